import { KIND_AFTER, PARTICLES } from './cue-words.ts';
import { EMPTY_HASH, foldName, hashBytes } from './fold.ts';
import type { Entry, Gazetteer, NameHit } from './gazetteer.ts';
import { ADJECTIVAL, NOUN, stemWord } from './slavic-stem.ts';
import { CASES, GAPS, type Tokens, wordAt } from './tokenise.ts';

/** Words of a text that a gazetteer knows as a name. */
export interface NameSpan {
  /** First and last word. */
  readonly first: number;
  readonly last: number;
  readonly hit: NameHit;
  /** The name as it was looked up: spans with one key mean one place throughout a text. */
  readonly key: string;
  readonly cyrillic: boolean;
  /** In Cyrillic: the ending is an adjective's. */
  readonly adjective: boolean;
  /** The kind that a capitalised word at the span's end names, where no gazetteer has it whole. */
  readonly tail?: string;
}

const MOST_WORDS = 6;
/** Codes of two letters that stand by themselves. */
const LONE_CODES = new Set(['us', 'uk', 'ny', 'nj', 'dc', 'bc', 'nz', 'la']);
const ABBREVIATED = new Set(['st', 'ft', 'mt', 'ste']);

function isCapital(tokens: Tokens, index: number): boolean {
  const kind = tokens.cases[index];
  return kind === CASES.capital || kind === CASES.upper;
}

/** Whether a word can go on a name that the word before it belongs to. */
function continues(tokens: Tokens, index: number): boolean {
  const gap = tokens.gaps[index];
  if (gap === GAPS.dot) return ABBREVIATED.has(wordAt(tokens, index - 1));
  if (gap !== GAPS.space && gap !== GAPS.hyphen) return false;
  if (isCapital(tokens, index) || tokens.cases[index] === CASES.digit) return true;
  const length = (tokens.foldEnds[index] ?? 0) - (tokens.foldStarts[index] ?? 0);
  return length <= 5 && (tokens.cyrillic[index] === 1 || PARTICLES.has(wordAt(tokens, index)));
}

function isUpperOrDotted(tokens: Tokens, first: number, last: number): boolean {
  const end = tokens.ends[last] ?? 0;
  return tokens.cases[first] === CASES.upper || tokens.text.charCodeAt(end) === 0x2e;
}

/** Abbreviations count in capitals or with a full stop only: "US", "Calif.", not "us". */
function usable(hit: NameHit, tokens: Tokens, first: number, last: number): NameHit | undefined {
  const abbreviated = hit.entries.some(({ role }) => role === 'abbreviation');
  if (!abbreviated) return hit;
  const upper = isUpperOrDotted(tokens, first, last);
  // "US$".
  if (tokens.text.charCodeAt(tokens.ends[last] ?? 0) === 0x24) return undefined;
  // "OR", "IN", "ME": codes of states are used after a town.
  const code = (tokens.ends[last] ?? 0) - (tokens.starts[first] ?? 0) === 2;
  if (code && tokens.gaps[first] !== GAPS.comma && !LONE_CODES.has(wordAt(tokens, first))) {
    return undefined;
  }
  const fits = ({ role }: Entry) => (role === 'abbreviation') === upper;
  const entries = hit.entries.filter(fits);
  return entries.length > 0 ? { entries, flags: hit.flags } : undefined;
}

function latinSpan(tokens: Tokens, gazetteer: Gazetteer, first: number): NameSpan | undefined {
  const { folded, foldStarts, foldEnds } = tokens;
  const from = foldStarts[first] ?? 0;
  let to = from;
  let hash = EMPTY_HASH;
  let best: NameSpan | undefined;
  for (let last = first; last < first + MOST_WORDS && last < tokens.count; last += 1) {
    if (last > first && !continues(tokens, last)) break;
    hash = hashBytes(folded, to, foldEnds[last] ?? 0, hash);
    to = foldEnds[last] ?? 0;
    if (!isCapital(tokens, last) && tokens.cases[last] !== CASES.digit) continue;
    if (to - from < 2) continue;
    const found = gazetteer.find(folded, from, to, hash);
    if (!found || found.entries.length === 0) continue;
    const hit = usable(found, tokens, first, last);
    if (hit)
      best = {
        first,
        last,
        hit,
        key: keyOf(tokens, first, last),
        cyrillic: false,
        adjective: false,
      };
  }
  if (!best) return undefined;
  if (best.hit.entries.every(({ role }) => role === 'abbreviation')) ownFullStop(tokens, best.last);
  return withTail(tokens, best);
}

/** The full stop of "Ky." is part of the word, and ends no sentence before a comma or a small letter. */
function ownFullStop(tokens: Tokens, last: number): void {
  const end = tokens.ends[last] ?? 0;
  if (tokens.text.charCodeAt(end) !== 0x2e || tokens.cases[last] === CASES.upper) return;
  tokens.ends[last] = end + 1;
  if (last + 1 >= tokens.count) return;
  if (tokens.text.charCodeAt(end + 1) === 0x2c) tokens.gaps[last + 1] = GAPS.comma;
  else if (tokens.cases[last + 1] === CASES.lower) tokens.gaps[last + 1] = GAPS.space;
}

/** Takes "Province" after a name into the span, if the name is of some such thing. */
function withTail(tokens: Tokens, span: NameSpan): NameSpan {
  const next = span.last + 1;
  if (next >= tokens.count || tokens.gaps[next] !== GAPS.space) return span;
  if (!isCapital(tokens, next) || tokens.possessive[span.last] === 1) return span;
  const tail = KIND_AFTER.get(wordAt(tokens, next));
  if (tail !== 'region' && tail !== 'district') return span;
  if (ORGANISATION_TAILS.has(wordAt(tokens, next))) return span;
  const following = isCapital(tokens, next + 1) && tokens.gaps[next + 1] === GAPS.space;
  return following ? span : { ...span, last: next, tail };
}

/** Also the heads of an organisation's name. */
const ORGANISATION_TAILS = new Set(['department', 'state', 'republic']);

function keyOf(tokens: Tokens, first: number, last: number): string {
  let key = wordAt(tokens, first);
  for (let index = first + 1; index <= last; index += 1) key += ` ${wordAt(tokens, index)}`;
  return key;
}

function cyrillicSpan(tokens: Tokens, gazetteer: Gazetteer, first: number): NameSpan | undefined {
  let best: NameSpan | undefined;
  let stems = '';
  for (let last = first; last < first + 4 && last < tokens.count; last += 1) {
    if (last > first) {
      const gap = tokens.gaps[last];
      if (gap !== GAPS.space && gap !== GAPS.hyphen) break;
    }
    const word = wordAt(tokens, last);
    const { stem, adjective } = stemWord(word);
    stems = last === first ? stem : `${stems} ${stem}`;
    if (last === first) {
      if (word.length < 3) continue;
      const paired = pairedRegion(tokens, gazetteer, first, stem);
      if (paired) return paired;
      // An ending that is an adjective's alone: of Pokrovske, or "the Pokrovsk (front)".
      for (const mark of adjective ? [ADJECTIVAL] : [NOUN, ADJECTIVAL]) {
        const hit = gazetteer.find(foldName(stem + mark));
        if (!hit || hit.entries.length === 0) continue;
        best = { first, last, hit, key: stem + mark, cyrillic: true, adjective };
        break;
      }
    } else {
      const hit = gazetteer.find(foldName(stems));
      if (hit && hit.entries.length > 0) {
        best = { first, last, hit, key: stems, cyrillic: true, adjective: false };
      }
    }
  }
  return best;
}

const REGIONS = /^област/;
const AND = /^(?:та|і|й|и)$/;

/** "Донецька та Луганська області": the first of two regions, its noun after the second. */
function pairedRegion(
  tokens: Tokens,
  gazetteer: Gazetteer,
  first: number,
  stem: string,
): NameSpan | undefined {
  if (!AND.test(wordAt(tokens, first + 1)) || !REGIONS.test(wordAt(tokens, first + 3))) {
    return undefined;
  }
  const key = `${stem} ${stemWord('область').stem}`;
  const hit = gazetteer.find(foldName(key));
  if (!hit || hit.entries.length === 0) return undefined;
  return { first, last: first, hit, key, cyrillic: true, adjective: false };
}

/** All names that a gazetteer knows, from left to right, the longest first; no two overlap. */
export function findNames(tokens: Tokens, gazetteer: Gazetteer): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let index = 0; index < tokens.count; index += 1) {
    if (!isCapital(tokens, index)) continue;
    const span =
      tokens.cyrillic[index] === 1
        ? cyrillicSpan(tokens, gazetteer, index)
        : latinSpan(tokens, gazetteer, index);
    if (!span) continue;
    spans.push(span);
    index = span.last;
  }
  return spans;
}
