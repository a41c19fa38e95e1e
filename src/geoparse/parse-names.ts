import { NEVER } from './cue-words.ts';
import { DETECT_FEATURES, detectFeatures } from './detect-features.ts';
import { findNames, type NameSpan } from './find-names.ts';
import type { Gazetteer } from './gazetteer.ts';
import { emptyRows } from './linear-model.ts';
import { countryShares, type Detecting } from './surroundings.ts';
import { factsOf } from './text-facts.ts';
import { type Tokens, tokenise } from './tokenise.ts';

/** A text's names with what speaks for and against each. */
export interface Parsed extends Detecting {
  readonly tokens: Tokens;
  /** By span: features as in `DETECT_FEATURES`. */
  readonly rows: readonly Float64Array[];
}

/** Words that are no name whatever a gazetteer says, and peoples. */
export function isPlain(tokens: Tokens, span: NameSpan): boolean {
  if (span.hit.entries.every(({ role }) => role === 'demonym')) return true;
  return (
    span.first === span.last &&
    NEVER.has(span.key) &&
    !span.hit.entries.some(({ role }) => role === 'abbreviation' && tokens.cases[span.first] === 2)
  );
}

/** Finds all names of a text and what surrounds them. */
export function parseNames(text: string, gazetteer: Gazetteer): Parsed {
  const tokens = tokenise(text);
  const spans = findNames(tokens, gazetteer);
  const facts = factsOf(tokens, gazetteer, spans);
  const repeats = new Map<string, number>();
  for (const { key } of spans) repeats.set(key, (repeats.get(key) ?? 0) + 1);
  const given = { tokens, gazetteer, facts, spans, shares: countryShares(spans), repeats };
  const rows = emptyRows(spans.length, DETECT_FEATURES.length);
  spans.forEach((span, index) => {
    const row = rows[index];
    if (row && !isPlain(tokens, span)) detectFeatures(given, span, row);
  });
  return { ...given, rows };
}
