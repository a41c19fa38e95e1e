import type {
  LayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Ink } from '../../basemap/ink.ts';
import { SYMBOL_SIZE } from '../../story/plan/place-label.ts';
import { symbolImageExpression } from '../story-images.ts';
import { SOURCES } from './sources.ts';
import { byState, dimmable, isState } from './state.ts';

const RING = { focus: SYMBOL_SIZE.box / 2 + 4, context: SYMBOL_SIZE.box / 2 - 2.5 };

/**
 * The symbol of each place's status. States are paint only, so that a choice shows in the next
 * frame: the grown symbol is a layer of its own, seen only where its place is selected.
 */
export function symbolLayers(ink: Ink): LayerSpecification[] {
  const layout: SymbolLayerSpecification['layout'] = {
    'icon-image': symbolImageExpression(ink.theme),
    'icon-allow-overlap': true,
    'symbol-sort-key': ['-', 0, ['get', 'order']],
  };
  return [
    {
      id: 'story-ring',
      type: 'circle',
      source: SOURCES.points,
      paint: {
        'circle-radius': [
          'case',
          ['get', 'focus'],
          byState(RING.focus + 1.5, RING.focus, 0),
          byState(RING.context + 1.5, RING.context, 0),
        ],
        'circle-color': ink.paper,
        'circle-opacity': byState(0.85, 0.6, 0),
        'circle-stroke-color': ink.ring,
        'circle-stroke-width': byState(2.25, 1.75, 0),
        'circle-stroke-opacity': byState(1, 1, 0),
        'circle-pitch-alignment': 'map',
      },
    },
    {
      id: 'story-symbol',
      type: 'symbol',
      source: SOURCES.points,
      layout: {
        ...layout,
        'icon-size': ['case', ['get', 'focus'], 1, SYMBOL_SIZE.context],
        'icon-padding': 0,
      },
      paint: { 'icon-opacity': ['case', isState('selected'), 0, dimmable()] },
    },
    {
      id: 'story-symbol-selected',
      type: 'symbol',
      source: SOURCES.points,
      layout: {
        ...layout,
        'icon-size': [
          'case',
          ['get', 'focus'],
          SYMBOL_SIZE.grown,
          SYMBOL_SIZE.context * SYMBOL_SIZE.grown,
        ],
        'icon-ignore-placement': true,
      },
      paint: { 'icon-opacity': ['case', isState('selected'), 1, 0] },
    },
  ];
}
