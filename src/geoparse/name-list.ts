import { EMPTY_HASH, HASH_PRIME } from './fold.ts';

/** Every so many names, one is kept whole: where a search begins to read. */
const BLOCK = 16;
const LONGEST = 510;
/** Bits of the filter for each name, at least: of words that are no name, one in this many passes it. */
const BITS = 16;

/** What a pack holds of its names, sorted and front-coded: see pack-format.ts. */
export interface CodedNames {
  readonly shared: Uint8Array;
  readonly lengths: Uint8Array;
  readonly letters: Uint8Array;
  /** By name: how many postings. */
  readonly counts: Uint8Array;
}

function commonLength(a: Uint8Array, b: Uint8Array, start: number, end: number): number {
  const most = Math.min(a.length, end - start);
  let length = 0;
  while (length < most && a[length] === b[start + length]) length += 1;
  return length;
}

/**
 * A pack's names, read where they lie. They are opened in one pass, since that runs before a first answer
 * and mostly before it is compiled; then a name is sought among the blocks, and in one of them.
 */
export class NameList {
  private readonly coded: CodedNames;
  /** By block: its first name's letters, on end, and where the letters and postings of its names begin. */
  private readonly heads: Uint8Array;
  private readonly headStarts: Uint32Array;
  private readonly letterStarts: Uint32Array;
  private readonly postingStarts: Uint32Array;
  /** A bit for the low part of every name's hash: most words that are no name end here. */
  private readonly filter: Uint32Array;

  constructor(coded: CodedNames) {
    this.coded = coded;
    const { shared, lengths, letters, counts } = coded;
    const blocks = Math.ceil(shared.length / BLOCK);
    this.headStarts = new Uint32Array(blocks + 1);
    this.letterStarts = new Uint32Array(blocks);
    this.postingStarts = new Uint32Array(blocks);
    for (let block = 0, head = 0; block < blocks; block += 1) {
      head += (shared[block * BLOCK] ?? 0) + (lengths[block * BLOCK] ?? 0);
      this.headStarts[block + 1] = head;
    }
    const heads = new Uint8Array(this.headStarts[blocks] ?? 0);
    let size = 1;
    while (size * 32 < shared.length * BITS) size *= 2;
    this.filter = new Uint32Array(size);
    const name = new Uint8Array(LONGEST);
    // Of the name's first letters, as `hashBytes` would: what two names share is hashed once.
    const hashes = new Uint32Array(LONGEST + 1).fill(EMPTY_HASH);
    let from = 0;
    let posting = 0;
    let head = 0;
    for (let number = 0; number < shared.length; number += 1) {
      const isHead = number % BLOCK === 0;
      if (isHead) {
        this.letterStarts[number / BLOCK] = from;
        this.postingStarts[number / BLOCK] = posting;
      }
      const kept = shared[number] ?? 0;
      const length = kept + (lengths[number] ?? 0);
      let hash = hashes[kept] ?? 0;
      for (let at = kept; at < length; at += 1) {
        const letter = letters[from++] ?? 0;
        name[at] = letter;
        hash = Math.imul(hash ^ letter, HASH_PRIME);
        hashes[at + 1] = hash;
      }
      const word = (hash >>> 5) & (size - 1);
      this.filter[word] = (this.filter[word] ?? 0) | (1 << (hash & 31));
      if (isHead) for (let at = 0; at < length; at += 1) heads[head++] = name[at] ?? 0;
      posting += counts[number] ?? 0;
    }
    this.heads = heads;
  }

  /** The last block whose first name does not sort after some letters; -1 if all do. */
  private blockOf(bytes: Uint8Array, start: number, end: number): number {
    const { heads, headStarts } = this;
    let low = 0;
    let high = headStarts.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      let from = headStarts[middle] ?? 0;
      const to = headStarts[middle + 1] ?? 0;
      let at = start;
      while (from < to && at < end && heads[from] === bytes[at]) {
        from += 1;
        at += 1;
      }
      const isAfter = from < to && (at === end || (heads[from] ?? 0) > (bytes[at] ?? 0));
      if (isAfter) high = middle;
      else low = middle + 1;
    }
    return low - 1;
  }

  private headOf(block: number): Uint8Array {
    return this.heads.subarray(this.headStarts[block], this.headStarts[block + 1]);
  }

  /** The number of a name, or -1; `hash` as of `hashBytes`. */
  find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const bits = this.filter[(hash >>> 5) & (this.filter.length - 1)] ?? 0;
    if ((bits & (1 << (hash & 31))) === 0) return -1;
    const block = this.blockOf(bytes, start, end);
    if (block < 0) return -1;
    const { shared, lengths, letters } = this.coded;
    const first = block * BLOCK;
    const head = this.headOf(block);
    // Where the name that is sought and the one being read part.
    let at = start + commonLength(head, bytes, start, end);
    if (at === end && head.length === end - start) return first;
    let from = (this.letterStarts[block] ?? 0) + (lengths[first] ?? 0);
    const last = Math.min(first + BLOCK, shared.length);
    for (let number = first + 1; number < last; number += 1) {
      const kept = shared[number] ?? 0;
      const to = from + (lengths[number] ?? 0);
      if (kept < at - start) return -1;
      if (kept === at - start) {
        while (from < to && at < end && letters[from] === bytes[at]) {
          from += 1;
          at += 1;
        }
        if (from === to && at === end) return number;
        if (from < to && (at === end || (letters[from] ?? 0) > (bytes[at] ?? 0))) return -1;
      }
      from = to;
    }
    return -1;
  }

  /** Where a name's postings begin, and end. */
  postingsOf(number: number): readonly [first: number, end: number] {
    const { counts } = this.coded;
    const block = Math.floor(number / BLOCK);
    let first = this.postingStarts[block] ?? 0;
    for (let before = block * BLOCK; before < number; before += 1) first += counts[before] ?? 0;
    return [first, first + (counts[number] ?? 0)];
  }

  lettersOf(number: number): Uint8Array {
    const { shared, lengths, letters } = this.coded;
    const block = Math.floor(number / BLOCK);
    const name = new Uint8Array(LONGEST);
    name.set(this.headOf(block));
    let from = (this.letterStarts[block] ?? 0) + (lengths[block * BLOCK] ?? 0);
    for (let each = block * BLOCK + 1; each <= number; each += 1) {
      let at = shared[each] ?? 0;
      for (const to = from + (lengths[each] ?? 0); from < to; from += 1) {
        name[at++] = letters[from] ?? 0;
      }
    }
    return name.subarray(0, (shared[number] ?? 0) + (lengths[number] ?? 0));
  }

  /** The names that begin with some letters, in their order. */
  *beginningWith(bytes: Uint8Array): Generator<readonly [number: number, letters: Uint8Array]> {
    const block = Math.max(0, this.blockOf(bytes, 0, bytes.length));
    for (let number = block * BLOCK; number < this.coded.shared.length; number += 1) {
      const letters = this.lettersOf(number);
      const same = commonLength(letters, bytes, 0, bytes.length);
      if (same === bytes.length) yield [number, letters];
      else if ((letters[same] ?? 0) > (bytes[same] ?? 0)) return;
    }
  }
}
