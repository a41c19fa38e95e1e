import { KIND_AFTER, KIND_BEFORE, NEVER, ORGANISATION } from './cue-words.ts';
import type { NameSpan } from './find-names.ts';
import type { Parsed } from './parse-names.ts';
import { isCapital, isGivenName, joined } from './text-facts.ts';
import { CASES, GAPS, wordAt } from './tokenise.ts';

/** Capitalised words that stand like a place's name and are in no pack. */
export interface Unlisted {
  readonly first: number;
  readonly last: number;
  /** The number of the span that it is said to lie in, or the nearest before it. */
  readonly container: number;
  /** Whether the text itself names the container: "X, Kenya". */
  readonly said: boolean;
}

const LEADS = new Set([
  'in',
  'near',
  'at',
  'from',
  'outside',
  'to',
  'around',
  'of',
  'and',
  'towards',
]);
const KINDS = /^(?:village|town|settlement|district|suburb|hamlet|city|county|commune|parish)$/;

function follows(parsed: Parsed, last: number): number {
  const { tokens, facts } = parsed;
  if (tokens.gaps[last + 1] === GAPS.comma) return (facts.spanFrom[last + 1] ?? 0) - 1;
  const preposition = wordAt(tokens, last + 1);
  if (preposition === 'in' && joined(tokens, last + 1)) return (facts.spanFrom[last + 2] ?? 0) - 1;
  return -1;
}

function kindBeside({ tokens }: Parsed, first: number, last: number): boolean {
  const before = wordAt(tokens, first - 1);
  if (before === 'of' && KINDS.test(wordAt(tokens, first - 2))) return true;
  if (KINDS.test(before) && KIND_BEFORE.has(before) && !isCapital(tokens, first - 1)) return true;
  const after = wordAt(tokens, last + 1);
  return (
    joined(tokens, last + 1) &&
    !isCapital(tokens, last + 1) &&
    KINDS.test(after) &&
    KIND_AFTER.has(after)
  );
}

/**
 * Finds names of places that no pack lists, by how they stand: before their country or region, or
 * beside a word like "village". `isPlace` says which of the listed names are places.
 */
export function findUnlisted(parsed: Parsed, isPlace: (span: NameSpan) => boolean): Unlisted[] {
  const { tokens, gazetteer, facts, spans } = parsed;
  const found: Unlisted[] = [];
  const known = new Map<string, number>();
  let before = -1;
  for (let first = 0; first < tokens.count; first += 1) {
    const own = (facts.spanFrom[first] ?? 0) - 1;
    const listed = own < 0 ? undefined : spans[own];
    if (listed) {
      if (isPlace(listed)) before = own;
      first = listed.last;
      continue;
    }
    if (!isCapital(tokens, first) || tokens.cyrillic[first] === 1) continue;
    let last = first;
    while (
      isCapital(tokens, last + 1) &&
      (joined(tokens, last + 1) || tokens.gaps[last + 1] === GAPS.hyphen) &&
      (facts.spanFrom[last + 1] ?? 0) === 0 &&
      tokens.possessive[last] !== 1
    ) {
      last += 1;
    }
    const begin = first;
    first = last;
    if (last - begin > 2 || tokens.gaps[begin] !== GAPS.space || isCapital(tokens, begin - 1))
      continue;
    if (!LEADS.has(wordAt(tokens, begin - 1)) && !kindBeside(parsed, begin, last)) continue;
    let plain = false;
    for (let index = begin; index <= last; index += 1) {
      const word = wordAt(tokens, index);
      plain ||= NEVER.has(word) || ORGANISATION.has(word) || facts.surnames.has(word);
      plain ||= tokens.cases[index] === CASES.upper && !facts.shouting;
      plain ||= word.length < 3;
    }
    if (plain || isGivenName(tokens, gazetteer, begin)) continue;
    const container = follows(parsed, last);
    const outer = container < 0 ? undefined : spans[container];
    const key = wordAt(tokens, begin) + wordAt(tokens, last);
    if (outer && isPlace(outer)) {
      found.push({ first: begin, last, container, said: true });
      known.set(key, container);
    } else if (before >= 0 && (kindBeside(parsed, begin, last) || known.has(key))) {
      found.push({ first: begin, last, container: known.get(key) ?? before, said: false });
      known.set(key, known.get(key) ?? before);
    }
  }
  return found;
}
