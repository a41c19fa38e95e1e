import { type RefObject, useLayoutEffect, useState } from 'react';
import { type DetentHeights, detentHeights } from '../ui/detent.ts';
import { useMedia } from '../ui/use-media.ts';

/** Side by side on a wide window, and on a phone held sideways. The same query stands in app.css. */
const WIDE = '(min-width: 840px), (min-width: 560px) and (max-height: 480px)';
const BAR = 52;

export interface Layout {
  /** `null` while only the stylesheet knows. */
  readonly wide: boolean | null;
  readonly heights: DetentHeights;
}

/**
 * How the page is laid out in its element now.
 * @param live whether there is a window to ask
 */
export function useLayout(element: RefObject<HTMLElement | null>, live: boolean): Layout {
  const wide = useMedia(WIDE);
  const [height, setHeight] = useState(() =>
    typeof window === 'undefined' ? 0 : window.innerHeight,
  );
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setHeight(Math.round(entry.contentRect.height));
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [element]);
  return { wide: live ? wide : null, heights: detentHeights(height, BAR) };
}
