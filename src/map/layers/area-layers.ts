import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { hatchImage } from '../story-images.ts';
import type { Ink } from './ink.ts';
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
        'fill-opacity': byState(0.85, 0.7, 0.4),
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
        'line-opacity': byState(0.9, 0.8, 0.45),
      },
    },
  ];
}
