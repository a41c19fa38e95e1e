import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { SERIF, SERIF_CYRILLIC } from '../basemap/fonts.ts';
import type { Ink } from '../basemap/ink.ts';
import type { StoryFeatures } from '../story/plan/story-features.ts';
import type { Crowd } from './crowd.ts';
import { areaLayers } from './layers/area-layers.ts';
import { crowdGroundLayers, crowdSymbolLayers } from './layers/crowd-layers.ts';
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

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Names of areas, at the most, that the basemap leaves out: each of its labels is held against all of them. */
const MOST_AREAS = 500;

/**
 * The story's names with the crowd's layers between them: areas give way to clusters, these to all else. Of
 * the other places' names only those of the choice are left, which come first.
 */
function among(names: readonly LayerSpecification[], crowd: Crowd, ink: Ink): LayerSpecification[] {
  const only = (id: string) => names.filter((layer) => layer.id === id);
  const [areas, chosen] = [only('story-area-name'), only('story-context-name')];
  return [
    ...crowdGroundLayers(ink),
    ...areas,
    ...crowdSymbolLayers(ink, crowd.language),
    ...names.filter((layer) => !areas.includes(layer) && !chosen.includes(layer)),
    ...chosen,
  ];
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
  crowd: Crowd | null = null,
): StyleSpecification {
  // A name in a crowd may not show: the basemap's stays, and gives way where it does.
  const points = crowd?.kept ?? features.points.features;
  const named = [...points, ...features.areaNames.features.slice(0, MOST_AREAS)].map(
    ({ properties }) => properties.name,
  );
  const ground = withoutNames(basemap.layers, named);
  const withAreas = insertBefore(ground, slots.areas, areaLayers(ink));
  const withLines = insertBefore(withAreas, slots.lines, lineLayers(ink));
  const names = nameLayers(ink, CYRILLIC.test(named.join('')) ? SERIF_CYRILLIC : SERIF);
  return {
    ...basemap,
    sources: { ...basemap.sources, ...storySources(features, crowd) },
    layers: [...withLines, ...(crowd ? among(names, crowd, ink) : names), ...symbolLayers(ink)],
  };
}

/** The story's layers that a place is seen in, topmost first. */
export const SEEN_LAYERS = {
  symbols: ['story-symbol', 'story-crowd-symbol'],
  names: [
    'story-focus-name',
    'story-line-name',
    'story-line-middle-name',
    'story-context-name',
    'story-area-name',
    'story-crowd-name',
  ],
  lines: ['story-line'],
  areas: ['story-area'],
  edges: ['story-area-edge'],
} as const;
