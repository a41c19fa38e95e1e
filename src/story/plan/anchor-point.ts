import type { Geometry, Position } from '../model.ts';

type Ring = readonly Position[];
type Polygon = readonly Ring[];

function length(a: Position, b: Position): number {
  const shrink = Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180);
  return Math.hypot((b[0] - a[0]) * shrink, b[1] - a[1]);
}

function lineLength(line: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < line.length; i++) sum += length(at(line, i - 1), at(line, i));
  return sum;
}

function at<T>(list: readonly T[], index: number): T {
  return list[index] as T;
}

function middleOfLine(line: readonly Position[]): Position {
  let left = lineLength(line) / 2;
  for (let i = 1; i < line.length; i++) {
    const a = at(line, i - 1);
    const b = at(line, i);
    const step = length(a, b);
    if (step >= left && step > 0) {
      const share = left / step;
      return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
    }
    left -= step;
  }
  return at(line, line.length - 1);
}

function centroid(ring: Ring): { area: number; x: number; y: number } {
  let area = 0;
  let x = 0;
  let y = 0;
  const [originX, originY] = at(ring, 0);
  for (let i = 1; i < ring.length; i++) {
    const ax = at(ring, i - 1)[0] - originX;
    const ay = at(ring, i - 1)[1] - originY;
    const bx = at(ring, i)[0] - originX;
    const by = at(ring, i)[1] - originY;
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  if (area === 0) return { area: 0, x: originX, y: originY };
  return { area: Math.abs(area) / 2, x: originX + x / (3 * area), y: originY + y / (3 * area) };
}

/** Longitudes at which a parallel crosses the polygon's rings, from west to east. */
function crossings(polygon: Polygon, latitude: number): number[] {
  const found: number[] = [];
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i++) {
      const a = at(ring, i - 1);
      const b = at(ring, i);
      if (a[1] > latitude === b[1] > latitude) continue;
      found.push(a[0] + ((latitude - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
    }
  }
  return found.sort((a, b) => a - b);
}

function contains(polygon: Polygon, [x, y]: Position): boolean {
  let isInside = false;
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i++) {
      const a = at(ring, i - 1);
      const b = at(ring, i);
      if (a[1] > y === b[1] > y) continue;
      if (a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]) > x) isInside = !isInside;
    }
  }
  return isInside;
}

/** The middle of the widest run inside the polygon, tried on parallels around its middle. */
function roomiest(polygon: Polygon): Position {
  const ring = at(polygon, 0);
  let [south, north] = [Infinity, -Infinity];
  for (const [, latitude] of ring) {
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  let best: Position = at(ring, 0);
  let widest = 0;
  for (let step = 3; step <= 13; step++) {
    const latitude = south + ((north - south) * step) / 16;
    const found = crossings(polygon, latitude);
    for (let i = 1; i < found.length; i += 2) {
      const width = at(found, i) - at(found, i - 1);
      if (width <= widest) continue;
      widest = width;
      best = [(at(found, i) + at(found, i - 1)) / 2, latitude];
    }
  }
  return best;
}

function insidePolygons(polygons: readonly Polygon[]): Position {
  const parts = polygons.map((polygon) => ({ polygon, ...centroid(at(polygon, 0)) }));
  const total = parts.reduce((sum, { area }) => sum + area, 0);
  const middle: Position = [
    parts.reduce((sum, { area, x }) => sum + area * x, 0) / total,
    parts.reduce((sum, { area, y }) => sum + area * y, 0) / total,
  ];
  if (polygons.some((polygon) => contains(polygon, middle))) return middle;
  const largest = parts.reduce((best, part) => (part.area > best.area ? part : best));
  return roomiest(largest.polygon);
}

function findAnchor(geometry: Geometry): Position {
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates;
    case 'LineString':
      return middleOfLine(geometry.coordinates);
    case 'MultiLineString':
      return middleOfLine(
        geometry.coordinates.reduce((best, line) =>
          lineLength(line) > lineLength(best) ? line : best,
        ),
      );
    case 'Polygon':
      return insidePolygons([geometry.coordinates]);
    case 'MultiPolygon':
      return insidePolygons(geometry.coordinates);
  }
}

const known = new WeakMap<Geometry, Position>();

/** Where a place's name or handle stands: the point, the middle of the line, well inside the area. */
export function anchorPoint(geometry: Geometry): Position {
  if (geometry.type === 'Point') return geometry.coordinates;
  const anchor = known.get(geometry) ?? findAnchor(geometry);
  known.set(geometry, anchor);
  return anchor;
}

function polygonsOf(geometry: Geometry): readonly Polygon[] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

const areas = new WeakMap<Geometry, number>();

function areaOf(geometry: Geometry): number {
  const area =
    areas.get(geometry) ??
    polygonsOf(geometry).reduce((sum, polygon) => sum + centroid(at(polygon, 0)).area, 0);
  areas.set(geometry, area);
  return area;
}

/** Whether an area lies inside another, larger one, judged by its middle. */
export function liesWithin(inner: Geometry, outer: Geometry): boolean {
  if (polygonsOf(inner).length === 0) return false;
  const middle = anchorPoint(inner);
  return (
    areaOf(outer) > areaOf(inner) && polygonsOf(outer).some((polygon) => contains(polygon, middle))
  );
}
