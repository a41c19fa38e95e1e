import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { basemapStyle, groundStyle, SLOTS } from './basemap-style.ts';
import { fontFaces } from './fonts.ts';
import type { OperatorMap } from './operator-map.ts';
import { STREETS, STREETS_FROM } from './streets.ts';

const OPTIONS = { theme: 'light', language: 'en', base: 'https://example.org/' } as const;
const NONE: OperatorMap = {
  pmtiles: null,
  style: null,
  terrain: null,
  origins: [],
  attribution: '',
};
const STREET_MAP = { ...NONE, pmtiles: 'https://tiles.example.org/a.pmtiles' };
const TERRAIN = {
  tiles: 'https://tiles.example.org/{z}/{x}/{y}.png',
  encoding: 'terrarium',
  maxzoom: 12,
} as const;

function ground(map: OperatorMap, style: unknown = null) {
  const made = groundStyle(OPTIONS, { map, style });
  if (!made) throw new Error('no ground');
  return made;
}

describe.each(['light', 'dark'] as const)(
  'the embedded map with streets and relief, %s',
  (theme) => {
    const made = groundStyle(
      { ...OPTIONS, theme },
      { map: { ...STREET_MAP, terrain: TERRAIN }, style: null },
    );
    const layers = made?.style.layers ?? [];
    const ids = layers.map(({ id }) => id);

    it('is valid', () => {
      expect(made && validateStyleMin(made.style)).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('keeps the embedded borders, countries and regions, and takes none of the tiles’', () => {
      const own = basemapStyle({ ...OPTIONS, theme }).layers.map(({ id }) => id);
      for (const id of own.filter((name) => /border|country|region|land|home/.test(name))) {
        expect(ids).toContain(id);
      }
      const taken = new Set(
        layers.flatMap((layer) =>
          'source' in layer && layer.source === STREETS ? [layer['source-layer']] : [],
        ),
      );
      expect(taken).toEqual(new Set(['buildings', 'landuse', 'places', 'roads', 'water']));
    });

    it('puts grounds under the story’s areas, streets under its lines and names above both', () => {
      const at = (id: string) => ids.indexOf(id);
      expect(at('operator-hillshade')).toBeLessThan(at(SLOTS.areas));
      expect(at('streets-green')).toBeLessThan(at(SLOTS.areas));
      expect(at('streets-highway')).toBeLessThan(at(SLOTS.lines));
      expect(at('streets-road-label')).toBeGreaterThanOrEqual(at(SLOTS.lines));
      expect(at('streets-place')).toBeGreaterThan(at(SLOTS.lines));
    });

    it('draws no sketch of a road or a town where the tiles have their own', () => {
      const sketches = layers.filter(({ id }) => /^(road|river|lake|settlement-[34])/.test(id));
      expect(sketches.length).toBeGreaterThan(2);
      for (const layer of sketches.filter(({ id }) => !id.endsWith('river-label'))) {
        expect([layer.id, layer.maxzoom]).toEqual([layer.id, STREETS_FROM]);
      }
    });
  },
);

describe('an operator’s whole style', () => {
  const address = 'https://tiles.example.org/styles/plain/style.json';
  const given = {
    version: 8,
    sprite: '../sprite',
    glyphs: '/fonts/{fontstack}/{range}.pbf',
    sources: { base: { type: 'vector', tiles: ['../{z}/{x}/{y}.mvt'] } },
    layers: [
      { id: 'story-line', type: 'background', paint: { 'background-color': '#fff' } },
      { id: 'water', type: 'fill', source: 'base', 'source-layer': 'water' },
      {
        id: 'names',
        type: 'symbol',
        source: 'base',
        'source-layer': 'places',
        layout: { 'text-field': ['get', 'name'] },
      },
    ],
  };
  const { style, slots } = ground({ ...NONE, style: address }, given);

  it('is valid, with its addresses absolute and nothing of ours but the fonts', () => {
    expect(validateStyleMin(style)).toEqual([]);
    expect(style.glyphs).toBe('https://tiles.example.org/fonts/{fontstack}/{range}.pbf');
    expect(style.sprite).toBe('https://tiles.example.org/styles/sprite');
    expect(style.sources).toEqual({
      'operator-base': {
        type: 'vector',
        tiles: ['https://tiles.example.org/styles/{z}/{x}/{y}.mvt'],
      },
    });
    expect(style['font-faces']).toEqual(fontFaces(OPTIONS.base));
  });

  it('cannot take the names of the story’s layers', () => {
    expect(style.layers.map(({ id }) => id)).toEqual([
      'operator-story-line',
      'operator-water',
      'operator-names',
    ]);
  });

  it('gives the story its place under the first names', () => {
    expect(slots).toEqual({ areas: 'operator-names', lines: 'operator-names' });
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['another version', { ...given, version: 7 }],
    ['no layers', { ...given, layers: [] }],
    ['layers of text', { ...given, layers: ['a'] }],
    ['a source of text', { ...given, sources: { base: 'x' } }],
  ])('is refused when it is %s', (_, rubbish) => {
    expect(groundStyle(OPTIONS, { map: { ...NONE, style: address }, style: rubbish })).toBeNull();
  });
});
