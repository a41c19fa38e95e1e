/** Where a run of words stands in a text: its offset, or how it does not stand there once. */
export type Occurrence = number | 'none' | 'several';

export type SearchText = (words: string) => Occurrence;

/** Letters that plain search may compare in all, at the worst; for more an index is made. */
const PLAIN = 100_000_000;

function plainSearch(text: string): SearchText {
  return (words) => {
    const first = text.indexOf(words);
    if (first < 0) return 'none';
    return text.indexOf(words, first + 1) < 0 ? first : 'several';
  };
}

/** Offsets sorted by their rank, which is less than `ranks`; those of one rank stay as they came. */
function sortByRank(offsets: Int32Array, rank: Int32Array, ranks: number): Int32Array {
  const starts = new Int32Array(ranks + 1);
  for (const offset of offsets) {
    const next = (rank[offset] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let each = 1; each <= ranks; each += 1) {
    starts[each] = (starts[each] ?? 0) + (starts[each - 1] ?? 0);
  }
  const sorted = new Int32Array(offsets.length);
  for (const offset of offsets) {
    const at = starts[rank[offset] ?? 0] ?? 0;
    sorted[at] = offset;
    starts[rank[offset] ?? 0] = at + 1;
  }
  return sorted;
}

/**
 * The offsets of a text, sorted by the text that begins at each (a suffix array): by its first letter,
 * then by twice as many letters each time, until no two are alike.
 */
function sortSuffixes(text: string): Int32Array {
  const { length } = text;
  let rank = Int32Array.from({ length }, (_, offset) => text.charCodeAt(offset));
  let sorted = sortByRank(
    Int32Array.from({ length }, (_, offset) => offset),
    rank,
    0x10000,
  );
  for (let known = 0; known < length; known = known === 0 ? 1 : known * 2) {
    if (known > 0) {
      // By the second half first: what has none is the least, and the others are in order already.
      const bySecond = new Int32Array(length);
      let at = 0;
      for (let offset = length - known; offset < length; offset += 1) bySecond[at++] = offset;
      for (const offset of sorted) if (offset >= known) bySecond[at++] = offset - known;
      sorted = sortByRank(bySecond, rank, length);
    }
    const next = new Int32Array(length);
    let last = 0;
    for (let index = 1; index < length; index += 1) {
      const [a, b] = [sorted[index - 1] ?? 0, sorted[index] ?? 0];
      const isSame =
        rank[a] === rank[b] && (known === 0 || (rank[a + known] ?? -1) === (rank[b + known] ?? -1));
      if (!isSame) last += 1;
      next[b] = last;
    }
    rank = next;
    if (last === length - 1) break;
  }
  return sorted;
}

function indexedSearch(text: string): SearchText {
  const sorted = sortSuffixes(text);
  return (words) => {
    const stands = (index: number) => {
      const offset = sorted[index];
      return offset !== undefined && text.startsWith(words, offset);
    };
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const offset = sorted[middle] ?? 0;
      if (text.slice(offset, offset + words.length) < words) low = middle + 1;
      else high = middle;
    }
    if (!stands(low)) return 'none';
    return stands(low + 1) ? 'several' : (sorted[low] ?? 0);
  };
}

const indexes = new WeakMap<object, SearchText>();

/**
 * A search of one text for many runs of words, whose time is bounded whatever both are: a text that
 * repeats itself makes plain search go back over it at every letter.
 *
 * @param owner holds the text, and its index once there is one
 * @param letters of all that will be searched for
 */
export function searchText(owner: { readonly text: string }, letters: number): SearchText {
  const { text } = owner;
  if (text.length * letters <= PLAIN) return plainSearch(text);
  const search = indexes.get(owner) ?? indexedSearch(text);
  indexes.set(owner, search);
  return search;
}
