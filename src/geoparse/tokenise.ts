import { GAP, hashBytes, isJoiner, writeFolded } from './fold.ts';
import { unfold } from './pack-format.ts';

/** What stands between a word and the one before it. */
export const GAPS = {
  start: 0,
  space: 1,
  hyphen: 2,
  comma: 3,
  dot: 4,
  mark: 5,
  sentence: 6,
  line: 7,
} as const;

export const CASES = { lower: 0, capital: 1, upper: 2, digit: 3 } as const;

/** The words of a text as columns. Offsets are UTF-16. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  /** Without a possessive ending. */
  readonly ends: Int32Array;
  /** All words folded, a gap between them, and where each begins and ends. */
  readonly folded: Uint8Array;
  readonly foldStarts: Int32Array;
  readonly foldEnds: Int32Array;
  /** Of a word's folded letters, without its possessive. */
  readonly hashes: Uint32Array;
  /** The first word of the same letters. */
  readonly alike: Int32Array;
  /** See `GAPS`. */
  readonly gaps: Uint8Array;
  /** See `CASES`. */
  readonly cases: Uint8Array;
  readonly cyrillic: Uint8Array;
  readonly possessive: Uint8Array;
  /** Of `wordAt`: those that were asked for, by the first alike. */
  readonly words: (string | undefined)[];
}

const NONE = 0;
const JOINER = 1;
const UPPER = 2;
const LOWER = 3;
const DIGIT = 4;
const UNKNOWN = 5;
const CLASSES = new Uint8Array(65_536).fill(UNKNOWN);

function classify(code: number): number {
  const letter = String.fromCharCode(code);
  if (code >= 0x300 && code <= 0x36f) return JOINER;
  if (/\p{Lu}|\p{Lt}/u.test(letter)) return UPPER;
  if (/\p{L}/u.test(letter)) return LOWER;
  if (/\p{Nd}/u.test(letter)) return DIGIT;
  return isJoiner(code) && code !== 0x2e ? JOINER : NONE;
}

/** The class of every character, and some of none past the end. */
function classesOf(text: string): Uint8Array {
  const classes = new Uint8Array(text.length + 3);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    let known = CLASSES[code] ?? NONE;
    if (known === UNKNOWN) {
      known = classify(code);
      CLASSES[code] = known;
    }
    classes[at] = known;
  }
  return classes;
}

const isWord = (kind = NONE) => kind > JOINER;

/** Where the word that begins at an offset ends. A joiner belongs to it between two letters. */
function wordEnd(text: string, classes: Uint8Array, start: number): number {
  let at = start;
  for (;;) {
    while (isWord(classes[at])) at += 1;
    const code = text.charCodeAt(at);
    if (classes[at] === JOINER && isWord(classes[at + 1])) {
      at += 2;
      continue;
    }
    if (code >= 0x300 && code <= 0x36f) {
      at += 1;
      continue;
    }
    // U.S., D.C.: single capitals with full stops.
    const single =
      code === 0x2e &&
      classes[at - 1] === UPPER &&
      (at - 1 === start || text.charCodeAt(at - 2) === 0x2e);
    if (single && classes[at + 1] === UPPER && !isWord(classes[at + 2])) {
      at += 1;
      continue;
    }
    // The last full stop is the abbreviation's own.
    return single && at - 1 > start ? at + 1 : at;
  }
}

/** The length of a possessive ending: ’s, or the apostrophe alone is no part of the word anyway. */
function possessiveLength(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  const mark = text.charCodeAt(end - 2);
  const s = last === 0x73 || last === 0x53;
  return s && (mark === 0x27 || mark === 0x2019) && end - 2 > start ? 2 : 0;
}

function gapOf(text: string, from: number, to: number): number {
  if (to === from + 1) {
    const code = text.charCodeAt(from);
    if (code === 0x20 || code === 0xa0) return GAPS.space;
    if (code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x2013) return GAPS.hyphen;
  }
  let gap: number = GAPS.space;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) return GAPS.line;
    if (code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3a || code === 0x3b) {
      gap = code === 0x2e && to === from + 2 && gap === GAPS.space ? GAPS.dot : GAPS.sentence;
    } else if (code === 0x2c) {
      if (gap !== GAPS.sentence) gap = GAPS.comma;
    } else if (code !== 0x20 && code !== 0xa0 && code !== 0x09 && gap !== GAPS.sentence) {
      gap = gap === GAPS.dot ? GAPS.sentence : GAPS.mark;
    }
  }
  return gap;
}

/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATED =
  /^(?:\p{L}|st|ste|ft|mt|mr|mrs|ms|dr|gov|sen|rep|gen|col|lt|sgt|capt|maj|cpl|adm|prof|rev|fr|jr|sr|no|vs|hon|pres|sec|supt|det|insp|cmdr|brig|ген|полк|обл|вул|ім|гр)$/iu;

function endsSentence(text: string, from: number, to: number): boolean {
  return to - from > 6 || !ABBREVIATED.test(text.slice(from, to));
}

function caseOf(classes: Uint8Array, start: number, end: number): number {
  const first = classes[start];
  if (first === DIGIT) return CASES.digit;
  if (first !== UPPER) return CASES.lower;
  let upper = 0;
  for (let at = start; at < end; at += 1) {
    const kind = classes[at];
    if (kind === LOWER) return CASES.capital;
    if (kind === UPPER) upper += 1;
  }
  return upper > 1 ? CASES.upper : CASES.capital;
}

function isCyrillic(code: number): boolean {
  return code >= 0x400 && code <= 0x52f;
}

/** By word: the first one in the text that has the same folded letters, itself maybe. */
function alikeOf(
  count: number,
  hashes: Uint32Array,
  folded: Uint8Array,
  starts: Int32Array,
  ends: Int32Array,
): Int32Array {
  const isAlike = (one: number, other: number) => {
    if (hashes[one] !== hashes[other]) return false;
    const end = ends[one] ?? 0;
    let at = starts[one] ?? 0;
    let beside = starts[other] ?? 0;
    if (end - at !== (ends[other] ?? 0) - beside) return false;
    while (at < end && folded[at] === folded[beside]) {
      at += 1;
      beside += 1;
    }
    return at === end;
  };
  const alike = new Int32Array(count);
  let size = 16;
  while (size < count * 2) size *= 2;
  // Open addressing: a word's number and 1, or 0.
  const table = new Int32Array(size);
  for (let index = 0; index < count; index += 1) {
    let slot = (hashes[index] ?? 0) & (size - 1);
    let first = (table[slot] ?? 0) - 1;
    while (first >= 0 && !isAlike(first, index)) {
      slot = (slot + 1) & (size - 1);
      first = (table[slot] ?? 0) - 1;
    }
    if (first < 0) table[slot] = index + 1;
    alike[index] = first < 0 ? index : first;
  }
  return alike;
}

/** Parts a text into words. Every offset is of the text as it is. */
export function tokenise(text: string): Tokens {
  const most = (text.length >> 1) + 2;
  const starts = new Int32Array(most);
  const ends = new Int32Array(most);
  const foldStarts = new Int32Array(most);
  const foldEnds = new Int32Array(most);
  const hashes = new Uint32Array(most);
  const gaps = new Uint8Array(most);
  const cases = new Uint8Array(most);
  const cyrillic = new Uint8Array(most);
  const possessive = new Uint8Array(most);
  // A letter folds to three bytes at most, and few do.
  const folded = new Uint8Array(text.length * 3 + 8);
  const classes = classesOf(text);
  let count = 0;
  let fold = 0;
  let before = 0;
  for (let at = 0; at < text.length; ) {
    if (!isWord(classes[at])) {
      at += 1;
      continue;
    }
    const whole = wordEnd(text, classes, at);
    const owned = possessiveLength(text, at, whole);
    starts[count] = at;
    ends[count] = whole - owned;
    const gap = count === 0 ? GAPS.start : gapOf(text, before, at);
    const stop = gap === GAPS.dot && endsSentence(text, starts[count - 1] ?? 0, before);
    gaps[count] = stop ? GAPS.sentence : gap;
    cases[count] = caseOf(classes, at, whole - owned);
    cyrillic[count] = isCyrillic(text.charCodeAt(at)) ? 1 : 0;
    possessive[count] = owned > 0 ? 1 : 0;
    foldStarts[count] = fold;
    for (let index = at; index < whole; index += 1) {
      if (index === whole - owned) foldEnds[count] = fold;
      fold = writeFolded(text.charCodeAt(index), folded, fold);
    }
    if (owned === 0) foldEnds[count] = fold;
    hashes[count] = hashBytes(folded, foldStarts[count] ?? 0, foldEnds[count] ?? 0);
    folded[fold++] = GAP;
    count += 1;
    before = whole;
    at = whole;
  }
  return {
    text,
    count,
    starts,
    ends,
    folded,
    foldStarts,
    foldEnds,
    hashes,
    alike: alikeOf(count, hashes, folded, foldStarts, foldEnds),
    gaps,
    cases,
    cyrillic,
    possessive,
    words: new Array<string | undefined>(count),
  };
}

/** A word's folded letters as a string. */
export function wordAt(tokens: Tokens, index: number): string {
  if (index < 0 || index >= tokens.count) return '';
  const first = tokens.alike[index] ?? index;
  const known = tokens.words[first];
  if (known !== undefined) return known;
  const word = unfold(tokens.folded, tokens.foldStarts[first], tokens.foldEnds[first]);
  tokens.words[first] = word;
  return word;
}
