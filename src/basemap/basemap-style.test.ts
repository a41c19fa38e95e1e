import { readFileSync } from 'node:fs';
import {
  featureFilter,
  type LayerSpecification,
  validateStyleMin,
} from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { basemapStyle, SLOTS } from './basemap-style.ts';
import { DRAW_ORDER } from './draw-order.ts';

const BASE = 'https://example.org/map/';
const CASES = (['light', 'dark'] as const).flatMap((theme) =>
  ['en', 'uk', 'de'].map((language) => ({ theme, language, base: BASE })),
);

const data = Object.fromEntries(
  ['world', 'detail', 'labels'].map((name) => [
    name,
    JSON.parse(readFileSync(`public/basemap/${name}.json`, 'utf8')) as FeatureCollection,
  ]),
);
const FACES = readFileSync('src/basemap/fonts.css', 'utf8');
const sprite = JSON.parse(readFileSync('public/basemap/sprite.json', 'utf8')) as object;

const KINDS: Readonly<Record<string, 1 | 2 | 3>> = {
  Point: 1,
  LineString: 2,
  MultiLineString: 2,
  Polygon: 3,
  MultiPolygon: 3,
};

/** The features that a layer draws at some zoom at which it is shown. */
function drawnBy(layer: LayerSpecification) {
  if (!('source' in layer)) return [];
  const filter = featureFilter(layer.filter, `${layer.id}.filter`);
  const [from, to] = [layer.minzoom ?? 0, layer.maxzoom ?? 13];
  return (data[layer.source]?.features ?? []).filter(({ geometry, properties }) =>
    [from, (from + to) / 2, to - 0.01].some((zoom) =>
      filter.filter(
        { zoom },
        { type: KINDS[geometry.type] ?? 'Unknown', properties: properties ?? {} },
      ),
    ),
  );
}

describe.each(CASES)('the basemap in $theme and $language', (options) => {
  const style = basemapStyle(options);
  const { layers } = style;

  it('is valid', () => {
    expect(validateStyleMin(style)).toEqual([]);
  });

  it('reads nothing from outside its folder', () => {
    const addresses = JSON.stringify(style).match(/[a-z]+:\/\/[^"]*/g) ?? [];
    expect(addresses).toHaveLength(4);
    expect(addresses.filter((address) => !address.startsWith(BASE))).toEqual([]);
    expect(style.glyphs).toBeUndefined();
  });

  it('draws something with every layer', () => {
    const idle = layers.filter((layer) => 'source' in layer && drawnBy(layer).length === 0);
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  it('finds every property that its layers name', () => {
    for (const layer of layers) {
      const drawn = drawnBy(layer);
      const names = [...JSON.stringify(layer).matchAll(/\["get","(\w+)"\]/g)].map(
        ([, name]) => name,
      );
      const missing = new Set(
        names.filter((name) => !drawn.some((f) => name && f.properties?.[name] !== undefined)),
      );
      expect([layer.id, [...missing]]).toEqual([layer.id, []]);
    }
  });

  it('has every image and font that its layers name', () => {
    const text = JSON.stringify(layers);
    const images = text.match(/"(capital|dot|drained)-[a-z0-9-]+"/g) ?? [];
    expect(images.length).toBeGreaterThan(4);
    for (const image of images) expect(sprite).toHaveProperty([JSON.parse(image) as string]);
    const fonts = layers.flatMap((layer) =>
      layer.type === 'symbol' ? (layer.layout?.['text-font'] as string[]) : [],
    );
    for (const font of fonts) expect(FACES).toContain(`font-family: "${font}"`);
  });

  it('leaves the story its slots, with the basemap’s names above its lines', () => {
    const ids = layers.map(({ id }) => id);
    const [areas, lines] = [ids.indexOf(SLOTS.areas), ids.indexOf(SLOTS.lines)];
    expect(areas).toBeGreaterThan(0);
    expect(lines).toBeGreaterThan(areas);
    expect(layers.slice(lines).every(({ type }) => type === 'symbol')).toBe(true);
    expect(layers.slice(0, lines).some(({ type }) => type === 'symbol')).toBe(false);
  });
});

it('puts every layer in the draw order once', () => {
  const ids = basemapStyle({ theme: 'light', language: 'en', base: BASE }).layers.map(
    ({ id }) => id,
  );
  expect(ids).toEqual(DRAW_ORDER.filter((entry) => typeof entry === 'string'));
});

it('names places in the reader’s language', () => {
  const fields = (language: string) =>
    JSON.stringify(basemapStyle({ theme: 'light', language, base: BASE }).layers);
  expect(fields('uk')).toContain('"text-field":["get","uk"]');
  expect(fields('en')).not.toContain('["get","uk"]');
  expect(fields('de')).toBe(fields('en'));
});
