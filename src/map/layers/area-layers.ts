import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Ink } from '../../basemap/ink.ts';
import { hatchImage } from '../story-images.ts';
import { SOURCES } from './sources.ts';
import { byState } from './state.ts';

/** Areas: a quiet hatch inside a thin edge, both firmer while chosen. */
export function areaLayers(ink: Ink): LayerSpecification[] {
  return [
    {
      id: 'story-area-hatch',
      type: 'fill',
      source: SOURCES.areas,
      paint: {
        'fill-pattern': hatchImage(ink.theme),
        // Quieter the closer: from within, the hatch is ground under everything else.
        'fill-opacity': [
          'interpolate',
          ['linear'],
          ['zoom'],
          5.5,
          byState(0.55, 0.45, ['case', ['get', 'within'], 0, 0.35]),
          8,
          byState(0.4, 0.3, ['case', ['get', 'within'], 0, 0.13]),
        ],
        'fill-antialias': false,
      },
    },
    {
      id: 'story-area-edge',
      type: 'line',
      source: SOURCES.areas,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ink.status.area,
        'line-width': byState(2, 1.75, 1),
        'line-opacity': byState(0.9, 0.8, 0.4),
      },
    },
  ];
}
