import type { Bounds } from '../story/model.ts';
import { toUnit } from '../story/plan/mercator.ts';

/** Left, top, right and bottom, in Web Mercator from 0 to 1. */
export type UnitBox = readonly [left: number, top: number, right: number, bottom: number];

/** The built outlines: paths in units of which `world` go across the world, boxes in the same. */
export interface Outlines {
  readonly world: number;
  readonly europe: UnitBox;
  readonly ukraine: UnitBox;
  readonly land: string;
  readonly home: string;
}

export interface LocatorView {
  readonly where: 'ukraine' | 'europe';
  /** In units of the outlines, for the small map's `viewBox`: left, top, width, height. */
  readonly viewBox: readonly [number, number, number, number];
  /** What the large map shows, in the same units. */
  readonly shown: { readonly x: number; readonly y: number; width: number; height: number };
}

const EUROPE_FROM = 4.6;
const UKRAINE_FROM = 6.2;
/** Around the outline, as a share of it. */
const AIR = 0.04;
/** The frame is drawn no smaller than this share of the small map. */
const LEAST = 0.05;

function contains(box: UnitBox, x: number, y: number): boolean {
  return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
}

/**
 * What the small map shows for a view of the large one: where in Ukraine, where in Europe, or
 * nothing, where the large map shows as much itself or lies elsewhere.
 *
 * @param bounds what the large map shows, in degrees
 */
export function locatorView(bounds: Bounds, zoom: number, outlines: Outlines): LocatorView | null {
  const [left, top] = Object.values(toUnit([bounds[0], bounds[3]])) as [number, number];
  const [right, bottom] = Object.values(toUnit([bounds[2], bounds[1]])) as [number, number];
  const scale = outlines.world;
  const [x, y] = [((left + right) / 2) * scale, ((top + bottom) / 2) * scale];
  const where =
    zoom >= UKRAINE_FROM && contains(outlines.ukraine, x, y)
      ? 'ukraine'
      : zoom >= EUROPE_FROM && contains(outlines.europe, x, y)
        ? 'europe'
        : null;
  if (!where) return null;
  const box = outlines[where];
  const air = (box[2] - box[0]) * AIR;
  const viewBox = [
    box[0] - air,
    box[1] - air,
    box[2] - box[0] + 2 * air,
    box[3] - box[1] + 2 * air,
  ] as const;
  const least = viewBox[2] * LEAST;
  const width = Math.max((right - left) * scale, least);
  const height = Math.max((bottom - top) * scale, least);
  return { where, viewBox, shown: { x: x - width / 2, y: y - height / 2, width, height } };
}
