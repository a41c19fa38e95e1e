import { useEffect, useRef, useState } from 'react';
import type { Translate } from '../i18n/translate.ts';
import type { Reading } from '../story/read-story.ts';
import type { Selection } from '../view/state.ts';
import { announcement } from './announce.ts';

/**
 * What a screen reader hears of the newest change of the selection; nothing of the first one.
 * @param selection `null` while it is not known
 */
export function useSpoken(reading: Reading, selection: Selection | null, t: Translate): string {
  const [spoken, setSpoken] = useState('');
  const heard = useRef<Selection | null>(null);
  useEffect(() => {
    if (selection === null) return;
    const before = heard.current;
    heard.current = selection;
    const same = before?.place === selection.place && before.passage === selection.passage;
    if (before === null || same) return;
    // A heading that has just taken the focus is read out by itself.
    const isRead = document.activeElement?.id === 'place-panel-name';
    setSpoken(isRead ? '' : announcement(reading, selection, t));
  }, [reading, selection, t]);
  return spoken;
}
