import type { Map as LiveMap } from 'maplibre-gl';
import { anchorPoint } from '../story/plan/anchor-point.ts';
import type { Reading } from '../story/read-story.ts';
import type { Spot } from './hit.ts';

/** Where every place's handle stands on the canvas as the camera now is, in reading order. */
export function placeSpots(map: LiveMap, reading: Reading): readonly Spot[] {
  return reading.places.map(({ id, geometry }) => {
    const [longitude, latitude] = anchorPoint(geometry);
    const { x, y } = map.project([longitude, latitude]);
    return { id, x, y };
  });
}

/** The spots that have a symbol to aim at. */
export function symbolSpots(map: LiveMap, reading: Reading): readonly Spot[] {
  const points = new Set(
    reading.places.filter(({ geometry }) => geometry.type === 'Point').map(({ id }) => id),
  );
  return placeSpots(map, reading).filter(({ id }) => points.has(id));
}
