import type { Place } from '../story/model.ts';
import { anchorPoint } from '../story/plan/anchor-point.ts';
import type { Spot } from './hit.ts';

/** What the places' handles need of a map: the live one has it, and a still can. */
export interface PlaceCanvas {
  getContainer(): { readonly clientWidth: number; readonly clientHeight: number };
  project(position: [number, number]): { readonly x: number; readonly y: number };
  unproject(point: [number, number]): { readonly lng: number; readonly lat: number };
  on(type: 'move' | 'resize', listener: () => void): unknown;
  off(type: 'move' | 'resize', listener: () => void): unknown;
}

/** Where the handles of places stand on the canvas as the camera now is, in their order. */
export function placeSpots(
  map: Pick<PlaceCanvas, 'project'>,
  places: readonly Place[],
): readonly Spot[] {
  return places.map(({ id, geometry }) => {
    const [longitude, latitude] = anchorPoint(geometry);
    const { x, y } = map.project([longitude, latitude]);
    return { id, x, y };
  });
}

/** The spots that have a symbol to aim at. */
export function symbolSpots(
  map: Pick<PlaceCanvas, 'project'>,
  places: readonly Place[],
): readonly Spot[] {
  return placeSpots(
    map,
    places.filter(({ geometry }) => geometry.type === 'Point'),
  );
}
