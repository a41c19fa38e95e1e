import type { Position } from '../model.ts';
import { toUnit, type Unit } from './mercator.ts';

/** Where a name stands, seen from its symbol. */
export const SIDES = [
  'right',
  'left',
  'below-right',
  'above-right',
  'below-left',
  'above-left',
  'below',
  'above',
] as const;
export type Side = (typeof SIDES)[number];

const DIAGONAL = Math.SQRT1_2;
const DIRECTION: Readonly<Record<Side, readonly [number, number]>> = {
  right: [1, 0],
  left: [-1, 0],
  'below-right': [DIAGONAL, DIAGONAL],
  'above-right': [DIAGONAL, -DIAGONAL],
  'below-left': [-DIAGONAL, DIAGONAL],
  'above-left': [-DIAGONAL, -DIAGONAL],
  below: [0, 1],
  above: [0, -1],
};
// A name to the right reads best; the others cost this much before anything stands in the way.
const COST: Readonly<Record<Side, number>> = {
  right: 0,
  left: 0.25,
  'below-right': 0.15,
  'above-right': 0.2,
  'below-left': 0.35,
  'above-left': 0.4,
  below: 0.3,
  above: 0.35,
};
// Beyond this (about 3 degrees of longitude) nothing stands in a name's way at any readable zoom.
const NEAR = 3 / 360;

/**
 * The sides on which a name may stand, best first: away from lines that pass and from other places.
 *
 * @param at the place
 * @param obstacles other places, and points along the lines (WGS 84 degrees)
 */
export function sidesOf(at: Position, obstacles: readonly Position[]): readonly Side[] {
  return sidesAt(toUnit(at), obstacles.map(toUnit));
}

/** The same of points that are projected already, for many places among the same obstacles. */
export function sidesAt(origin: Unit, obstacles: readonly Unit[]): readonly Side[] {
  const seen: { x: number; y: number; distance: number }[] = [];
  for (const obstacle of obstacles) {
    const [x, y] = [obstacle.x - origin.x, obstacle.y - origin.y];
    const distance = Math.sqrt(x * x + y * y);
    if (distance > 1e-9 && distance < NEAR) seen.push({ x, y, distance });
  }
  const nearest = seen.reduce((least, { distance }) => Math.min(least, distance), Infinity);
  const score = (side: Side): number => {
    const [dx, dy] = DIRECTION[side];
    let worst = 0;
    for (const { x, y, distance } of seen) {
      const facing = (x * dx + y * dy) / distance;
      if (facing > 0) worst = Math.max(worst, (nearest / distance) * facing ** 4);
    }
    return COST[side] + worst;
  };
  const scores = new Map(SIDES.map((side) => [side, score(side)]));
  return [...SIDES].sort((a, b) => (scores.get(a) ?? 0) - (scores.get(b) ?? 0));
}
