import { NEVER, PLACE_PREPOSITIONS, TITLES } from './cue-words.ts';
import type { NameSpan } from './find-names.ts';
import type { Gazetteer } from './gazetteer.ts';
import { NAME_FLAGS } from './pack-format.ts';
import { CASES, GAPS, type Tokens, wordAt } from './tokenise.ts';

/** What a text as a whole says about its words. */
export interface TextFacts {
  /** By word, of the first alike: 1 if it stands in lower case somewhere. */
  readonly lower: Uint8Array;
  /** Names of people known from a full name or a title: the last words. */
  readonly surnames: ReadonlySet<string>;
  /** Words of capitals only are the text's style, and mean nothing. */
  readonly shouting: boolean;
  /** The span that begins at a word, and the one that ends there: numbers and 1. */
  readonly spanFrom: Int32Array;
  readonly spanTo: Int32Array;
}

export function isCapital(tokens: Tokens, index: number): boolean {
  const kind = tokens.cases[index];
  return index >= 0 && index < tokens.count && (kind === CASES.capital || kind === CASES.upper);
}

/** Whether two neighbours have a space alone between them. */
export function joined(tokens: Tokens, second: number): boolean {
  return second > 0 && second < tokens.count && tokens.gaps[second] === GAPS.space;
}

/** A single capital, as of a given name: not an article or a preposition. */
export function isInitial(tokens: Tokens, index: number): boolean {
  const next = tokens.gaps[index + 1];
  if (next !== GAPS.dot && /^[aiувзкоія]$/.test(wordAt(tokens, index))) return false;
  const length = (tokens.foldEnds[index] ?? 0) - (tokens.foldStarts[index] ?? 0);
  return length === 1 && isCapital(tokens, index);
}

export function flagsAt(tokens: Tokens, gazetteer: Gazetteer, index: number): number {
  if (index < 0 || index >= tokens.count) return 0;
  const { folded, foldStarts, foldEnds, hashes } = tokens;
  return gazetteer.find(folded, foldStarts[index], foldEnds[index], hashes[index])?.flags ?? 0;
}

export function isGivenName(tokens: Tokens, gazetteer: Gazetteer, index: number): boolean {
  return (
    isCapital(tokens, index) && (flagsAt(tokens, gazetteer, index) & NAME_FLAGS.givenName) !== 0
  );
}

/** The last word of a run of capitalised words, initials among them. */
function runEnd(tokens: Tokens, first: number): number {
  let last = first;
  while (
    isCapital(tokens, last + 1) &&
    (joined(tokens, last + 1) || (tokens.gaps[last + 1] === GAPS.dot && isInitial(tokens, last)))
  ) {
    if (tokens.possessive[last] === 1) break;
    last += 1;
  }
  return last;
}

function surnamesIn(tokens: Tokens, gazetteer: Gazetteer, spans: readonly NameSpan[]): Set<string> {
  const surnames = new Set<string>();
  const long = new Uint8Array(tokens.count);
  for (const { first, last } of spans) if (last > first) long.fill(1, first, last + 1);
  for (let index = 0; index < tokens.count; index += 1) {
    if (!isCapital(tokens, index) || tokens.cyrillic[index] === 1) {
      if (!isCapital(tokens, index + 1) || !joined(tokens, index + 1)) continue;
      if (!TITLES.has(wordAt(tokens, index))) continue;
    }
    if (isCapital(tokens, index - 1) && joined(tokens, index)) continue;
    let first = index;
    let titled = false;
    while (isCapital(tokens, first + 1) && TITLES.has(wordAt(tokens, first))) {
      const gap = tokens.gaps[first + 1];
      if (gap !== GAPS.space && gap !== GAPS.dot) break;
      first += 1;
      titled = true;
    }
    const last = runEnd(tokens, first);
    const given = isGivenName(tokens, gazetteer, first) && long[first] === 0;
    if (long[last] === 1 && !given) continue;
    if (titled || (last > first && (given || isInitial(tokens, first)))) {
      if (last - first <= 3 && !NEVER.has(wordAt(tokens, last))) {
        const before = wordAt(tokens, first - 1);
        if (!titled && PLACE_PREPOSITIONS.has(before) && last - first === 1 && long[first] === 1)
          continue;
        surnames.add(wordAt(tokens, last));
      }
    }
    index = Math.max(index, last);
  }
  return surnames;
}

/** Gathers the facts in one pass over the words. */
export function factsOf(
  tokens: Tokens,
  gazetteer: Gazetteer,
  spans: readonly NameSpan[],
): TextFacts {
  const lower = new Uint8Array(tokens.count);
  const spanFrom = new Int32Array(tokens.count + 1);
  const spanTo = new Int32Array(tokens.count + 1);
  let upper = 0;
  let capital = 0;
  for (let index = 0; index < tokens.count; index += 1) {
    const kind = tokens.cases[index];
    if (kind === CASES.lower) lower[tokens.alike[index] ?? index] = 1;
    else if (kind === CASES.upper) upper += 1;
    else if (kind === CASES.capital) capital += 1;
  }
  spans.forEach(({ first, last }, number) => {
    spanFrom[first] = number + 1;
    spanTo[last] = number + 1;
  });
  return {
    lower,
    surnames: surnamesIn(tokens, gazetteer, spans),
    shouting: upper > capital,
    spanFrom,
    spanTo,
  };
}
