import { useMemo } from 'react';
import type { Insets } from '../story/plan/framing.ts';
import type { Detent, DetentHeights } from '../ui/detent.ts';

/** What the sheet covers of the map, in pixels. A sheet above half covers it whole: the map stays framed for half. */
export function useMapPadding(
  wide: boolean | null,
  heights: DetentHeights,
  detent: Detent,
): Insets {
  return useMemo(
    () => ({
      top: 0,
      right: 0,
      bottom: wide ? 0 : Math.min(heights[detent], heights.half),
      left: 0,
    }),
    [wide, heights, detent],
  );
}
