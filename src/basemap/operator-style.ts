import type {
  FontFacesSpecification,
  LayerSpecification,
  RasterDEMSourceSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { OperatorMap, Terrain } from './operator-map.ts';
import { STREETS, STREETS_FROM, streetLayers } from './streets.ts';
import type { Inks } from './subject.ts';

/** The source of an operator's elevation. */
const TERRAIN = 'operator-terrain';
/** Sources and layers of an operator's begin with this, so that their faults are told from the embedded map's. */
export const OPERATOR_PREFIX = 'operator-';

/** The operator's layers go before these of the embedded map. */
const BEFORE: Readonly<Record<string, readonly string[]>> = {
  urban: ['streets-green'],
  drained: ['streets-building'],
  river: ['streets-water', 'streets-waterway'],
  road: ['streets-rail', 'streets-minor', 'streets-major', 'streets-highway'],
  'road-label': ['streets-road-label'],
  'reservoir-label': ['streets-water-label'],
  'settlement-4': ['streets-place'],
};
/** Sketches of the embedded map that end where the tiles' own drawing begins. */
const SKETCHES = new Set(['lake', 'river', 'road', 'road-label', 'settlement-3', 'settlement-4']);

function terrainSource({ tiles, encoding, maxzoom }: Terrain): RasterDEMSourceSpecification {
  return { type: 'raster-dem', tiles: [tiles], tileSize: 256, encoding, maxzoom };
}

function hillshade({ theme, palette }: Inks): LayerSpecification {
  return {
    id: 'operator-hillshade',
    type: 'hillshade',
    source: TERRAIN,
    paint: {
      'hillshade-exaggeration': 0.25,
      'hillshade-shadow-color': theme === 'dark' ? '#000000' : palette.borderRegion,
      'hillshade-highlight-color': palette.home,
      'hillshade-accent-color': palette.land,
    },
  };
}

/** The embedded map with an operator's streets and relief in it, each in its place. */
export function withOperator(
  style: StyleSpecification,
  { pmtiles, terrain }: OperatorMap,
  inks: Inks,
): StyleSpecification {
  const streets = pmtiles ? streetLayers(inks) : {};
  const layers = style.layers.flatMap((layer): LayerSpecification[] => {
    const added = (BEFORE[layer.id] ?? []).flatMap((id) => streets[id] ?? []);
    const relief = terrain && layer.id === 'urban' ? [hillshade(inks)] : [];
    if (!pmtiles || !SKETCHES.has(layer.id)) return [...relief, ...added, layer];
    const sketch = (layer.minzoom ?? 0) < STREETS_FROM;
    return [...added, ...(sketch ? [{ ...layer, maxzoom: STREETS_FROM }] : [])];
  });
  return {
    ...style,
    sources: {
      ...style.sources,
      ...(pmtiles ? { [STREETS]: { type: 'vector', url: `pmtiles://${pmtiles}` } } : {}),
      ...(terrain ? { [TERRAIN]: terrainSource(terrain) } : {}),
    },
    layers,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * An operator's whole style, made ready for the story: its addresses absolute, its sources named as
 * the operator's, and the story's fonts with its own.
 *
 * @param address where the style came from
 * @param faces the fonts that the story is written in
 * @returns `null` for what is no style
 */
export function adoptStyle(
  given: unknown,
  address: string,
  faces: FontFacesSpecification,
): StyleSpecification | null {
  if (!isRecord(given) || given['version'] !== 8) return null;
  const { sources, layers } = given;
  if (!isRecord(sources) || !Array.isArray(layers) || layers.length === 0) return null;
  if (!layers.every((layer) => isRecord(layer) && typeof layer['id'] === 'string')) return null;
  const absolute = (text: string) =>
    new URL(text, address).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
  const adopted = Object.entries(sources).map(([id, source]) => {
    if (!isRecord(source)) return null;
    const { url, tiles, data } = source;
    return [
      OPERATOR_PREFIX + id,
      {
        ...source,
        ...(typeof url === 'string' ? { url: absolute(url) } : {}),
        ...(typeof data === 'string' ? { data: absolute(data) } : {}),
        ...(Array.isArray(tiles) ? { tiles: tiles.map((tile) => absolute(String(tile))) } : {}),
      },
    ] as const;
  });
  if (adopted.includes(null)) return null;
  const { glyphs, sprite } = given;
  return {
    version: 8,
    name: 'Dateline',
    ...(typeof glyphs === 'string' ? { glyphs: absolute(glyphs) } : {}),
    ...(typeof sprite === 'string' ? { sprite: absolute(sprite) } : {}),
    'font-faces': faces,
    sources: Object.fromEntries(adopted.flatMap((entry) => (entry ? [entry] : []))),
    layers: layers.map((layer: Record<string, unknown>) => ({
      ...layer,
      id: OPERATOR_PREFIX + String(layer['id']),
      ...(typeof layer['source'] === 'string' ? { source: OPERATOR_PREFIX + layer['source'] } : {}),
    })),
  } as unknown as StyleSpecification;
}

/** Where the story's areas and lines go in a style that is not ours: under its first names. */
export function slotsOf(style: StyleSpecification): {
  readonly areas: string;
  readonly lines: string;
} {
  const first = style.layers.find(({ type }) => type === 'symbol')?.id ?? '';
  return { areas: first, lines: first };
}
