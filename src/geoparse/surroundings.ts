import { ORGANISATION, ORGANISATION_BEFORE } from './cue-words.ts';
import type { NameSpan } from './find-names.ts';
import type { Gazetteer } from './gazetteer.ts';
import { isCapital, joined, type TextFacts } from './text-facts.ts';
import { CASES, GAPS, type Tokens, wordAt } from './tokenise.ts';

/** Whether one place of a span lies in one of another's. */
export function liesIn(inner: Pick<NameSpan, 'hit'>, outer: Pick<NameSpan, 'hit'>): boolean {
  for (const large of outer.hit.entries) {
    const { kind, country, region } = large;
    if (kind !== 'country' && kind !== 'region' && kind !== 'district') continue;
    for (const small of inner.hit.entries) {
      if (small.country !== country) continue;
      if (kind === 'country' ? small.kind !== 'country' : small.region === region) {
        if (small.entity !== large.entity || small.pack !== large.pack) return true;
      }
    }
  }
  return false;
}

/** How much of a text's names may lie in each country: shares that make 1. */
export function countryShares(spans: readonly NameSpan[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  let total = 0;
  for (const { hit } of spans) {
    const top = hit.entries[0];
    if (!top) continue;
    total += 1;
    shares.set(top.country, (shares.get(top.country) ?? 0) + 1);
  }
  for (const [country, count] of shares) shares.set(country, count / total);
  return shares;
}

export interface Detecting {
  readonly tokens: Tokens;
  readonly gazetteer: Gazetteer;
  readonly facts: TextFacts;
  readonly spans: readonly NameSpan[];
  readonly shares: ReadonlyMap<string, number>;
  readonly repeats: ReadonlyMap<string, number>;
}

/** An organisation's word among the capitalised ones right after. */
export function organisationAfter(tokens: Tokens, last: number): boolean {
  for (let index = last + 1; index <= last + 5 && index < tokens.count; index += 1) {
    const gap = tokens.gaps[index];
    if (gap !== GAPS.space && gap !== GAPS.hyphen && !(gap === GAPS.mark && index === last + 1))
      return false;
    const word = wordAt(tokens, index);
    if (!isCapital(tokens, index)) {
      if (word === 'of' || word === 'and' || word === 'for') continue;
      return false;
    }
    if (ORGANISATION.has(word)) return true;
  }
  return false;
}

export function organisationBefore(tokens: Tokens, first: number): boolean {
  let index = first - 1;
  let crossed = false;
  for (let steps = 0; steps < 5 && index >= 0; steps += 1, index -= 1) {
    if (!joined(tokens, index + 1) && tokens.gaps[index + 1] !== GAPS.hyphen) return false;
    const word = wordAt(tokens, index);
    if (isCapital(tokens, index)) {
      if (ORGANISATION_BEFORE.has(word) || (!crossed && ORGANISATION.has(word))) return true;
      if (crossed && !ORGANISATION.has(word)) return false;
    } else if (word === 'of' || word === 'the' || word === 'for' || word === 'in') {
      crossed = true;
    } else {
      return false;
    }
  }
  return false;
}

/** A place in capitals, or before an agency in brackets or a dash, at a line's beginning. */
export function isDateline({ tokens, facts, spans }: Detecting, span: NameSpan): boolean {
  let first = span.first;
  const upper = tokens.cases[first] === CASES.upper && !facts.shouting;
  const start = tokens.gaps[first];
  if (start === GAPS.comma) {
    const previous = spans[(facts.spanTo[first - 1] ?? 0) - 1];
    if (previous) first = previous.first;
  }
  const opening = tokens.gaps[first] === GAPS.line || tokens.gaps[first] === GAPS.start;
  if (!opening) return false;
  const rest = tokens.text.slice(tokens.ends[span.last] ?? 0, (tokens.ends[span.last] ?? 0) + 40);
  return (
    /^(?:, [\p{L} .]{2,20})?(?:,? \p{L}{3,9}\.? \d{1,2})? ?(?:\([A-Z][\w\s/.]{1,20}\) ?)?(?:--|[—–-]) /u.test(
      rest,
    ) ||
    (upper &&
      /^[,.:]? /.test(rest) &&
      tokens.cases[span.last + 1] !== CASES.upper &&
      /^(?:, | \()/.test(rest))
  );
}
