import { NameList } from './name-list.ts';
import { MAGIC, SECTIONS, type Section } from './pack-format.ts';
import { SpelledLabels } from './spelled-labels.ts';

export interface PackMeta {
  readonly id: string;
  /** ISO 3166-1, two letters; the first is empty. */
  readonly countries: readonly string[];
  /** Names of first-level regions with their country's number; the first is empty. */
  readonly regions: readonly (readonly [country: number, name: string])[];
}

/** A pack as arrays, most of them parts of the file's bytes. */
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
  readonly spelled: SpelledLabels;
  readonly names: NameList;
  /** By name: see `NAME_FLAGS`. */
  readonly flags: Uint8Array;
  readonly low: Uint16Array;
  readonly high: Uint8Array;
  readonly roles: Uint8Array;
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
    sections.set(name, new Uint8Array(bytes.buffer, bytes.byteOffset + at, length));
    at += (length + 3) & ~3;
  });
  return sections;
}

interface ColumnKind<Column> {
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): Column;
  readonly BYTES_PER_ELEMENT: number;
}

/**
 * Opens a pack from its bytes, already unzipped.
 * @throws if they are no pack or a pack cut short
 */
export function openPack(bytes: Uint8Array): Pack {
  // Sections are aligned if the whole is.
  const sections = sectionsOf(bytes.byteOffset % 4 === 0 ? bytes : bytes.slice());
  const raw = (name: Section) => sections.get(name) ?? new Uint8Array();
  const column = <Column>(Kind: ColumnKind<Column>, name: Section): Column => {
    const { buffer, byteOffset, byteLength } = raw(name);
    return new Kind(buffer, byteOffset, byteLength / Kind.BYTES_PER_ELEMENT);
  };
  return {
    meta: JSON.parse(new TextDecoder().decode(raw('meta'))) as PackMeta,
    size: raw('kinds').length,
    ids: column(Uint32Array, 'ids'),
    latitudes: column(Int32Array, 'latitudes'),
    longitudes: column(Int32Array, 'longitudes'),
    regions: column(Uint16Array, 'regions'),
    countries: raw('countries'),
    kinds: raw('kinds'),
    sizes: raw('sizes'),
    labels: column(Uint32Array, 'labels'),
    spelled: new SpelledLabels(column(Uint32Array, 'spelledOf'), raw('spelled')),
    names: new NameList({
      shared: raw('shared'),
      lengths: raw('lengths'),
      letters: raw('letters'),
      counts: raw('counts'),
    }),
    flags: raw('flags'),
    low: column(Uint16Array, 'low'),
    high: raw('high'),
    roles: raw('roles'),
  };
}
