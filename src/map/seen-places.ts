import type { Map as LiveMap, PointLike } from 'maplibre-gl';
import { SEEN_LAYERS } from './story-style.ts';

type LayerGroup = keyof typeof SEEN_LAYERS;

function idsIn(
  map: LiveMap,
  groups: readonly LayerGroup[],
  geometry?: PointLike | [PointLike, PointLike],
): string[] {
  const layers = groups.flatMap((group) => SEEN_LAYERS[group]).filter((id) => map.getLayer(id));
  if (layers.length === 0) return [];
  const found = geometry
    ? map.queryRenderedFeatures(geometry, { layers })
    : map.queryRenderedFeatures({ layers });
  return [...new Set(found.map(({ properties }) => String(properties['id'])))];
}

/** Ids of the places that the last frame really shows: symbol, line or area on the canvas. */
export function seenPlaces(map: LiveMap): readonly string[] {
  return idsIn(map, ['symbols', 'lines', 'areas']);
}

const LINE_REACH = 10;
const EDGE_REACH = 6;

function around({ x, y }: { x: number; y: number }, reach: number): [PointLike, PointLike] {
  return [
    [x - reach, y - reach],
    [x + reach, y + reach],
  ];
}

/** The topmost name, else line, else area's edge under a point of the canvas. */
export function placeUnder(map: LiveMap, at: { x: number; y: number }): string | null {
  return (
    idsIn(map, ['names'], [at.x, at.y])[0] ??
    idsIn(map, ['lines'], around(at, LINE_REACH))[0] ??
    idsIn(map, ['edges'], around(at, EDGE_REACH))[0] ??
    null
  );
}

/** Areas under a point of the canvas, topmost first. */
export function areasUnder(map: LiveMap, at: { x: number; y: number }): readonly string[] {
  return idsIn(map, ['areas'], [at.x, at.y]);
}
