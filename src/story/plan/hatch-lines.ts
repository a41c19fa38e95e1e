import type { Geometry, Position } from '../model.ts';
import { fromUnit, toUnit, type Unit, worldPixels } from './mercator.ts';

/** Between two lines, at right angles to them, at the zoom that draws them closest. CSS pixels. */
const SPACING = 9;
/** Beyond this zoom no further lines come in between. */
const FINEST = 8;
/** Up to so many lines across one area: a continent is hatched no finer than a region. */
const MOST = 1600;
/** Up to so many ends of lines in one area: a border that runs to and fro is hatched more loosely. */
export const MOST_ENDS = 40_000;

/** Lines that are drawn from one whole zoom on. */
export interface HatchLevel {
  readonly from: number;
  /** Pairs of ends, WGS 84 degrees. */
  readonly lines: readonly (readonly [Position, Position])[];
}

function ringsOf(geometry: Geometry): readonly (readonly Position[])[] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

/** Lines rise to the right: along each of them x + y stays the same. */
function rank({ x, y }: Unit): number {
  return x + y;
}

/** How far all the rings go across the lines, to and fro. */
function climbOf(rings: readonly (readonly Unit[])[]): number {
  let climb = 0;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index += 1) {
      const [a, b] = [ring[index - 1], ring[index]];
      if (a && b) climb += Math.abs(rank(b) - rank(a));
    }
  }
  return climb;
}

/** For each line that meets the rings, where it does, as x, from left to right. */
function crossings(rings: readonly (readonly Unit[])[], step: number): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const ring of rings) {
    for (const [index, b] of ring.entries()) {
      const a = ring[index - 1];
      if (!a) continue;
      const [low, high] = rank(a) < rank(b) ? [a, b] : [b, a];
      const span = rank(high) - rank(low);
      for (let line = Math.ceil(rank(low) / step); line * step < rank(high); line++) {
        const share = (line * step - rank(low)) / span;
        const x = low.x + (high.x - low.x) * share;
        const known = found.get(line);
        if (known) known.push(x);
        else found.set(line, [x]);
      }
    }
  }
  for (const xs of found.values()) xs.sort((a, b) => a - b);
  return found;
}

function levelOf(line: number, finest: number): number {
  let level = finest;
  for (let rest = line; level > 0 && rest % 2 === 0; rest /= 2) level--;
  return level;
}

/**
 * The hatch of an area as lines, cheaper to draw than a pattern and as crisp at any density: every
 * zoom has a line between each two of the zoom before, so that they stay as far apart on the screen.
 * Hatches of areas side by side run on into each other.
 *
 * @param mostEnds of lines in the whole area
 * @returns nothing for geometries that are no area, nor for one whose border is too rough to hatch
 */
export function hatchLines(geometry: Geometry, mostEnds = MOST_ENDS): readonly HatchLevel[] {
  const rings = ringsOf(geometry).map((ring) => ring.map(toUnit));
  const ranks = rings.flat().map(rank);
  const across = ranks.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const least = ranks.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
  const stepAt = (zoom: number): number => (SPACING * Math.SQRT2) / worldPixels(zoom);
  let finest = FINEST;
  while (finest > 0 && (across - least) / stepAt(finest) > MOST) finest--;
  const climb = climbOf(rings);
  while (finest > 0 && climb / stepAt(finest) > mostEnds) finest--;
  if (climb / stepAt(finest) > mostEnds) return [];

  const step = stepAt(finest);
  const levels = new Map<number, (readonly [Position, Position])[]>();
  for (const [line, xs] of crossings(rings, step)) {
    const from = levelOf(line, finest);
    const level = levels.get(from) ?? [];
    levels.set(from, level);
    for (let pair = 1; pair < xs.length; pair += 2) {
      const [left = 0, right = 0] = xs.slice(pair - 1, pair + 1);
      const at = (x: number): Position => fromUnit({ x, y: line * step - x });
      level.push([at(left), at(right)]);
    }
  }
  return [...levels].map(([from, lines]) => ({ from, lines })).sort((a, b) => a.from - b.from);
}
