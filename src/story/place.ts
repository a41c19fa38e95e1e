import type { Bounds, Geometry, Place, Position } from './model.ts';

/** The current name in a language, else the first current name, else the first name of all. */
export function placeName(place: Place, language: string): string {
  const current = place.names.filter((name) => name.role === 'current');
  const own = current.find((name) => name.language === language);
  return (own ?? current[0] ?? place.names[0])?.name ?? place.id;
}

/** Every vertex of a geometry, in file order. */
function* positionsOf(geometry: Geometry): Generator<Position> {
  switch (geometry.type) {
    case 'Point':
      yield geometry.coordinates;
      return;
    case 'LineString':
      yield* geometry.coordinates;
      return;
    case 'MultiLineString':
    case 'Polygon':
      for (const line of geometry.coordinates) yield* line;
      return;
    case 'MultiPolygon':
      for (const polygon of geometry.coordinates) for (const ring of polygon) yield* ring;
  }
}

/** The box around a geometry, in degrees; a point gives a box of no size. */
export function boundsOf(geometry: Geometry): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude, latitude] of positionsOf(geometry)) {
    west = Math.min(west, longitude);
    south = Math.min(south, latitude);
    east = Math.max(east, longitude);
    north = Math.max(north, latitude);
  }
  return [west, south, east, north];
}

/** Whether a place's geometry is a sketch or a guess, and must be drawn and worded so. */
export function isApproximate({ basis }: Place): boolean {
  return basis === 'schematic' || basis === 'inferred';
}
