import { type Occurrence, searchText } from './search-text.ts';

/** The longest run of letters that a quote is known by while the text is gone through. */
const LONGEST = 16;
const TABLE = 1 << 20;
const BASE = 0x01000193;
/** Letters compared for candidates, at the worst; past that the text repeats itself, and an index is made. */
const BUDGET = 400_000_000;

/** Calls back with each offset of a text and the hash of the run that begins there (Rabin and Karp). */
function eachRun(text: string, length: number, visit: (hash: number, offset: number) => void) {
  let last = 1;
  for (let index = 1; index < length; index += 1) last = Math.imul(last, BASE);
  let hash = 0;
  for (let end = 0; end < text.length; end += 1) {
    const offset = end - length;
    if (offset >= 0) hash = (hash - Math.imul(text.charCodeAt(offset), last)) | 0;
    hash = (Math.imul(hash, BASE) + text.charCodeAt(end)) | 0;
    if (offset >= -1) visit(hash, offset + 1);
  }
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (TABLE - 1);
}

interface Sought {
  readonly words: string;
  /** Of the run that is known the words by: its hash, and where it begins in them. */
  hash: number;
  within: number;
  first: number;
  count: number;
  next: Sought | null;
}

/** The run of the words that the text has least often. */
function rarestRun(sought: Sought, length: number, counts: Uint32Array): void {
  let least = Number.POSITIVE_INFINITY;
  eachRun(sought.words, length, (hash, offset) => {
    const count = counts[slotOf(hash)] ?? 0;
    if (count >= least) return;
    least = count;
    sought.hash = hash;
    sought.within = offset;
  });
}

/** One pass for all words of a kind of length. @returns whether the budget lasted */
function findRuns(text: string, all: readonly Sought[], length: number): boolean {
  const counts = new Uint32Array(TABLE);
  eachRun(text, length, (hash) => {
    const slot = slotOf(hash);
    counts[slot] = (counts[slot] ?? 0) + 1;
  });
  const slots = new Map<number, Sought>();
  const marked = new Uint8Array(TABLE);
  for (const sought of all) {
    rarestRun(sought, length, counts);
    const slot = slotOf(sought.hash);
    sought.next = slots.get(slot) ?? null;
    slots.set(slot, sought);
    marked[slot] = 1;
  }
  let spent = 0;
  eachRun(text, length, (hash, offset) => {
    const slot = slotOf(hash);
    if (marked[slot] === 0 || spent > BUDGET) return;
    for (let sought = slots.get(slot) ?? null; sought !== null; sought = sought.next) {
      spent += 1;
      if (sought.hash !== hash || sought.count > 1) continue;
      spent += sought.words.length;
      const start = offset - sought.within;
      if (start < 0 || !text.startsWith(sought.words, start)) continue;
      if (sought.count === 0) sought.first = start;
      sought.count += 1;
    }
  });
  return spent <= BUDGET;
}

/** The longest power of two that is no longer than the words. */
function runLength(words: string): number {
  let length = 1;
  while (length * 2 <= Math.min(words.length, LONGEST)) length *= 2;
  return length;
}

/**
 * Where each of many runs of words stands in a text, in a few passes over it, however many they are.
 * Of a text that repeats itself an index is made instead, so that the time stays bounded.
 *
 * @param owner holds the text, and its index once there is one
 * @param all none of them empty; the same words may come more than once
 * @returns an answer for each, in their order
 */
export function searchAll(
  owner: { readonly text: string },
  all: readonly string[],
): readonly Occurrence[] {
  const { text } = owner;
  const known = new Map<string, Sought>();
  const kinds = new Map<number, Sought[]>();
  const sought = all.map((words) => {
    const before = known.get(words);
    if (before) return before;
    const own: Sought = { words, hash: 0, within: 0, first: 0, count: 0, next: null };
    known.set(words, own);
    const length = runLength(words);
    const kind = kinds.get(length);
    if (kind) kind.push(own);
    else kinds.set(length, [own]);
    return own;
  });
  const repeats = [...kinds].some(([length, kind]) => !findRuns(text, kind, length));
  const search = repeats ? searchText(owner, Number.POSITIVE_INFINITY) : null;
  return sought.map(({ words, first, count }) => {
    if (search) return search(words);
    return count === 0 ? 'none' : count === 1 ? first : 'several';
  });
}
