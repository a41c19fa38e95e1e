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

/** What each side costs, in the order of `SIDES`. */
function costsAt(origin: Unit, obstacles: readonly Unit[]): readonly number[] {
  let nearest = Number.POSITIVE_INFINITY;
  // Three numbers each: across, down, and how far.
  const seen: number[] = [];
  for (const obstacle of obstacles) {
    const x = obstacle.x - origin.x;
    const y = obstacle.y - origin.y;
    const distance = Math.sqrt(x * x + y * y);
    if (distance <= 1e-9 || distance >= NEAR) continue;
    seen.push(x, y, distance);
    if (distance < nearest) nearest = distance;
  }
  return SIDES.map((side) => {
    const [dx, dy] = DIRECTION[side];
    let worst = 0;
    for (let at = 0; at < seen.length; at += 3) {
      const distance = seen[at + 2] ?? 1;
      const facing = ((seen[at] ?? 0) * dx + (seen[at + 1] ?? 0) * dy) / distance;
      if (facing <= 0) continue;
      // To the fourth power.
      const sharp = facing * facing;
      const way = (nearest / distance) * sharp * sharp;
      if (way > worst) worst = way;
    }
    return COST[side] + worst;
  });
}

/**
 * The sides on which a name may stand, best first: away from lines that pass and from other places.
 *
 * @param at the place
 * @param obstacles other places, and points along the lines (WGS 84 degrees)
 */
export function sidesOf(at: Position, obstacles: readonly Position[]): readonly Side[] {
  const costs = costsAt(toUnit(at), obstacles.map(toUnit));
  return SIDES.map((side, index) => ({ side, cost: costs[index] ?? 0 }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ side }) => side);
}

/** The best of them, of points that are projected already, for many places among the same obstacles. */
export function bestSideAt(origin: Unit, obstacles: readonly Unit[]): Side {
  const costs = costsAt(origin, obstacles);
  let best = 0;
  for (let index = 1; index < costs.length; index++) {
    if ((costs[index] ?? 0) < (costs[best] ?? 0)) best = index;
  }
  return SIDES[best] ?? 'right';
}
