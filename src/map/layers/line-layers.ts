import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Ink } from '../../basemap/ink.ts';
import { ofKind, SOURCES } from './sources.ts';
import { byState, dimmable } from './state.ts';

/** Lines: cased, and dashed where the course is not surveyed. */
export function lineLayers(ink: Ink): LayerSpecification[] {
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    {
      id: 'story-line-ring',
      type: 'line',
      source: SOURCES.shapes,
      filter: ofKind('lines'),
      layout: round,
      paint: {
        'line-color': ink.ring,
        'line-width': byState(9.5, 9, 0),
        'line-opacity': byState(1, 0.6, 0),
      },
    },
    {
      id: 'story-line-casing',
      type: 'line',
      source: SOURCES.shapes,
      filter: ofKind('lines'),
      layout: round,
      paint: { 'line-color': ink.paper, 'line-width': 7 },
    },
    {
      id: 'story-line',
      type: 'line',
      source: SOURCES.shapes,
      filter: ofKind('lines'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ink.status.route,
        'line-width': byState(4, 3, 3),
        'line-dasharray': [
          'case',
          ['get', 'approximate'],
          ['literal', [2.2, 1.3]],
          ['literal', [1, 0]],
        ],
        'line-opacity': dimmable(),
      },
    },
  ];
}
