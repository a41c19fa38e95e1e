/**
 * Folding: one byte a letter, so that names are compared and hashed without strings. Lower case, no
 * accents; a–z and 0–9 as in ASCII, Cyrillic from 0x80 on, a space between words. Apostrophes fall away.
 */

/** The byte between words. */
export const GAP = 32;
const CYRILLIC = 0x80;
const FIRST_CYRILLIC = 0x430;

/** Letters that no decomposition takes apart. */
const SPECIAL: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ə: 'a',
  ґ: 'г',
};

/** Folded bytes of one character, by code unit; filled as characters are met. */
const TABLE: (Uint8Array | null)[] = [];
const NONE = new Uint8Array();

function byteOf(letter: string): number {
  const code = letter.charCodeAt(0);
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return code;
  if (code >= FIRST_CYRILLIC && code <= 0x45f) return CYRILLIC + code - FIRST_CYRILLIC;
  return 0;
}

function compute(code: number): Uint8Array {
  const lower = String.fromCharCode(code).toLowerCase();
  // Й and ї are letters of their own, not letters with a mark.
  const plain = Array.from(lower)
    .flatMap((letter) =>
      /[\u0400-\u045f]/.test(letter) ? letter : Array.from(letter.normalize('NFD')),
    )
    .map((letter) => SPECIAL[letter] ?? letter)
    .join('');
  const bytes = Array.from(plain, byteOf).filter((byte) => byte !== 0);
  return bytes.length > 0 ? Uint8Array.from(bytes) : NONE;
}

/** The folded bytes of one UTF-16 code unit: none for marks, punctuation and other scripts. */
function foldUnit(code: number): Uint8Array {
  const known = TABLE[code];
  if (known) return known;
  const computed = compute(code);
  TABLE[code] = computed;
  return computed;
}

/** The one byte that a code unit folds to; 0 for none, several, or not yet met. */
const SINGLE = new Uint8Array(65_536);

/**
 * Writes the folded bytes of one code unit.
 * @returns the offset after them
 */
export function writeFolded(code: number, into: Uint8Array, at: number): number {
  const single = SINGLE[code] ?? 0;
  if (single !== 0) {
    into[at] = single;
    return at + 1;
  }
  const bytes = foldUnit(code);
  if (bytes.length === 1) SINGLE[code] = bytes[0] ?? 0;
  for (let index = 0; index < bytes.length; index += 1) into[at + index] = bytes[index] ?? 0;
  return at + bytes.length;
}

/** A name as bytes: words of letters and digits with one gap between them. */
export function foldName(name: string): Uint8Array {
  const bytes: number[] = [];
  let gap = false;
  for (let index = 0; index < name.length; index += 1) {
    const code = name.charCodeAt(index);
    const folded = foldUnit(code);
    if (folded.length > 0) {
      if (gap && bytes.length > 0) bytes.push(GAP);
      gap = false;
      for (const byte of folded) bytes.push(byte);
    } else if (!isJoiner(code)) {
      gap = true;
    }
  }
  return Uint8Array.from(bytes);
}

/** Apostrophes, full stops and combining marks stand within a word without parting it. */
export function isJoiner(code: number): boolean {
  return (
    code === 0x27 ||
    code === 0x2019 ||
    code === 0x2bc ||
    code === 0x2018 ||
    code === 0x60 ||
    code === 0x2e ||
    code === 0xad ||
    (code >= 0x300 && code <= 0x36f)
  );
}

/** What FNV-1a begins with, and multiplies by at each byte. */
export const EMPTY_HASH = 0x811c9dc5;
export const HASH_PRIME = 0x01000193;

/** FNV-1a over part of some bytes, going on from an earlier hash. */
export function hashBytes(
  bytes: Uint8Array,
  start: number,
  end: number,
  from = EMPTY_HASH,
): number {
  let hash = from;
  for (let index = start; index < end; index += 1) {
    hash = Math.imul(hash ^ (bytes[index] ?? 0), HASH_PRIME);
  }
  return hash >>> 0;
}
