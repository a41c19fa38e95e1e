import { EMPTY_HASH, HASH_PRIME } from './fold.ts';
import { MAGIC, SECTIONS, type Section } from './pack-format.ts';

export interface PackMeta {
  readonly id: string;
  /** ISO 3166-1, two letters; the first is empty. */
  readonly countries: readonly string[];
  /** Names of first-level regions with their country's number; the first is empty. */
  readonly regions: readonly (readonly [country: number, name: string])[];
}

/** A pack as arrays, with a hash table over its names. */
export interface Pack {
  readonly meta: PackMeta;
  readonly size: number;
  readonly ids: Uint32Array;
  readonly latitudes: Int32Array;
  readonly longitudes: Int32Array;
  readonly regions: Uint16Array;
  readonly countries: Uint8Array;
  readonly kinds: Uint8Array;
  readonly sizes: Uint8Array;
  readonly labels: Uint32Array;
  readonly spelled: ReadonlyMap<number, string>;
  /** All names on end; `starts` has one more than there are names. */
  readonly letters: Uint8Array;
  readonly starts: Uint32Array;
  readonly flags: Uint8Array;
  /** By name: where its postings begin. One more than there are names. */
  readonly postings: Uint32Array;
  readonly low: Uint16Array;
  readonly high: Uint8Array;
  readonly roles: Uint8Array;
  /** Open addressing: a name's number and 1, or 0. Its size is a power of two. */
  readonly table: Uint32Array;
  /** By name: its hash. */
  readonly hashes: Uint32Array;
}

function sectionsOf(bytes: Uint8Array): Map<Section, Uint8Array> {
  const head = 4 + SECTIONS.length * 4;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < head || view.getUint32(0, true) !== MAGIC) {
    throw new Error('Not a gazetteer pack: the magic number is missing');
  }
  const sections = new Map<Section, Uint8Array>();
  let at = head;
  SECTIONS.forEach((name, index) => {
    const length = view.getUint32(4 + index * 4, true);
    if (at + length > bytes.length) {
      throw new Error(`Gazetteer pack cut short: section ${name} ends past the file`);
    }
    // A copy is aligned, whatever buffer the bytes came in.
    sections.set(name, new Uint8Array(bytes.subarray(at, at + length)));
    at += (length + 3) & ~3;
  });
  return sections;
}

/** The offset at which each name's letters begin; one more than there are names. */
function startsOf(shared: Uint8Array, lengths: Uint8Array): Uint32Array {
  const starts = new Uint32Array(shared.length + 1);
  let total = 0;
  for (let name = 0; name < shared.length; name += 1) {
    total += (shared[name] ?? 0) + (lengths[name] ?? 0);
    starts[name + 1] = total;
  }
  return starts;
}

/**
 * All names' letters, and a hash table over them. In one pass, since it runs once and mostly before it is
 * compiled: each letter is hashed as it is written, as `hashBytes` would.
 */
function namesOf(shared: Uint8Array, lengths: Uint8Array, coded: Uint8Array) {
  const names = shared.length;
  const starts = startsOf(shared, lengths);
  const letters = new Uint8Array(starts[names] ?? 0);
  const hashes = new Uint32Array(names);
  let size = 16;
  while (size < names * 2) size *= 2;
  const table = new Uint32Array(size);
  const mask = size - 1;
  let from = 0;
  let before = 0;
  let at = 0;
  for (let name = 0; name < names; name += 1) {
    const start = at;
    const kept = start + (shared[name] ?? 0);
    const end = starts[name + 1] ?? 0;
    let hash = EMPTY_HASH;
    while (at < end) {
      const letter = (at < kept ? letters[before++] : coded[from++]) ?? 0;
      letters[at++] = letter;
      hash = Math.imul(hash ^ letter, HASH_PRIME);
    }
    before = start;
    hash >>>= 0;
    hashes[name] = hash;
    let slot = hash & mask;
    while (table[slot] !== 0) slot = (slot + 1) & mask;
    table[slot] = name + 1;
  }
  return { letters, starts, table, hashes };
}

/**
 * Opens a pack from its bytes, already unzipped.
 * @throws if they are no pack or a pack cut short
 */
export function openPack(bytes: Uint8Array): Pack {
  const sections = sectionsOf(bytes);
  const raw = (name: Section) => sections.get(name) ?? new Uint8Array();
  const words = (name: Section) => new Uint32Array(raw(name).buffer);
  const text = new TextDecoder();
  const { letters, starts, table, hashes } = namesOf(raw('shared'), raw('lengths'), raw('letters'));
  const counts = raw('counts');
  const postings = new Uint32Array(counts.length + 1);
  for (let name = 0; name < counts.length; name += 1) {
    postings[name + 1] = (postings[name] ?? 0) + (counts[name] ?? 0);
  }
  const spelledOf = words('spelledOf');
  const spellings = text.decode(raw('spelled')).split('\n');
  return {
    meta: JSON.parse(text.decode(raw('meta'))) as PackMeta,
    size: raw('kinds').length,
    ids: words('ids'),
    latitudes: new Int32Array(raw('latitudes').buffer),
    longitudes: new Int32Array(raw('longitudes').buffer),
    regions: new Uint16Array(raw('regions').buffer),
    countries: raw('countries'),
    kinds: raw('kinds'),
    sizes: raw('sizes'),
    labels: words('labels'),
    spelled: new Map(Array.from(spelledOf, (entity, index) => [entity, spellings[index] ?? ''])),
    letters,
    starts,
    flags: raw('flags'),
    postings,
    low: new Uint16Array(raw('low').buffer),
    high: raw('high'),
    roles: raw('roles'),
    table,
    hashes,
  };
}
