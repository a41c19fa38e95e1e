/** The heights at which a sheet rests, lowest first. */
export const DETENTS = ['peek', 'half', 'full'] as const;
export type Detent = (typeof DETENTS)[number];

export type DetentHeights = Readonly<Record<Detent, number>>;

/** Heights in px of a sheet inside a container of this height; `bar` stays free at its top. */
export function detentHeights(container: number, bar: number): DetentHeights {
  const full = Math.max(120, container - bar);
  const peek = Math.min(Math.max(168, container * 0.22), full);
  return { peek, half: Math.max(peek, Math.min(full, container * 0.52)), full };
}

/** Where a sheet let go at `height` px, moving at `velocity` px/ms (up is positive), comes to rest. */
export function settleDetent(heights: DetentHeights, height: number, velocity: number): Detent {
  const aimed = height + velocity * 160;
  return DETENTS.reduce((best, detent) =>
    Math.abs(heights[detent] - aimed) < Math.abs(heights[best] - aimed) ? detent : best,
  );
}

/** The next detent up or down; the same at the ends. */
export function stepDetent(detent: Detent, by: 1 | -1): Detent {
  return DETENTS[DETENTS.indexOf(detent) + by] ?? detent;
}
