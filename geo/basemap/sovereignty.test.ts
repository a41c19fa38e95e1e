import { readFileSync } from 'node:fs';
import type { FeatureCollection, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { splitLine } from './clip-line.ts';
import { type Box, contains, type Polygons, polygonsOf } from './shapes.ts';

const read = (name: string) =>
  (JSON.parse(readFileSync(`public/basemap/${name}.json`, 'utf8')) as FeatureCollection).features;
const [world, detail, labels] = [read('world'), read('detail'), read('labels')];

function areaOf(features: typeof world, key: string, value: string): Polygons {
  const found = features.filter(({ properties }) => properties?.[key] === value);
  expect(found.length).toBe(1);
  return found.flatMap(({ geometry }) => polygonsOf(geometry));
}

/** The parts of the border lines chosen that lie in a box. */
function borders(features: typeof world, box: Box, ranks: readonly (string | undefined)[]) {
  const lines = features.flatMap(({ geometry, properties }): Position[][] => {
    const wanted =
      properties?.['kind'] === 'border' && ranks.includes(properties['rank'] as string);
    return wanted && geometry.type === 'MultiLineString' ? geometry.coordinates : [];
  });
  return lines.flatMap((line) => splitLine(line, box).inside);
}

const CRIMEA: [string, number, number][] = [
  ['Simferopol', 34.102, 44.957],
  ['Sevastopol', 33.56, 44.59],
  ['Kerch', 36.45, 45.35],
  ['Yalta', 34.14, 44.51],
  ['Yevpatoriia', 33.4, 45.21],
  ['Feodosiia', 35.36, 45.04],
  ['Armiansk', 33.69, 46.11],
  ['Chornomorske', 32.72, 45.51],
];
const ABROAD: [string, number, number][] = [
  ['Krasnodar', 38.98, 45.04],
  ['Taman', 36.75, 45.2],
  ['Rostov-on-Don', 39.72, 47.23],
  ['Chisinau', 28.86, 47.0],
];
const PEREKOP: Box = [33.4, 45.9, 34.2, 46.3];
const WHOLE_CRIMEA: Box = [32.3, 44.3, 36.3, 46.25];

describe('Crimea and Sevastopol are Ukraine', () => {
  const worldUkraine = areaOf(world, 'iso', '804');
  const worldRussia = areaOf(world, 'iso', '643');
  const home = areaOf(detail, 'kind', 'home');

  it.each(CRIMEA)('%s, from near', (_, x, y) => {
    expect(contains(home, x, y)).toBe(true);
  });

  it.each(CRIMEA)('%s, from afar', (name, x, y) => {
    // The coast from afar is drawn to some kilometres: towns by the sea are asked for inland.
    const inland = { Sevastopol: 0.15, Yalta: 0.2, Kerch: 0, Feodosiia: 0.1, Yevpatoriia: 0.15 };
    const north = (inland as Record<string, number>)[name] ?? 0;
    const [east, up] = name === 'Kerch' ? [x - 0.25, y - 0.02] : [x + north, y + north];
    expect(contains(worldUkraine, east, up)).toBe(true);
    expect(contains(worldRussia, east, up)).toBe(false);
  });

  it('no spot of the peninsula is Russia’s from afar', () => {
    for (let x = 32.3; x < 36.4; x += 0.05) {
      for (let y = 44.3; y < 46.2; y += 0.05) {
        expect([x, y, contains(worldRussia, x, y)]).toEqual([x, y, false]);
      }
    }
  });

  it.each(ABROAD)('%s is not Ukraine', (_, x, y) => {
    expect(contains(home, x, y)).toBe(false);
    expect(contains(worldUkraine, x, y)).toBe(false);
  });

  it('has no border of countries across Perekop or anywhere on the peninsula', () => {
    expect(borders(world, PEREKOP, [undefined])).toEqual([]);
    expect(borders(world, WHOLE_CRIMEA, [undefined])).toEqual([]);
    expect(borders(detail, WHOLE_CRIMEA, ['international'])).toEqual([]);
  });

  it('has the border of two regions of Ukraine there instead', () => {
    expect(borders(detail, PEREKOP, ['region']).length).toBeGreaterThan(0);
    expect(borders(detail, WHOLE_CRIMEA, ['foreign'])).toEqual([]);
  });

  it('names both as regions and towns of Ukraine', () => {
    const regions = labels.filter(({ properties }) =>
      ['UA-43', 'UA-40'].includes(properties?.['iso'] as string),
    );
    expect(regions.map(({ properties }) => properties?.['home'])).toEqual([true, true]);
    const towns = labels.filter(
      ({ geometry, properties }) =>
        properties?.['kind'] === 'settlement' &&
        geometry.type === 'Point' &&
        contains(home, geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0),
    );
    expect(towns.length).toBeGreaterThan(190);
    expect(towns.filter(({ properties }) => properties?.['home'] !== true)).toEqual([]);
  });
});
