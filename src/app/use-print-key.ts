import { useEffect, useRef } from 'react';

/** How long the print dialogue may wait for the picture, in milliseconds. */
const PATIENCE = 4000;

/**
 * Holds the browser's print key until what paper needs is there: printing itself waits for nothing.
 * @param isReady whether it is there already
 */
export function usePrintKey(isReady: () => boolean, prepare: () => Promise<unknown>): void {
  const latest = useRef({ isReady, prepare });
  useEffect(() => {
    latest.current = { isReady, prepare };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isPrint = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isPrint || event.key.toLowerCase() !== 'p' || latest.current.isReady()) return;
      event.preventDefault();
      const patience = new Promise((resolve) => {
        setTimeout(resolve, PATIENCE);
      });
      const print = () => window.print();
      Promise.race([latest.current.prepare(), patience]).then(print, print);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
