/**
 * A pack of names: little-endian; sections one after another, each aligned to four bytes, in the
 * order of `SECTIONS`. After the magic number stand the length in bytes of every section.
 *
 * Entities are columns of typed arrays. Names are folded (see fold.ts), sorted, and front-coded: the
 * count of bytes shared with the name before, the count of those that follow, and these. Postings
 * are, for every name in turn, how many entities bear it, then their numbers and the name's role.
 */
export const MAGIC = 0x315a4744;

export const SECTIONS = [
  /** JSON: countries, regions (of country and name), the pack's id. */
  'meta',
  /** Uint32: GeoNames number, or 0. */
  'ids',
  /** Int32: 1/100,000 degree. */
  'latitudes',
  'longitudes',
  /** Uint16: index in the list of regions. */
  'regions',
  /** Uint8: index in the list of countries. */
  'countries',
  /** Uint8: index in KINDS, and 128 for a seat of government. */
  'kinds',
  /** Uint8: ten times the logarithm (base 2) of the population, halved; see `populationOf`. */
  'sizes',
  /** Uint32: the name's number of an entity's label. */
  'labels',
  /** UTF-8, a line each: labels that are more than their folded name in title case. */
  'spelled',
  /** Uint32: entities of these labels. */
  'spelledOf',
  'shared',
  'lengths',
  'letters',
  /** Uint8 a name: see `NAME_FLAGS`. */
  'flags',
  /** Uint8 a name: how many entities. */
  'counts',
  /** Uint16 and Uint8 a posting: the entity's number. */
  'low',
  'high',
  /** Uint8 a posting: index in ROLES. */
  'roles',
] as const;
export type Section = (typeof SECTIONS)[number];

/** What else a name is in English. */
export const NAME_FLAGS = {
  /** Among the commonest words. */
  veryCommonWord: 1,
  commonWord: 2,
  rareWord: 4,
  givenName: 8,
  familyName: 16,
} as const;

export function sizeOf(population: number): number {
  return population > 0 ? Math.min(255, Math.max(1, Math.round(Math.log2(population) * 8))) : 0;
}

export function populationOf(size: number): number {
  return size > 0 ? Math.round(2 ** (size / 8)) : 0;
}

/** A folded name as a reader would spell it: words in title case. */
export function titleCase(folded: string): string {
  return folded.replace(/(^| )\S/gu, (letter) => letter.toUpperCase());
}

/** Folded bytes as text. */
export function unfold(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = '';
  for (let index = start; index < end; index += 1) {
    const byte = bytes[index] ?? 0;
    text += String.fromCharCode(byte < 0x80 ? byte : byte - 0x80 + 0x430);
  }
  return text;
}
