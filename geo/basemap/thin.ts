import type { Geometry, Position } from 'geojson';
import { ringArea } from './shapes.ts';

/** Ramer, Douglas and Peucker: the points that keep a line within `tolerance` degrees of itself. */
export function thinLine(line: readonly Position[], tolerance: number): Position[] {
  const keep = new Uint8Array(line.length);
  keep[0] = 1;
  keep[line.length - 1] = 1;
  const open: [number, number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [first, last] = span;
    const [x0 = 0, y0 = 0] = line[first] ?? [];
    const [x1 = 0, y1 = 0] = line[last] ?? [];
    // A degree of longitude is shorter than one of latitude.
    const narrow = Math.cos((y0 * Math.PI) / 180);
    const [dx, dy] = [(x1 - x0) * narrow, y1 - y0];
    const length = Math.hypot(dx, dy);
    let [farthest, at] = [tolerance, -1];
    for (let i = first + 1; i < last; i += 1) {
      const [x = 0, y = 0] = line[i] ?? [];
      const [px, py] = [(x - x0) * narrow, y - y0];
      const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length ** 2));
      const away = Math.hypot(px - along * dx, py - along * dy);
      if (away > farthest) [farthest, at] = [away, i];
    }
    if (at < 0) continue;
    keep[at] = 1;
    open.push([first, at], [at, last]);
  }
  return line.filter((_, index) => keep[index] === 1);
}

/** A closed ring thinned; its two halves apart, so that the closing point is no pivot. */
export function thinRing(ring: readonly Position[], tolerance: number): Position[] {
  const half = Math.floor(ring.length / 2);
  const front = thinLine(ring.slice(0, half + 1), tolerance);
  const back = thinLine(ring.slice(half), tolerance);
  return [...front, ...back.slice(1)];
}

function roundLine(line: readonly Position[], digits: number): Position[] {
  const scale = 10 ** digits;
  const rounded = line.map(([x = 0, y = 0]) => [
    Math.round(x * scale) / scale,
    Math.round(y * scale) / scale,
  ]);
  return rounded.filter(([x, y], index) => {
    const [px, py] = rounded[index - 1] ?? [];
    return index === 0 || x !== px || y !== py;
  });
}

/** The geometry with so many decimals, without what has shrunk to nothing; null if all has. */
export function roundGeometry(geometry: Geometry, digits: number): Geometry | null {
  const rings = (polygon: Position[][]) => {
    const [outer = [], ...holes] = polygon.map((ring) => roundLine(ring, digits));
    const solid = (ring: Position[]) => ring.length > 3 && ringArea(ring) !== 0;
    return solid(outer) ? [outer, ...holes.filter(solid)] : [];
  };
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: roundLine([geometry.coordinates], digits)[0] ?? [] };
    case 'LineString': {
      const line = roundLine(geometry.coordinates, digits);
      return line.length > 1 ? { type: 'LineString', coordinates: line } : null;
    }
    case 'MultiLineString': {
      const lines = geometry.coordinates
        .map((line) => roundLine(line, digits))
        .filter((line) => line.length > 1);
      return lines.length > 0 ? { type: 'MultiLineString', coordinates: lines } : null;
    }
    case 'Polygon': {
      const coordinates = rings(geometry.coordinates);
      return coordinates.length > 0 ? { type: 'Polygon', coordinates } : null;
    }
    case 'MultiPolygon': {
      const coordinates = geometry.coordinates.map(rings).filter((polygon) => polygon.length > 0);
      return coordinates.length > 0 ? { type: 'MultiPolygon', coordinates } : null;
    }
    default:
      throw new Error(`no rounding for ${geometry.type}`);
  }
}
