import { useMemo } from 'react';
import type { Actions } from '../passages/actions.ts';
import type { Reading } from '../story/read-story.ts';
import type { Detent } from '../ui/detent.ts';
import { addressedOf, encodeAddress } from '../url/address.ts';
import { FIRST_VIEW, type Selection } from '../view/state.ts';
import * as transitions from '../view/transitions.ts';
import { useHover } from './use-hover.ts';
import type { StoryView } from './use-story-view.ts';
import type { ViewStore } from './view-store.ts';

interface ReadingWork {
  readonly change: StoryView['change'];
  /** `false` while a page that the build wrote is taken over: its links are those of the first view. */
  readonly live?: boolean;
  onDetent(change: (now: Detent) => Detent): void;
}

/** What the reading column can ask for, as transitions of the view. */
export function useReadingActions(
  store: ViewStore,
  reading: Reading,
  { change, onDetent, live = true }: ReadingWork,
): Actions {
  const hover = useHover(change);
  return useMemo(() => {
    // On a phone the full sheet hides the map that the choice is about.
    const lower = () => onDetent((now) => (now === 'full' ? 'half' : now));
    return {
      choosePlace: (place: string, passage: string | null) => {
        lower();
        change((now) => transitions.choosePlace(now, place, passage));
      },
      choosePassage: (passage: string) => {
        lower();
        change((now) => transitions.choosePassage(now, reading, passage));
      },
      clear: () => change(transitions.clearSelection),
      hover,
      showWhole: (next: boolean) => change((now) => transitions.showWhole(now, next)),
      step: (by: 1 | -1) => {
        lower();
        change((now) => transitions.tour(now, reading, by));
      },
      href: (next: Selection) => {
        const now = live ? store.getState() : FIRST_VIEW;
        const search = live ? window.location.search : '';
        const passage = next.passage ?? reading.passagesOf.get(next.place ?? '')?.[0]?.id;
        // Where no script runs the link still leads to the passage.
        const hash = passage ? `#${passage}` : '';
        return (
          (encodeAddress({ ...addressedOf(now), ...next, camera: null }, search) || '?') + hash
        );
      },
    };
  }, [store, reading, change, onDetent, live, hover]);
}
