import type { Geometry, Position } from '../story/model.ts';

export const SHAPES = ['line', 'area'] as const;
export type Shape = (typeof SHAPES)[number];

/** What corners make so far: an area needs three, a line two; before that there is nothing to keep. */
export function shapeOf(shape: Shape, corners: readonly Position[]): Geometry | null {
  const [first] = corners;
  if (shape === 'area' && first && corners.length >= 3) {
    return { type: 'Polygon', coordinates: [[...corners, first]] };
  }
  return shape === 'line' && corners.length >= 2
    ? { type: 'LineString', coordinates: corners }
    : null;
}

export interface Corners {
  readonly shape: Shape;
  /** In order; an area's first is not repeated. */
  readonly corners: readonly Position[];
}

/** The corners of a shape that can be edited one by one: a line, or an area in one piece without holes. */
export function cornersOf(geometry: Geometry): Corners | null {
  if (geometry.type === 'LineString') return { shape: 'line', corners: geometry.coordinates };
  const [ring, ...holes] = geometry.type === 'Polygon' ? geometry.coordinates : [];
  return ring && holes.length === 0 ? { shape: 'area', corners: ring.slice(0, -1) } : null;
}

/** With one corner elsewhere. The same shape where there is no such corner. */
export function moveCorner({ shape, corners }: Corners, index: number, to: Position): Corners {
  return { shape, corners: corners.map((corner, nr) => (nr === index ? to : corner)) };
}

/** With one corner more after another: there, or else halfway to the next. */
export function addCorner({ shape, corners }: Corners, after: number, at?: Position): Corners {
  const [from, next] = [
    corners[after],
    corners[after + 1] ?? corners[shape === 'area' ? 0 : after - 1],
  ];
  if (!from || !next) return { shape, corners };
  // At the end of a line there is no way on but the one that it came.
  const isEnd = shape === 'line' && after === corners.length - 1;
  const halfway = (a: number, b: number) => round(isEnd ? a + (a - b) / 2 : (a + b) / 2);
  const to = at ?? [halfway(from[0], next[0]), halfway(from[1], next[1])];
  return { shape, corners: corners.toSpliced(after + 1, 0, to) };
}

/** Without one corner; the same where no shape would be left. */
export function removeCorner({ shape, corners }: Corners, index: number): Corners {
  const left = corners.filter((_, nr) => nr !== index);
  return { shape, corners: shapeOf(shape, left) ? left : corners };
}

/** Degrees to about a metre. */
function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
