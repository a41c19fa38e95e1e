import { hashBytes } from './fold.ts';
import { KINDS, type Kind, type Place, ROLES, type Role } from './model.ts';
import type { Pack } from './open-pack.ts';
import { populationOf, titleCase, unfold } from './pack-format.ts';

/** An entity of a pack under one of its names, with what is asked of it often. */
export interface Entry {
  readonly pack: Pack;
  readonly entity: number;
  readonly role: Role;
  readonly kind: Kind;
  /** A seat of government. */
  readonly seat: boolean;
  readonly country: string;
  readonly region: string;
  /** See `populationOf`. */
  readonly size: number;
  readonly point: readonly [latitude: number, longitude: number];
  /** The point as seen from the middle of the Earth, at a distance of 1. */
  readonly direction: readonly [x: number, y: number, z: number];
}

/** What all packs together say of a name. */
export interface NameHit {
  readonly entries: readonly Entry[];
  /** See `NAME_FLAGS`. */
  readonly flags: number;
}

const SEAT = 128;
const RADIANS = Math.PI / 180;

export function entryOf(pack: Pack, entity: number, role: Role): Entry {
  const kind = pack.kinds[entity] ?? 0;
  const latitude = (pack.latitudes[entity] ?? 0) / 1e5;
  const longitude = (pack.longitudes[entity] ?? 0) / 1e5;
  const [north, east] = [latitude * RADIANS, longitude * RADIANS];
  return {
    pack,
    entity,
    role,
    kind: KINDS[kind & ~SEAT] ?? 'settlement',
    seat: (kind & SEAT) !== 0,
    country: pack.meta.countries[pack.countries[entity] ?? 0] ?? '',
    region: pack.meta.regions[pack.regions[entity] ?? 0]?.[1] ?? '',
    size: pack.sizes[entity] ?? 0,
    point: [latitude, longitude],
    direction: [
      Math.cos(north) * Math.cos(east),
      Math.cos(north) * Math.sin(east),
      Math.sin(north),
    ],
  };
}

/** The entries of a pack's name. */
export function entriesOf(pack: Pack, name: number): Entry[] {
  const entries: Entry[] = [];
  const [first, end] = pack.names.postingsOf(name);
  for (let at = first; at < end; at += 1) {
    const entity = (pack.low[at] ?? 0) + (pack.high[at] ?? 0) * 65536;
    entries.push(entryOf(pack, entity, ROLES[pack.roles[at] ?? 0] ?? 'variant'));
  }
  return entries;
}

/** A name that was asked for, and what was found: nothing, mostly. */
interface Known {
  readonly letters: Uint8Array;
  readonly hit: NameHit | undefined;
}

/** Names that are kept for the next text, at most: those of the news are few. A power of two. */
const MOST_KEPT = 32_768;

function isSame(letters: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (letters.length !== end - start) return false;
  let at = 0;
  while (at < letters.length && letters[at] === bytes[start + at]) at += 1;
  return at === letters.length;
}

/** Packs that are searched as one: a name's entries of the first pack come first. */
export class Gazetteer {
  readonly packs: readonly Pack[];
  /** By the low part of a name's hash: the last such name that was asked for. */
  private readonly kept = new Array<Known | undefined>(MOST_KEPT);

  constructor(packs: readonly Pack[]) {
    this.packs = packs;
  }

  /** Finds a folded name: bytes from `start` to `end`, or nothing if no pack has it. */
  find(
    bytes: Uint8Array,
    start = 0,
    end = bytes.length,
    hash = hashBytes(bytes, start, end),
  ): NameHit | undefined {
    if (end <= start) return undefined;
    const slot = hash & (MOST_KEPT - 1);
    const known = this.kept[slot];
    if (known && isSame(known.letters, bytes, start, end)) return known.hit;
    const hit = this.search(bytes, start, end, hash);
    this.kept[slot] = { letters: bytes.slice(start, end), hit };
    return hit;
  }

  private search(bytes: Uint8Array, start: number, end: number, hash: number): NameHit | undefined {
    let entries: readonly Entry[] | undefined;
    let flags = 0;
    for (const pack of this.packs) {
      const name = pack.names.find(bytes, start, end, hash);
      if (name < 0) continue;
      flags |= pack.flags[name] ?? 0;
      const own = entriesOf(pack, name);
      entries = entries ? [...entries, ...own] : own;
    }
    return entries && { entries, flags };
  }
}

function labelOf(pack: Pack, entity: number): string {
  return (
    pack.spelled.of(entity) ?? titleCase(unfold(pack.names.lettersOf(pack.labels[entity] ?? 0)))
  );
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

function describe({ pack, entity, kind, country, region, size, point }: Entry): Place {
  const name = labelOf(pack, entity);
  const number = pack.ids[entity] ?? 0;
  return {
    id: number > 0 ? `gn:${number}` : `dl:${kind}:${country}:${name}`,
    name,
    kind,
    country,
    region,
    latitude: point[0],
    longitude: point[1],
    population: populationOf(size),
  };
}
