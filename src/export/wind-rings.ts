import type { Geometry, Position } from '../story/model.ts';

/** Twice the area within a ring, positive where it runs counterclockwise. */
function area(ring: readonly Position[]): number {
  let sum = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    sum += x * nextY - nextX * y;
  }
  return sum;
}

function windPolygon(rings: readonly (readonly Position[])[]): readonly (readonly Position[])[] {
  return rings.map((ring, index) => {
    const turn = area(ring);
    return (index === 0 ? turn < 0 : turn > 0) ? ring.toReversed() : ring;
  });
}

/** The geometry with its rings wound as RFC 7946 asks: outer ones counterclockwise, holes clockwise. */
export function windRings(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'Polygon':
      return { type: 'Polygon', coordinates: windPolygon(geometry.coordinates) };
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(windPolygon) };
    case 'Point':
    case 'LineString':
    case 'MultiLineString':
      return geometry;
  }
}
