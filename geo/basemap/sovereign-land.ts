import type { Position } from 'geojson';
import { difference, intersection, union } from 'polyclip-ts';
import type { Regions } from './regions.ts';
import { type Box, type Polygons, ringArea } from './shapes.ts';

type Clip = Parameters<typeof union>[0];

/** The coast of the detailed map: where it meets the edges of the box, it ends. */
export interface Coast {
  /** From the south edge's west to its east end or back, in degrees. */
  readonly mainland: Position[];
  readonly islands: Position[][];
  readonly lakes: Position[][];
}

export interface SovereignLand {
  /** All land in the box, cut at the shore; lakes are land here. */
  readonly land: Polygons;
  /** Ukraine's share of it. */
  readonly home: Polygons;
}

/** The box without the sea, which comes in over its south edge alone. */
function landIn([west, south, east, north]: Box, { mainland, islands }: Coast): Polygons {
  const [start, end] = [mainland[0]?.[0] ?? 0, mainland.at(-1)?.[0] ?? 0];
  const eastward = start < end ? mainland : [...mainland].reverse();
  const shore = eastward.map(([x = 0, y = 0]) => [x, Math.max(south, y)]);
  const rest = [[east, south], [east, north], [west, north], [west, south], ...shore.slice(0, 1)];
  return [[[...shore, ...rest]], ...islands.map((ring) => [ring])];
}

function nearest(point: Position, polygons: Polygons): number {
  const [x = 0, y = 0] = point;
  let least = Infinity;
  for (const [px = 0, py = 0] of polygons.flat(2)) {
    least = Math.min(least, ((px - x) * 0.7) ** 2 + (py - y) ** 2);
  }
  return least;
}

/** Below this, in square degrees, a leftover is no land but the error of a coordinate. */
const CRUMB = 1e-7;

/**
 * The shore comes from one source and the countries from another, so that between them strips of
 * land belong to no country; each goes to the country that it is nearest to.
 */
export function sovereignLand(regions: Regions, coast: Coast, box: Box): SovereignLand {
  const land = landIn(box, coast);
  const inside = intersection(regions.ukraine as Clip, land as Clip);
  const leftover = difference(land as Clip, regions.land as Clip) as Polygons;
  const abroad = difference(regions.land as Clip, regions.ukraine as Clip) as Polygons;
  const ours = leftover.filter(([outer = []]) => {
    if (Math.abs(ringArea(outer)) < CRUMB) return false;
    const [spot] = outer;
    return spot !== undefined && nearest(spot, regions.ukraine) < nearest(spot, abroad);
  });
  return { land, home: union(inside, ...(ours as Clip[])) as Polygons };
}
