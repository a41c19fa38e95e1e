import { foldName } from '../../src/geoparse/fold.ts';
import { KINDS, ROLES } from '../../src/geoparse/model.ts';
import {
  MAGIC,
  SECTIONS,
  type Section,
  sizeOf,
  titleCase,
  unfold,
} from '../../src/geoparse/pack-format.ts';
import type { Entity } from './entity.ts';

/** Names with more bearers than a byte can count keep the largest. */
const MOST = 255;

function bytesOf(array: ArrayBufferView): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

interface Posting {
  readonly entity: number;
  readonly role: number;
}

function postingsOf(entities: readonly Entity[], others: readonly string[]) {
  const byName = new Map<string, Posting[]>(others.map((name) => [name, []]));
  entities.forEach((entity, index) => {
    for (const [name, role] of entity.names) {
      const posting = { entity: index, role: ROLES.indexOf(role) };
      const list = byName.get(name);
      if (list) list.push(posting);
      else byName.set(name, [posting]);
    }
  });
  const size = ({ entity }: Posting) => entities[entity]?.population ?? 0;
  return [...byName]
    .map(([name, postings]) => ({
      name,
      bytes: foldName(name),
      postings: postings
        .sort((a, b) => a.role - b.role || size(b) - size(a) || a.entity - b.entity)
        .slice(0, MOST),
    }))
    .sort((a, b) => compareBytes(a.bytes, b.bytes));
}

/** A pack's bytes, not yet zipped. `others` are names of no place; `flagOf` says what else a name is in English. */
export function encodePack(
  id: string,
  given: readonly Entity[],
  others: readonly string[],
  flagOf: (name: string) => number,
  regionName: (code: string) => string,
): Uint8Array {
  const order = (e: Entity) => `${e.country} ${e.region} ${KINDS.indexOf(e.kind)} ${e.label}`;
  const sorted = given
    .map((entity) => ({ entity, key: order(entity) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.entity.id - b.entity.id))
    .map(({ entity }) => entity);
  const names = postingsOf(sorted, others);
  const numberOf = new Map(names.map(({ name }, index) => [name, index]));

  const countries = [...new Set(['', ...sorted.map(({ country }) => country)])];
  const regionCodes = [
    ...new Set(['', ...sorted.map((e) => (e.region === '' ? '' : `${e.country}.${e.region}`))]),
  ];
  const labels = sorted.map(({ label }) => unfold(foldName(label)));
  const spelled = sorted.flatMap((entity, index) =>
    numberOf.has(labels[index] ?? '') && titleCase(labels[index] ?? '') === entity.label
      ? []
      : [index],
  );

  const shared = new Uint8Array(names.length);
  const lengths = new Uint8Array(names.length);
  const letters: number[] = [];
  let before: Uint8Array = new Uint8Array();
  names.forEach(({ bytes }, index) => {
    let same = 0;
    while (same < bytes.length && bytes[same] === before[same]) same += 1;
    shared[index] = same;
    lengths[index] = bytes.length - same;
    for (const byte of bytes.subarray(same)) letters.push(byte);
    before = bytes;
  });
  const flat = names.flatMap(({ postings }) => postings);
  const text = new TextEncoder();
  const column = (read: (entity: Entity) => number) => sorted.map(read);

  const sections: Record<Section, Uint8Array> = {
    meta: text.encode(
      JSON.stringify({
        id,
        countries,
        regions: regionCodes.map((code) => [
          countries.indexOf(code.slice(0, 2)),
          code === '' ? '' : regionName(code),
        ]),
      }),
    ),
    ids: bytesOf(Uint32Array.from(column((e) => e.id))),
    latitudes: bytesOf(Int32Array.from(column((e) => Math.round(e.latitude * 1e5)))),
    longitudes: bytesOf(Int32Array.from(column((e) => Math.round(e.longitude * 1e5)))),
    regions: bytesOf(
      Uint16Array.from(
        column((e) => Math.max(0, regionCodes.indexOf(e.region && `${e.country}.${e.region}`))),
      ),
    ),
    countries: Uint8Array.from(column((e) => countries.indexOf(e.country))),
    kinds: Uint8Array.from(column((e) => KINDS.indexOf(e.kind) + (e.seat ? 128 : 0))),
    sizes: Uint8Array.from(column((e) => sizeOf(e.population))),
    labels: bytesOf(Uint32Array.from(labels.map((label) => numberOf.get(label) ?? 0))),
    spelled: text.encode(spelled.map((index) => sorted[index]?.label ?? '').join('\n')),
    spelledOf: bytesOf(Uint32Array.from(spelled)),
    shared,
    lengths,
    letters: Uint8Array.from(letters),
    flags: Uint8Array.from(names.map(({ name }) => flagOf(name))),
    counts: Uint8Array.from(names.map(({ postings }) => postings.length)),
    low: bytesOf(Uint16Array.from(flat.map(({ entity }) => entity & 0xffff))),
    high: Uint8Array.from(flat.map(({ entity }) => entity >> 16)),
    roles: Uint8Array.from(flat.map(({ role }) => role)),
  };
  return join(sections);
}

function join(sections: Readonly<Record<Section, Uint8Array>>): Uint8Array {
  const head = 4 + SECTIONS.length * 4;
  const padded = (length: number) => (length + 3) & ~3;
  const total = SECTIONS.reduce((sum, name) => sum + padded(sections[name].length), head);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  let at = head;
  SECTIONS.forEach((name, index) => {
    view.setUint32(4 + index * 4, sections[name].length, true);
    bytes.set(sections[name], at);
    at += padded(sections[name].length);
  });
  return bytes;
}
