import type { Geometry, Position } from '../story/model.ts';

const STEPS = 48;
const METRES_A_DEGREE = 111_320;

/** A circle as a polygon: near enough for a radius that is itself a guess. @param radius metres */
export function circle([longitude, latitude]: Position, radius: number): Geometry {
  const north = radius / METRES_A_DEGREE;
  const east = north / Math.max(Math.cos((latitude * Math.PI) / 180), 0.05);
  const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
  const ring = Array.from({ length: STEPS }, (_, step): Position => {
    const angle = (step / STEPS) * 2 * Math.PI;
    return [round(longitude + east * Math.cos(angle)), round(latitude + north * Math.sin(angle))];
  });
  const [first] = ring;
  return { type: 'Polygon', coordinates: [first ? [...ring, first] : ring] };
}

/** Metres between two points, on a sphere. */
export function metresBetween(a: Position, b: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const chord =
    half(b[1] - a[1]) + Math.cos(radians(a[1])) * Math.cos(radians(b[1])) * half(b[0] - a[0]);
  return 2 * 6_371_000 * Math.asin(Math.min(1, Math.sqrt(chord)));
}
