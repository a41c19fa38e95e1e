import type { Map as LiveMap } from 'maplibre-gl';
import { boundsOf } from '../story/place.ts';
import type { Reading } from '../story/read-story.ts';
import { nearestSpot } from './hit.ts';
import { symbolSpots } from './place-spots.ts';
import { areasUnder, placeUnder } from './seen-places.ts';

/**
 * Whether all of an area is on the canvas. One that reaches beyond is ground rather than a target:
 * every click beside a town would be a click on it. Its name and its edge still choose it.
 */
function isInView(map: LiveMap, reading: Reading, id: string): boolean {
  const place = reading.place.get(id);
  if (!place) return false;
  const [west, south, east, north] = boundsOf(place.geometry);
  const { clientWidth, clientHeight } = map.getContainer();
  const topLeft = map.project([west, north]);
  const bottomRight = map.project([east, south]);
  return (
    topLeft.x >= 0 &&
    topLeft.y >= 0 &&
    bottomRight.x <= clientWidth &&
    bottomRight.y <= clientHeight
  );
}

/** The place meant by a point of the canvas: symbol before name before line before area. */
export function placeAt(
  map: LiveMap,
  reading: Reading,
  at: { readonly x: number; readonly y: number },
): string | null {
  return (
    nearestSpot(symbolSpots(map, reading), at) ??
    placeUnder(map, at) ??
    areasUnder(map, at).find((id) => isInView(map, reading, id)) ??
    null
  );
}
