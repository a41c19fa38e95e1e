import * as v from 'valibot';
import { MAX_ITEMS, MAX_NAMES, MAX_PRECISION, MAX_STORY_VERTICES } from './limits.ts';
import {
  BASES,
  type Language,
  NAME_ROLES,
  PLACE_ROLES,
  PLACE_TYPES,
  type Place,
  type PlaceName,
} from './model.ts';
import { countVertices, parseGeometry } from './parse-geometry.ts';
import { at, type Report, type Where } from './report.ts';
import * as schema from './schema.ts';

export interface ParsedPlaces {
  readonly places: readonly Place[];
  /** Where each stands in the file, by id. */
  readonly where: ReadonlyMap<string, Where>;
  /** Every id in the file, also of features that were left out. */
  readonly named: ReadonlySet<string>;
}

const type = v.literal('FeatureCollection', schema.rule('unexpected-value'));

const feature = v.object({
  type: v.literal('Feature', schema.rule('unexpected-value')),
  properties: v.object({
    role: v.picklist(PLACE_ROLES, schema.rule('unknown-place-role')),
    basis: v.picklist(BASES, schema.rule('unknown-basis')),
    precision: v.pipe(
      v.number(),
      v.minValue(0, schema.rule('precision-range')),
      v.maxValue(MAX_PRECISION, schema.rule('precision-range')),
    ),
  }),
  types: v.tuple([v.object({ label: v.picklist(PLACE_TYPES, schema.rule('unknown-place-type')) })]),
  names: schema.list,
});

const name = v.object({
  toponym: schema.name,
  lang: schema.language,
  role: v.picklist(NAME_ROLES, schema.rule('unknown-name-role')),
});

const link = v.object({ identifier: schema.text });

function readNames(report: Report, where: Where, items: readonly unknown[]): PlaceName[] {
  if (items.length === 0) report.add(where, 'place-without-name');
  if (items.length > MAX_NAMES) {
    report.add(where, 'too-many-items', { count: items.length, limit: MAX_NAMES });
  }
  return items.slice(0, MAX_NAMES).flatMap((item, index) => {
    const read = schema.check(report, at(where, index), name, item);
    return read ? [{ name: read.toponym, language: read.lang, role: read.role }] : [];
  });
}

/** GeoNames and Wikidata ids; links to anything else are no concern of the story. */
function readLinks(
  report: Report,
  where: Where,
  value: unknown,
): Pick<Place, 'geonames' | 'wikidata'> {
  const ids: { geonames?: string; wikidata?: string } = {};
  if (value === undefined) return ids;
  for (const [index, item] of (schema.check(report, where, schema.list, value) ?? []).entries()) {
    const spot = at(where, index);
    const identifier = schema.check(report, spot, link, item)?.identifier;
    if (identifier === undefined) continue;
    const [, prefix, id = ''] = /^(gn|wd):(.*)$/s.exec(identifier) ?? [];
    const sound = prefix === 'gn' ? /^[1-9]\d{0,11}$/ : /^Q[1-9]\d{0,11}$/;
    if (prefix === undefined) continue;
    if (!sound.test(id)) {
      const rule = prefix === 'gn' ? 'bad-geonames' : 'bad-wikidata';
      report.add(at(spot, 'identifier'), rule, { found: identifier });
    } else if (prefix === 'gn') {
      ids.geonames ??= id;
    } else {
      ids.wikidata ??= id;
    }
  }
  return ids;
}

function warnNames(
  report: Report,
  where: Where,
  place: Place,
  languages: readonly Language[],
): void {
  const current = new Set(
    place.names.filter(({ role }) => role === 'current').map(({ language }) => language),
  );
  if (current.size === 0) {
    report.add(where, 'no-current-name', { place: place.id });
    return;
  }
  for (const language of languages) {
    if (!current.has(language)) report.add(where, 'translation-missing', { language });
  }
}

function readPlace(
  report: Report,
  where: Where,
  id: string,
  item: Readonly<Record<string, unknown>>,
  languages: readonly Language[],
): Place | undefined {
  const read = schema.check(report, where, feature, item);
  const names = read && readNames(report, at(where, 'names'), read.names);
  const geometry = parseGeometry(report, at(where, 'geometry'), item.geometry);
  if (!read || !names || names.length === 0 || !geometry) return undefined;
  const place: Place = {
    id,
    names,
    type: read.types[0].label,
    role: read.properties.role,
    geometry,
    precision: read.properties.precision,
    basis: read.properties.basis,
    ...readLinks(report, at(where, 'links'), item.links),
  };
  warnNames(report, at(where, 'names'), place, languages);
  if (place.type === 'route' && !geometry.type.endsWith('LineString')) {
    report.add(at(where, 'geometry', 'type'), 'route-without-line', { found: geometry.type });
  }
  return place;
}

/** Reads the features of `places.geojson`; each bad one is reported and left out alone. `null` if there is no list. */
export function parsePlaces(
  report: Report,
  file: string,
  value: unknown,
  languages: readonly Language[],
): ParsedPlaces | null {
  const root: Where = { file, pointer: '' };
  const places: Place[] = [];
  const spots = new Map<string, Where>();
  const named = new Set<string>();
  let vertices = 0;
  const collection = schema.check(report, root, schema.members, value);
  if (!collection) return null;
  schema.check(report, at(root, 'type'), type, collection.type);
  const features = schema.check(report, at(root, 'features'), schema.list, collection.features);
  if (!features) return null;
  if (features.length > MAX_ITEMS) {
    const details = { count: features.length, limit: MAX_ITEMS };
    report.add(at(root, 'features'), 'too-many-items', details);
  }
  for (const [index, item] of features.slice(0, MAX_ITEMS).entries()) {
    const where = at(root, 'features', index);
    const members = schema.check(report, where, schema.members, item);
    if (!members) continue;
    const id = schema.check(report, at(where, 'id'), schema.id, members.id);
    if (id === undefined) continue;
    if (named.has(id)) {
      report.add(at(where, 'id'), 'duplicate-place', { found: id });
      continue;
    }
    named.add(id);
    const place = readPlace(report, where, id, members, languages);
    if (!place) continue;
    const count = vertices + countVertices(place.geometry);
    if (count > MAX_STORY_VERTICES) {
      const details = { count, limit: MAX_STORY_VERTICES };
      report.add(at(where, 'geometry', 'coordinates'), 'too-detailed', details);
      continue;
    }
    vertices = count;
    places.push(place);
    spots.set(id, where);
  }
  return { places, where: spots, named };
}
