import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { SANS, SANS_BOLD } from '../../basemap/fonts.ts';
import type { Ink } from '../../basemap/ink.ts';
import { NAME_GAP, NAME_SIZE, SYMBOL_SIZE } from '../../story/plan/place-label.ts';
import { clusterImage, symbolImageExpression } from '../story-images.ts';
import { anchors } from './name-layers.ts';
import { SOURCES } from './sources.ts';
import { byState, DIMMED } from './state.ts';

const COUNT: ExpressionSpecification = ['get', 'point_count'];
const IS_CLUSTER: ExpressionSpecification = ['has', 'point_count'];
const IS_PLACE: ExpressionSpecification = ['!', IS_CLUSTER];
/** By the count from which on, in CSS pixels: a disc's diameter, and its mark's radius. */
const SIZES = [
  [2, 22, 3.5],
  [10, 28, 4.5],
  [100, 36, 6],
  [1000, 46, 8],
] as const;

/** A value by a disc's diameter and its mark's radius, stepping with the count. */
function byCount(of: (diameter: number, mark: number) => number): ExpressionSpecification {
  const [[, disc, mark], ...rest] = SIZES;
  const steps = rest.flatMap(([from, wide, small]) => [from, of(wide, small)]);
  return ['step', COUNT, of(disc, mark), ...steps];
}

/** What is dimmed of the crowd beside a choice: whole layers, for its places are too many to tell each. */
export const CROWD_OPACITY = {
  'story-cluster-mark': ['circle-opacity', 'circle-stroke-opacity'],
  'story-crowd-name': ['text-opacity'],
  'story-crowd-symbol': ['icon-opacity'],
  'story-cluster': ['icon-opacity', 'text-opacity'],
} as const;

export function crowdOpacity(dimmed: boolean): number {
  return dimmed ? DIMMED : 1;
}

/** Below the story's other names: a mark at each cluster, for where its disc has no room, and the names of places that stand alone. */
export function crowdGroundLayers(ink: Ink): LayerSpecification[] {
  return [
    {
      id: 'story-cluster-mark',
      type: 'circle',
      source: SOURCES.crowd,
      filter: IS_CLUSTER,
      paint: {
        'circle-radius': byCount((_, mark) => mark),
        'circle-color': ink.paper,
        'circle-stroke-color': ink.status.context,
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'story-crowd-name',
      type: 'symbol',
      source: SOURCES.crowd,
      filter: IS_PLACE,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': ['case', ['get', 'capital'], ['literal', SANS_BOLD], ['literal', SANS]],
        'text-size': NAME_SIZE.context,
        'text-variable-anchor-offset': anchors(NAME_GAP.context),
        'text-justify': 'auto',
        'symbol-sort-key': ['get', 'order'],
      },
      paint: {
        'text-color': ink.text,
        'text-halo-color': ink.paper,
        'text-halo-width': 1.6,
        'text-halo-blur': 0.2,
      },
    },
  ];
}

/** Above them, and below whatever is named for itself: symbols of the others, and clusters with their count. */
export function crowdSymbolLayers(ink: Ink, language: string): LayerSpecification[] {
  const ring = SYMBOL_SIZE.box / 2 - 2.5;
  return [
    {
      id: 'story-crowd-ring',
      type: 'circle',
      source: SOURCES.crowd,
      paint: {
        'circle-radius': byState(
          0,
          ['case', IS_CLUSTER, byCount((diameter) => diameter / 2 + 3), ring],
          0,
        ),
        'circle-color': ink.paper,
        'circle-opacity': byState(0, 0.6, 0),
        'circle-stroke-color': ink.ring,
        'circle-stroke-width': byState(0, 1.75, 0),
      },
    },
    {
      id: 'story-crowd-symbol',
      type: 'symbol',
      source: SOURCES.crowd,
      filter: IS_PLACE,
      layout: {
        'icon-image': symbolImageExpression(ink.theme),
        'icon-allow-overlap': true,
        'icon-size': SYMBOL_SIZE.context,
        'icon-padding': 0,
        'symbol-sort-key': ['-', 0, ['get', 'order']],
      },
    },
    {
      id: 'story-cluster',
      type: 'symbol',
      source: SOURCES.crowd,
      filter: IS_CLUSTER,
      layout: {
        'icon-image': clusterImage(
          byCount((diameter) => diameter),
          ink.theme,
        ),
        'icon-padding': 1,
        'text-field': ['number-format', COUNT, { locale: language, 'max-fraction-digits': 0 }],
        'text-font': SANS_BOLD,
        'text-size': ['step', COUNT, 11.5, 100, 12.5],
        'text-padding': 0,
        'symbol-sort-key': ['-', 0, COUNT],
      },
      paint: { 'text-color': ink.text },
    },
  ];
}
