import type { Geometry, Position } from 'geojson';
import { type Box, clipLine, clipRing, grown, type Point } from './clip.ts';
import { pathData } from './path-data.ts';
import type { View } from './view.ts';

/** Kept beyond the canvas, so that no clipped edge or line end is seen. Pixels. */
const MARGIN = 12;

interface Read {
  readonly type: string;
  readonly coordinates: unknown;
}

function ringsOf({ type, coordinates }: Read): readonly (readonly Position[])[] {
  if (type === 'Polygon') return coordinates as Position[][];
  return type === 'MultiPolygon' ? (coordinates as Position[][][]).flat() : [];
}

function linesOf({ type, coordinates }: Read): readonly (readonly Position[])[] {
  if (type === 'LineString') return [coordinates as Position[]];
  return type === 'MultiLineString' ? (coordinates as Position[][]) : [];
}

/** What of the story's or the basemap's shapes has coordinates. */
export type Shape = Exclude<Geometry, { type: 'GeometryCollection' }> | Read;

function misses(points: readonly Point[], { left, top, right, bottom }: Box): boolean {
  return (
    points.every(({ x }) => x < left) ||
    points.every(({ x }) => x > right) ||
    points.every(({ y }) => y < top) ||
    points.every(({ y }) => y > bottom)
  );
}

/** Path data of the areas of a shape on the canvas; empty where it has none there. */
export function areaPath(shape: Shape, view: View): string {
  const box = grown(view.canvas, MARGIN);
  return ringsOf(shape)
    .map((ring) => {
      const points = ring.slice(0, -1).map((position) => view.at(position));
      return misses(points, box) ? '' : pathData(clipRing(points, box), true, view.fineness);
    })
    .join('');
}

/** The lines of a shape in pixels. */
export function pixelLines(shape: Shape, view: View): Point[][] {
  return linesOf(shape).map((line) => line.map((position) => view.at(position)));
}

/** The lines of a shape in pixels, cut to a box. */
function clippedLines(shape: Shape, view: View, box: Box): Point[][] {
  return pixelLines(shape, view).flatMap((points) =>
    misses(points, box) ? [] : clipLine(points, box),
  );
}

/** Path data of the lines of a shape on the canvas. */
export function linePath(shape: Shape, view: View): string {
  return clippedLines(shape, view, grown(view.canvas, MARGIN))
    .map((line) => pathData(line, false, view.fineness))
    .join('');
}

/** The edges of an area as lines, so that a stroke never runs along the canvas. */
export function edgePath(shape: Shape, view: View): string {
  return linePath({ type: 'MultiLineString', coordinates: ringsOf(shape) }, view);
}
