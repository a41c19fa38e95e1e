/** Letters and digits with their marks, and the apostrophes within a word. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’ʼ`](?=\p{L}))*/gu;
const PLAIN = /^[a-z0-9]*$/;

/** A word without case, diacritics and apostrophes, so that `Słov'jansk` is found by `slovj`. */
function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  // Of the letters that no mark was added to, those that readers without them type otherwise.
  return lower
    .normalize('NFD')
    .replaceAll(/[\p{M}'’ʼ`]/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('ґ', 'г');
}

/** The words of a text, folded. */
export function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).map(foldWord);
}

/** A run of a text that is a word beginning as one sought does, or that is not. */
export interface MarkedRun {
  readonly text: string;
  readonly isFound: boolean;
}

/** A text cut at the words that begin as the sought ones do; joined, the runs are the text. */
export function markWords(text: string, sought: readonly string[]): readonly MarkedRun[] {
  const runs: MarkedRun[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const folded = foldWord(word);
    if (!sought.some((each) => folded.startsWith(each))) continue;
    if (index > end) runs.push({ text: text.slice(end, index), isFound: false });
    runs.push({ text: word, isFound: true });
    end = index + word.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), isFound: false });
  return runs;
}

/** The first index of a sorted row whose word is not before another. */
function lowerBound(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Finds texts by the beginnings of their words. Texts are added one by one and known by their number, from 0. */
export class WordIndex {
  readonly #numbers = new Map<string, number[]>();
  /** What was folded once, by the word as it stands: texts repeat their words. */
  readonly #folded = new Map<string, number[]>();
  #sorted: readonly string[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(text: string): void {
    const number = this.#size;
    this.#size += 1;
    for (const word of text.match(WORD) ?? []) {
      const numbers = this.#folded.get(word) ?? this.#numbersOf(word);
      if (numbers.at(-1) !== number) numbers.push(number);
    }
  }

  #numbersOf(word: string): number[] {
    const folded = foldWord(word);
    const numbers = this.#numbers.get(folded) ?? [];
    this.#numbers.set(folded, numbers);
    this.#folded.set(word, numbers);
    return numbers;
  }

  /** The numbers of the texts that have, for each word sought, one that begins so; ascending. None for no word. */
  find(sought: readonly string[]): readonly number[] {
    if (sought.length === 0) return [];
    if (this.#sorted.length !== this.#numbers.size) this.#sorted = [...this.#numbers.keys()].sort();
    const has = new Uint8Array(this.#size);
    for (const [turn, word] of sought.entries()) {
      for (let at = lowerBound(this.#sorted, word); at < this.#sorted.length; at += 1) {
        const known = this.#sorted[at] ?? '';
        if (!known.startsWith(word)) break;
        for (const number of this.#numbers.get(known) ?? []) {
          if (has[number] === turn) has[number] = turn + 1;
        }
      }
    }
    const found: number[] = [];
    for (let number = 0; number < has.length; number += 1) {
      if (has[number] === sought.length) found.push(number);
    }
    return found;
  }
}
