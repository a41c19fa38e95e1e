import type { Position } from '../model.ts';

/** The width of the world at zoom 0, in pixels (MapLibre's 512 px tiles). */
const WORLD = 512;
const LIMIT = 85.0511287798066;

/** Web Mercator from 0 to 1 in both directions, from the north-west corner. */
export interface Unit {
  readonly x: number;
  readonly y: number;
}

/** @param position WGS 84 degrees */
export function toUnit([longitude, latitude]: Position): Unit {
  const clamped = Math.max(-LIMIT, Math.min(LIMIT, latitude));
  const sine = Math.sin((clamped * Math.PI) / 180);
  return {
    x: longitude / 360 + 0.5,
    y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI),
  };
}

/** The inverse of `toUnit`, in WGS 84 degrees. */
export function fromUnit({ x, y }: Unit): Position {
  const latitude = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return [(x - 0.5) * 360, latitude];
}

/** Pixels of the whole world at a zoom. */
export function worldPixels(zoom: number): number {
  return WORLD * 2 ** zoom;
}
