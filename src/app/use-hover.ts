import { useCallback, useEffect, useRef } from 'react';
import * as transitions from '../view/transitions.ts';
import type { StoryView } from './use-story-view.ts';

/** A pointer on its way to somewhere else lights nothing: text and map are both dear to draw. Milliseconds. */
const REST = 80;

/** Lights a place once pointer or focus rests on it; `null`: none. */
export function useHover(change: StoryView['change']): (place: string | null) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (place) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => change((now) => transitions.hover(now, place)), REST);
    },
    [change],
  );
}
