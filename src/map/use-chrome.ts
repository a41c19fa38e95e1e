import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Insets } from './framing.ts';

/** The scale with its air, which stands on the foot once there is a map; below this height, nothing does. */
const SCALE = 28;
const BARE = 280;

const NONE: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/**
 * How much of the map its own furniture covers, in pixels: the foot below with the scale on it, and the controls above
 * where they lie in a row or to the right where they stand in a column.
 */
export function useChrome(
  controls: RefObject<HTMLElement | null>,
  foot: RefObject<HTMLElement | null>,
  ready: boolean,
): Insets {
  const [covered, setCovered] = useState(NONE);
  useLayoutEffect(() => {
    if (!ready) return;
    const measure = () => {
      const above = controls.current;
      const below = foot.current;
      const [width, height] = [above?.offsetWidth ?? 0, above?.offsetHeight ?? 0];
      const scale = (below?.parentElement?.clientHeight ?? 0) < BARE ? 0 : SCALE;
      const row = width > height;
      const next = {
        top: row ? height + 8 : 0,
        right: row || width === 0 ? 0 : width + 8,
        bottom: (below?.offsetHeight ?? 0) + scale,
        left: 0,
      };
      setCovered((last) =>
        last.top === next.top && last.right === next.right && last.bottom === next.bottom
          ? last
          : next,
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const { current } of [controls, foot]) if (current) observer.observe(current);
    return () => observer.disconnect();
  }, [controls, foot, ready]);
  return covered;
}
