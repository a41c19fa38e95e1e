import { numberIn } from '../basemap/table.ts';
import { addName, addNames, type Entity, newEntity } from './entity.ts';

/** What Natural Earth says of a first-level region. */
export interface SourceRegion {
  readonly iso_3166_2: string;
  readonly iso_a2: string;
  readonly name?: string | null;
  readonly name_alt: string | null;
  readonly name_en: string | null;
  readonly name_uk: string | null;
  readonly name_ru: string | null;
  readonly gn_name: string | null;
  readonly gn_a1_code: string | null;
  readonly gn_id: number | null;
  readonly latitude: number;
  readonly longitude: number;
}

export interface CodeRow {
  readonly code: string;
  readonly name: string;
}

type Row = Record<string, string>;

const BEFORE =
  /^(?:(?:autonomous )?(?:province|provincia|région|region|regione|state|department|département|departamento|departement|district|distrito|prefecture|governorate|county|city|municipality|município|municipio|kabupaten|kota|arrondissement|landkreis|kreis|powiat|gmina|regierungsbezirk|royal borough|london borough|metropolitan borough|borough|sir|muḩāfaz̧at|al muḩāfaz̧at|republic|respublika|oblast)(?: (?:of|de|del|della|di|do|da|du|des|la))?(?: (?:la|the))? |d[’'])/i;
const AFTER =
  /(?:[ -](?:autonomous )?(?:province|region|state|department|district|prefecture|governorate|county|parish|municipality|oblast|oblast’|oblast'|krai|kray|raion|rayon|regency|republic|voivodeship|judet|shi|xian|sheng|division|zone|ken|fu|to|suburb|territory|capital region|metropolitan area))+$/i;

/** A region's name without the word for what it is. */
function bareName(name: string): string {
  const bare = name.replace(BEFORE, '').replace(AFTER, '').trim();
  return bare.length >= 3 ? bare : name;
}

interface Sum {
  population: number;
  latitude: number;
  longitude: number;
  count: number;
}

/** Mean points and people of the settlements of each code: `UA`, `UA.05`, `UA.05.1416`. */
export function sumsOf(settlements: readonly Entity[]): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const place of settlements) {
    const { country, region, district } = place;
    const codes = [country, `${country}.${region}`];
    if (district !== '') codes.push(`${country}.${region}.${district}`);
    for (const code of codes) {
      const sum = sums.get(code) ?? { population: 0, latitude: 0, longitude: 0, count: 0 };
      sum.population += place.kind === 'quarter' ? 0 : place.population;
      sum.latitude += place.latitude;
      sum.longitude += place.longitude;
      sum.count += 1;
      sums.set(code, sum);
    }
  }
  return sums;
}

const mean = ({ latitude, longitude, count }: Sum) => ({
  latitude: latitude / count,
  longitude: longitude / count,
});

/** First-level regions: Natural Earth's, and those that only GeoNames has. */
export function regionsOf(
  source: readonly SourceRegion[],
  codes: readonly CodeRow[],
  points: readonly Row[],
  curated: readonly Row[],
  sums: ReadonlyMap<string, Sum>,
): Entity[] {
  const regions: Entity[] = [];
  const coded = new Map<string, Entity>();
  const overrides = new Map(points.map((row) => [row['code'] ?? '', row]));
  const hand = new Map(curated.map((row) => [row['iso'] ?? '', row]));
  for (const given of source) {
    const name = given.name_en ?? given.name;
    // Crimea and Sevastopol carry ISO codes of Ukraine, whichever country the source puts them in.
    const country = given.iso_3166_2.slice(0, 2);
    if (!name || !/^[A-Z]{2}$/.test(country)) continue;
    const override = overrides.get(given.iso_3166_2);
    const own = hand.get(given.iso_3166_2);
    const point = override ?? own;
    const code = given.gn_a1_code?.startsWith(`${country}.`) ? given.gn_a1_code : '';
    const label = own?.['en'] ?? name;
    const entity = newEntity({
      kind: country === 'GB' ? 'district' : 'region',
      country,
      region: code.slice(3),
      latitude: point ? numberIn(point, 'latitude') : given.latitude,
      longitude: point ? numberIn(point, 'longitude') : given.longitude,
      population: sums.get(code)?.population ?? 0,
      label,
    });
    for (const spelled of [name, given.name, ...(given.name_alt ?? '').split('|')]) {
      if (!spelled || (spelled.length < 4 && spelled !== name)) continue;
      addName(entity, spelled, spelled === name ? 'current' : 'alternate');
      addName(entity, bareName(spelled), 'short');
    }
    if (given.gn_name) addName(entity, bareName(given.gn_name), 'alternate');
    for (const spelled of [own?.['uk'], given.name_uk, given.name_ru]) {
      if (spelled) addName(entity, spelled, 'current');
    }
    if (own) addName(entity, bareName(own['en'] ?? ''), 'short');
    addNames(entity, override?.['names'], 'current');
    addNames(entity, override?.['abbreviations'], 'abbreviation');
    regions.push(entity);
    if (code !== '' && country !== 'GB') coded.set(code, entity);
  }
  for (const { code, name } of codes) {
    const known = coded.get(code);
    const sum = sums.get(code);
    if (known) {
      addName(known, name, 'variant');
      addName(known, bareName(name), 'short');
    } else if (sum) {
      const [country = '', region = ''] = code.split('.');
      const entity = newEntity({
        kind: 'region',
        country,
        region,
        ...mean(sum),
        population: sum.population,
        label: name,
      });
      addName(entity, bareName(name), 'short');
      regions.push(entity);
    }
  }
  return regions;
}

/** Second-level regions that hold a settlement: counties, districts, communes. */
export function districtsOf(codes: readonly CodeRow[], sums: ReadonlyMap<string, Sum>): Entity[] {
  const districts: Entity[] = [];
  for (const { code, name } of codes) {
    const sum = sums.get(code);
    if (!sum || !/^\p{Script=Latin}/u.test(name)) continue;
    const [country = '', region = '', district = ''] = code.split('.');
    const entity = newEntity({
      kind: 'district',
      country,
      region,
      district,
      ...mean(sum),
      population: sum.population,
      label: name,
    });
    if (country !== 'US') addName(entity, bareName(name), 'short');
    districts.push(entity);
  }
  return districts;
}

/** Countries by their names in English, Ukrainian and Russian. */
export function countriesOf(
  regions: readonly Entity[],
  points: readonly Row[],
  curated: readonly Row[],
  demonyms: readonly Row[],
  sums: ReadonlyMap<string, Sum>,
): Entity[] {
  const displays = ['en', 'uk', 'ru'].map((l) => new Intl.DisplayNames(l, { type: 'region' }));
  const overrides = new Map(points.map((row) => [row['code'] ?? '', row]));
  const hand = new Map(curated.map((row) => [row['en'] ?? '', row]));
  const peoples = new Map(demonyms.map((row) => [row['country'] ?? '', row['demonyms']]));
  const codes = [...new Set([...regions.map(({ country }) => country), ...overrides.keys()])];
  const countries: Entity[] = [];
  for (const country of codes.filter((code) => /^[A-Z]{2}$/.test(code)).sort()) {
    const [en = country, uk, ru] = displays.map((display) => display.of(country));
    if (en === country) continue;
    const parts = regions.filter((r) => r.country === country);
    const row = overrides.get(country) ?? hand.get(en);
    const middle = (column: 'latitude' | 'longitude') =>
      parts.reduce((sum, part) => sum + part[column], 0) / parts.length;
    const entity = newEntity({
      kind: 'country',
      country,
      latitude: row ? numberIn(row, 'latitude') : middle('latitude'),
      longitude: row ? numberIn(row, 'longitude') : middle('longitude'),
      population: sums.get(country)?.population ?? 0,
      label: en,
    });
    addName(entity, en.replaceAll('&', 'and'), 'current');
    for (const spelled of [uk, ru]) if (spelled) addName(entity, spelled, 'current');
    addNames(entity, overrides.get(country)?.['names'], 'variant');
    addNames(entity, overrides.get(country)?.['abbreviations'], 'abbreviation');
    addNames(entity, peoples.get(country), 'demonym');
    countries.push(entity);
  }
  return countries;
}

/** Areas, waters, islands, mountains and sites of the project's own table. */
export function handPlaces(rows: readonly Row[]): Entity[] {
  return rows.map((row) => {
    const [label = '', ...others] = (row['names'] ?? '').split(';');
    const entity = newEntity({
      kind: row['kind'] as Entity['kind'],
      country: row['country'] ?? '',
      latitude: numberIn(row, 'latitude'),
      longitude: numberIn(row, 'longitude'),
      label,
    });
    for (const name of others) addName(entity, name, 'current');
    addNames(entity, row['abbreviations'], 'abbreviation');
    addNames(entity, row['uk'], 'current');
    return entity;
  });
}
