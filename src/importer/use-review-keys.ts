import { useEffect, useRef } from 'react';

export interface ReviewKeys {
  /** What each key does, by the key's place on an American keyboard: the letters differ by alphabet. */
  readonly [code: string]: () => void;
}

interface Undoing {
  undo(): void;
  redo(): void;
}

/** Where keys write, or choose within a list of the browser's. */
const TYPING = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

/** Keys that move the map, where that has the focus. */
const MOVING = /^(?:Arrow|Equal|Minus|Numpad(?:Add|Subtract))/;
/** Keys that press what has the focus, where that can be pressed. */
const PRESSING = new Set(['Enter', 'NumpadEnter', 'Space']);

function isElsewhere(event: KeyboardEvent): boolean {
  if (!(event.target instanceof Element)) return false;
  if (event.target.closest(`${TYPING}, dialog, [role="separator"]`)) return true;
  if (MOVING.test(event.code) && event.target.closest('[data-map]')) return true;
  return PRESSING.has(event.code) && event.target.closest('button, summary, [role="tab"]') !== null;
}

/** The keys of the review, wherever the focus is, except where keys write. */
export function useReviewKeys(keys: ReviewKeys | null, undoing: Undoing): void {
  const latest = useRef({ keys, undoing });
  useEffect(() => {
    latest.current = { keys, undoing };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || isElsewhere(event)) return;
      const { keys: known, undoing: steps } = latest.current;
      if (event.ctrlKey || event.metaKey) {
        const isRedo = event.code === 'KeyY' || (event.code === 'KeyZ' && event.shiftKey);
        if (!isRedo && event.code !== 'KeyZ') return;
        event.preventDefault();
        if (isRedo) steps.redo();
        else steps.undo();
        return;
      }
      const work = known?.[event.code.replace(/^Numpad(?=\d)/, 'Digit')];
      if (!work) return;
      event.preventDefault();
      work();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
