import { useEffect, useLayoutEffect, useState } from 'react';
import { TAKEN_OVER } from './taken-over.ts';

/**
 * Whether the page shows the reader's own view. A page that the build wrote is first taken over as it was
 * written, and then, before the browser paints, rendered for this reader: address, window, choices.
 */
export function useLive(isWritten: boolean): boolean {
  const [live, setLive] = useState(!isWritten);
  useLayoutEffect(() => {
    setLive(true);
    delete document.documentElement.dataset['pending'];
  }, []);
  useEffect(() => {
    if (live) document.dispatchEvent(new Event(TAKEN_OVER));
  }, [live]);
  return live;
}
