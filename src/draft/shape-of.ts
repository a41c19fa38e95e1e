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

/** The same while it is being drawn: one corner is a spot, two are a line. */
export function sketchOf(shape: Shape, corners: readonly Position[]): Geometry | null {
  const [first] = corners;
  if (!first) return null;
  return (
    shapeOf(shape, corners) ??
    (corners.length === 1
      ? { type: 'Point', coordinates: first }
      : { type: 'LineString', coordinates: corners })
  );
}
