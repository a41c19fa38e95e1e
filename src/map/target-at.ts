import type { Map as LiveMap } from 'maplibre-gl';
import type { Place } from '../story/model.ts';
import { boundsOf } from '../story/place.ts';
import type { Reading } from '../story/read-story.ts';
import { type Cluster, shownCrowd } from './clusters.ts';
import { nearestOf, type Spot } from './hit.ts';
import { symbolSpots } from './place-spots.ts';
import type { Point } from './position-at.ts';
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

/** What a point of the canvas means. */
export type Target = { readonly place: string } | { readonly cluster: Cluster };

/** As far as the largest disc reaches, and a fingertip. */
const REACH = 24;

/** Symbols and clusters near a point of the canvas. @param alone places that have a symbol of their own */
function spotsNear(
  map: LiveMap,
  reading: Reading,
  alone: readonly Place[],
  { x, y }: Point,
): readonly (Spot & { readonly target: Target })[] {
  const { clusters, places } = shownCrowd(map, [
    [x - REACH, y - REACH],
    [x + REACH, y + REACH],
  ]);
  const others = places.flatMap((id) => reading.place.get(id) ?? []);
  return [
    ...symbolSpots(map, [...alone, ...others]).map((spot) => ({
      ...spot,
      target: { place: spot.id },
    })),
    ...clusters.map((cluster) => {
      const at = map.project([cluster.at[0], cluster.at[1]]);
      return { id: String(cluster.id), x: at.x, y: at.y, target: { cluster } };
    }),
  ];
}

/**
 * What is meant by a point of the canvas: symbol or cluster before name before line before area.
 *
 * @param alone places that have a symbol of their own, whatever is in view
 */
export function targetAt(
  map: LiveMap,
  reading: Reading,
  alone: readonly Place[],
  at: Point,
): Target | null {
  const spot = nearestOf(spotsNear(map, reading, alone, at), at);
  if (spot) return spot.target;
  const place = placeUnder(map, at) ?? areasUnder(map, at).find((id) => isInView(map, reading, id));
  return place === undefined ? null : { place };
}
