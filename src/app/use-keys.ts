import { useEffect } from 'react';

/** Elements for which the arrow keys mean something of their own. */
const OWN_ARROWS =
  'input, textarea, select, [contenteditable], [role="separator"], [data-map] *, [role="listbox"]';

interface Keys {
  onStep(by: 1 | -1): void;
  onEscape(): void;
}

/** Left and right walk the tour and Escape returns to the overview, wherever the focus is. */
export function useKeys({ onStep, onEscape }: Keys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Escape') onEscape();
      const inside = event.target instanceof Element && event.target.closest(OWN_ARROWS);
      if (inside) return;
      if (event.key === 'ArrowRight') onStep(1);
      if (event.key === 'ArrowLeft') onStep(-1);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onStep, onEscape]);
}
