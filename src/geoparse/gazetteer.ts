import { hashBytes } from './fold.ts';
import { KINDS, type Kind, type Place, ROLES, type Role } from './model.ts';
import type { Pack } from './open-pack.ts';
import { populationOf, titleCase, unfold } from './pack-format.ts';

/** An entity of a pack under one of its names. */
export interface Entry {
  readonly pack: Pack;
  readonly entity: number;
  readonly role: Role;
}

/** What all packs together say of a name. */
export interface NameHit {
  readonly entries: readonly Entry[];
  /** See `NAME_FLAGS`. */
  readonly flags: number;
}

const SEAT = 128;

function findName(pack: Pack, bytes: Uint8Array, start: number, end: number, hash: number): number {
  const { table, starts, letters } = pack;
  const mask = table.length - 1;
  const length = end - start;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const name = (table[slot] ?? 0) - 1;
    if (name < 0) return -1;
    const from = starts[name] ?? 0;
    if ((starts[name + 1] ?? 0) - from !== length) continue;
    let index = 0;
    while (index < length && letters[from + index] === bytes[start + index]) index += 1;
    if (index === length) return name;
  }
}

/** Names whose entries are kept for the next text, at most: those of the news are few. */
const MOST_KEPT = 20_000;

/** A pack with the entries of its names that were asked for. */
class Shelf {
  readonly pack: Pack;
  private readonly kept = new Map<number, readonly Entry[]>();

  constructor(pack: Pack) {
    this.pack = pack;
  }

  entriesOf(name: number): readonly Entry[] {
    const known = this.kept.get(name);
    if (known) return known;
    const { pack } = this;
    const entries: Entry[] = [];
    const last = pack.postings[name + 1] ?? 0;
    for (let at = pack.postings[name] ?? 0; at < last; at += 1) {
      const entity = (pack.low[at] ?? 0) + (pack.high[at] ?? 0) * 65536;
      entries.push({ pack, entity, role: ROLES[pack.roles[at] ?? 0] ?? 'variant' });
    }
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(name, entries);
    return entries;
  }
}

const FILTER_BITS = 2 ** 23;
const filterBit = (hash: number) => hash >>> 9;

/** By index: at its first run, before it is compiled, an iterator takes ten times as long. */
function fill(filter: Uint32Array, hashes: Uint32Array): void {
  for (let index = 0; index < hashes.length; index += 1) {
    const bit = filterBit(hashes[index] ?? 0);
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
}

/** Packs that are searched as one: a name's entries of the first pack come first. */
export class Gazetteer {
  readonly packs: readonly Pack[];
  private readonly shelves: readonly Shelf[];
  /** A bit for the low part of every name's hash: most words that are no name end here. */
  private readonly filter = new Uint32Array(FILTER_BITS / 32);

  constructor(packs: readonly Pack[]) {
    this.packs = packs;
    this.shelves = packs.map((pack) => new Shelf(pack));
    for (const { hashes } of packs) fill(this.filter, hashes);
  }

  /** Finds a folded name: bytes from `start` to `end`, or nothing if no pack has it. */
  find(bytes: Uint8Array, start = 0, end = bytes.length): NameHit | undefined {
    if (end <= start) return undefined;
    const hash = hashBytes(bytes, start, end);
    if (!this.mayHave(hash)) return undefined;
    let entries: readonly Entry[] | undefined;
    let flags = 0;
    for (const shelf of this.shelves) {
      const name = findName(shelf.pack, bytes, start, end, hash);
      if (name < 0) continue;
      flags |= shelf.pack.flags[name] ?? 0;
      const own = shelf.entriesOf(name);
      entries =
        entries && entries.length > 0 ? (own.length > 0 ? [...entries, ...own] : entries) : own;
    }
    return entries && { entries, flags };
  }

  /** What a folded name is besides a place's: see `NAME_FLAGS`. */
  flagsOf(bytes: Uint8Array, start: number, end: number): number {
    if (end <= start) return 0;
    const hash = hashBytes(bytes, start, end);
    if (!this.mayHave(hash)) return 0;
    let flags = 0;
    for (const pack of this.packs) {
      const name = findName(pack, bytes, start, end, hash);
      if (name >= 0) flags |= pack.flags[name] ?? 0;
    }
    return flags;
  }

  private mayHave(hash: number): boolean {
    const bit = filterBit(hash);
    return ((this.filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }
}

export function kindOf({ pack, entity }: Entry): Kind {
  return KINDS[(pack.kinds[entity] ?? 0) & 127] ?? 'settlement';
}

export function isSeat({ pack, entity }: Entry): boolean {
  return ((pack.kinds[entity] ?? 0) & SEAT) !== 0;
}

export function countryOf({ pack, entity }: Entry): string {
  return pack.meta.countries[pack.countries[entity] ?? 0] ?? '';
}

export function regionOf({ pack, entity }: Entry): string {
  return pack.meta.regions[pack.regions[entity] ?? 0]?.[1] ?? '';
}

export function pointOf({ pack, entity }: Entry): readonly [latitude: number, longitude: number] {
  return [(pack.latitudes[entity] ?? 0) / 1e5, (pack.longitudes[entity] ?? 0) / 1e5];
}

function labelOf(pack: Pack, entity: number): string {
  const spelled = pack.spelled.get(entity);
  if (spelled !== undefined) return spelled;
  const name = pack.labels[entity] ?? 0;
  return titleCase(unfold(pack.letters, pack.starts[name], pack.starts[name + 1]));
}

/** Places that were given out, for the next text that names them. */
const given = new WeakMap<Pack, Map<number, Place>>();

/** The place that an entry is of: one object a place, as long as it is asked for often. */
export function placeOf(entry: Entry): Place {
  const { pack, entity } = entry;
  const kept = given.get(pack);
  const known = kept?.get(entity);
  if (known) return known;
  const place = describe(entry);
  if (kept && kept.size < MOST_KEPT) kept.set(entity, place);
  else given.set(pack, new Map([[entity, place]]));
  return place;
}

function describe(entry: Entry): Place {
  const { pack, entity } = entry;
  const [latitude, longitude] = pointOf(entry);
  const name = labelOf(pack, entity);
  const number = pack.ids[entity] ?? 0;
  return {
    id: number > 0 ? `gn:${number}` : `dl:${kindOf(entry)}:${countryOf(entry)}:${name}`,
    name,
    kind: kindOf(entry),
    country: countryOf(entry),
    region: regionOf(entry),
    latitude,
    longitude,
    population: populationOf(pack.sizes[entity] ?? 0),
  };
}
