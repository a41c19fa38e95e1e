import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Ink } from '../../basemap/ink.ts';
import { ofKind, SOURCES } from './sources.ts';
import { byState } from './state.ts';

/** Zooms at which the hatch has all its lines of one level, and none of the next. */
const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8];

/** Quieter the closer: from within, the hatch is ground under everything else. */
function strength(zoom: number): ExpressionSpecification {
  const far = Math.min(1, Math.max(0, (8 - zoom) / 2.5));
  const between = (near: number, away: number): number => near + (away - near) * far;
  const own = between(0.18, 0.4);
  return byState(between(0.5, 0.65), between(0.4, 0.55), ['case', ['get', 'within'], 0, own]);
}

/** Areas: a quiet hatch inside a thin edge, both firmer while chosen. */
export function areaLayers(ink: Ink): LayerSpecification[] {
  const stops = LEVELS.flatMap((zoom) => [
    zoom,
    ['case', ['<=', ['get', 'from'], zoom], strength(zoom), 0],
  ]);
  return [
    {
      // Found by a pointer, not seen.
      id: 'story-area',
      type: 'fill',
      source: SOURCES.shapes,
      filter: ofKind('areas'),
      paint: { 'fill-opacity': 0 },
    },
    {
      id: 'story-area-hatch',
      type: 'line',
      source: SOURCES.shapes,
      filter: ofKind('hatches'),
      paint: {
        'line-color': ink.status.area,
        'line-width': 0.8,
        // The lines between come in by and by.
        'line-opacity': ['interpolate', ['linear'], ['zoom'], ...stops] as ExpressionSpecification,
      },
    },
    {
      id: 'story-area-edge',
      type: 'line',
      source: SOURCES.shapes,
      filter: ofKind('areas'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ink.status.area,
        'line-width': byState(2, 1.75, 1),
        'line-opacity': byState(0.9, 0.8, 0.4),
      },
    },
  ];
}
