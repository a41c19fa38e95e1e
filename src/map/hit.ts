/** A place's symbol on the canvas, in CSS pixels. */
export interface Spot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Half of the 44 px that a fingertip needs. */
const REACH = 22;

/** The spot nearest to a point of the canvas, within a fingertip; `null` if there is none. */
export function nearestOf<S extends Spot>(
  spots: readonly S[],
  at: { readonly x: number; readonly y: number },
  reach = REACH,
): S | null {
  let best: S | null = null;
  let least = reach;
  for (const spot of spots) {
    const distance = Math.hypot(spot.x - at.x, spot.y - at.y);
    if (distance > least) continue;
    least = distance;
    best = spot;
  }
  return best;
}

/** The place of the nearest spot. */
export function nearestSpot(
  spots: readonly Spot[],
  at: { readonly x: number; readonly y: number },
  reach = REACH,
): string | null {
  return nearestOf(spots, at, reach)?.id ?? null;
}

export type Arrow = 'ArrowUp' | 'ArrowRight' | 'ArrowDown' | 'ArrowLeft';

const HEADING: Readonly<Record<Arrow, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowRight: [1, 0],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
};

export function isArrow(key: string): key is Arrow {
  return key in HEADING;
}

/**
 * The place an arrow key leads to: the nearest in that direction, what stands aside counting as
 * further. `null` if nothing lies that way.
 */
export function neighbour(spots: readonly Spot[], from: Spot, arrow: Arrow): string | null {
  const [hx, hy] = HEADING[arrow];
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { id, x, y } of spots) {
    if (id === from.id) continue;
    const ahead = (x - from.x) * hx + (y - from.y) * hy;
    const aside = Math.abs((x - from.x) * hy) + Math.abs((y - from.y) * hx);
    // Within 60 degrees of the heading, so that every place can be reached by some arrow.
    if (ahead <= 0 || aside > ahead * 1.75) continue;
    const cost = ahead + aside * 2;
    if (cost >= least) continue;
    least = cost;
    best = id;
  }
  return best;
}
