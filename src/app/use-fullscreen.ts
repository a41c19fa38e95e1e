import { type RefObject, useCallback, useSyncExternalStore } from 'react';

function subscribe(notify: () => void): () => void {
  document.addEventListener('fullscreenchange', notify);
  return () => document.removeEventListener('fullscreenchange', notify);
}

/** Whether the page fills the screen, and how to change that; `toggle` is `null` where it may not. */
export function useFullscreen(element: RefObject<HTMLElement | null>): {
  readonly isFull: boolean;
  readonly toggle: (() => void) | null;
} {
  const isFull = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null);
  const toggle = useCallback(() => {
    const change = document.fullscreenElement
      ? document.exitFullscreen()
      : element.current?.requestFullscreen();
    // Refused, for want of a gesture: the page stays as it is.
    change?.catch(() => undefined);
  }, [element]);
  return { isFull, toggle: document.fullscreenEnabled ? toggle : null };
}
