import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Ink } from '../basemap/ink.ts';
import type { StoryFeatures } from '../story/plan/story-features.ts';
import { areaLayers } from './layers/area-layers.ts';
import { lineLayers } from './layers/line-layers.ts';
import { nameLayers } from './layers/name-layers.ts';
import { storySources } from './layers/sources.ts';
import { symbolLayers } from './layers/symbol-layers.ts';

/** The ids of basemap layers below which the story's areas and lines go. */
export interface Slots {
  readonly areas: string;
  readonly lines: string;
}

function insertBefore(
  layers: readonly LayerSpecification[],
  before: string,
  added: readonly LayerSpecification[],
): LayerSpecification[] {
  const index = layers.findIndex(({ id }) => id === before);
  const at = index < 0 ? layers.length : index;
  return [...layers.slice(0, at), ...added, ...layers.slice(at)];
}

/** The basemap's names without those that the story writes itself, so that no place is named twice. */
function withoutNames(
  layers: readonly LayerSpecification[],
  names: readonly string[],
): LayerSpecification[] {
  return layers.map((layer) => {
    const field = layer.type === 'symbol' && layer.layout?.['text-field'];
    if (layer.type !== 'symbol' || !Array.isArray(field) || field[0] !== 'get') return layer;
    const others = ['!', ['in', field, ['literal', names]]] as ExpressionSpecification;
    const { filter } = layer;
    return {
      ...layer,
      filter: (filter ? ['all', filter, others] : others) as FilterSpecification,
    };
  });
}

/**
 * The basemap's style with the story in it: areas and lines in their slots, and above everything
 * else the symbols and names, since MapLibre places the topmost layer's labels first and the
 * basemap's then give way.
 */
export function storyStyle(
  basemap: StyleSpecification,
  slots: Slots,
  features: StoryFeatures,
  ink: Ink,
): StyleSpecification {
  const named = [features.points, features.areaNames].flatMap(({ features: list }) =>
    list.map(({ properties }) => properties.name),
  );
  const ground = withoutNames(basemap.layers, named);
  const withAreas = insertBefore(ground, slots.areas, areaLayers(ink));
  const withLines = insertBefore(withAreas, slots.lines, lineLayers(ink));
  return {
    ...basemap,
    sources: { ...basemap.sources, ...storySources(features) },
    layers: [...withLines, ...nameLayers(ink), ...symbolLayers(ink)],
  };
}

/** The story's layers that a place is seen in, topmost first. */
export const SEEN_LAYERS = {
  symbols: ['story-symbol'],
  names: [
    'story-focus-name',
    'story-line-name',
    'story-line-middle-name',
    'story-context-name',
    'story-area-name',
  ],
  lines: ['story-line'],
  areas: ['story-area'],
  edges: ['story-area-edge'],
} as const;
