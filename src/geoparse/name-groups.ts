import { KIND_AFTER, KIND_BEFORE } from './cue-words.ts';
import type { NameSpan } from './find-names.ts';
import type { Entry } from './gazetteer.ts';
import { emptyRows } from './linear-model.ts';
import type { Kind } from './model.ts';
import { AT, RESOLVE_FEATURES } from './resolve-features.ts';
import { liesIn } from './surroundings.ts';
import type { TextFacts } from './text-facts.ts';
import { GAPS, type Tokens, wordAt } from './tokenise.ts';

/** A place that a name may mean. */
export interface Option {
  readonly entry: Entry;
  /** Features as in `RESOLVE_FEATURES`: of the place and its own words, and of the other names. */
  readonly row: Float64Array;
}

/** All spans of one name in a text: they mean one place. */
export interface NameGroup {
  readonly key: string;
  readonly spans: readonly NameSpan[];
  readonly options: readonly Option[];
  /** The number of the best option so far. */
  best: number;
  readonly scores: Float64Array;
  /** How likely the name is a place at all. */
  likelihood: number;
}

/** More candidates than this are the smallest, and never meant. */
const MOST = 30;

const KIND_RANK: Readonly<Partial<Record<Kind, number>>> = { country: 400, region: 200 };

function entriesOf(span: NameSpan): Entry[] {
  const entries = span.hit.entries.filter(({ role }) => role !== 'demonym');
  if (entries.length <= MOST) return entries;
  const rank = ({ size, kind }: Entry) => size + (KIND_RANK[kind] ?? 0);
  return entries.toSorted((a, b) => rank(b) - rank(a)).slice(0, MOST);
}

/** The kind that the words around a span name: "city of X", "X County". */
function namedKind(tokens: Tokens, span: NameSpan): string | undefined {
  const { first, last } = span;
  if (span.tail !== undefined) return span.tail;
  const gap = tokens.gaps[last + 1];
  if (last + 1 < tokens.count && gap === GAPS.space && tokens.possessive[last] !== 1) {
    const after = KIND_AFTER.get(wordAt(tokens, last + 1));
    if (after) return after;
    // "Luhansk and Donetsk regions".
    if (
      wordAt(tokens, last + 1) === 'and' ||
      wordAt(tokens, last + 1) === 'та' ||
      wordAt(tokens, last + 1) === 'и'
    ) {
      for (const at of [last + 3, last + 4]) {
        const word = wordAt(tokens, at);
        if (/^(?:regions|provinces|oblasts|counties|districts)$/.test(word))
          return KIND_AFTER.get(word);
      }
    }
  }
  if (tokens.gaps[first] !== GAPS.space) return undefined;
  const before = wordAt(tokens, first - 1);
  if (before === 'of') return KIND_BEFORE.get(wordAt(tokens, first - 2));
  return KIND_BEFORE.get(before);
}

function fits(kind: Kind, named: string): boolean {
  if (named === 'settlement') return kind === 'settlement' || kind === 'quarter';
  if (named === 'region') return kind === 'region' || kind === 'district';
  return kind === named;
}

/** Names beside a group's spans that it may lie in, or hold. */
interface Beside {
  readonly before: ReadonlyMap<string, NameSpan>;
  readonly after: ReadonlyMap<string, NameSpan>;
}

/** As many different neighbours are asked; a name that has more stands in a list. */
const MOST_BESIDE = 8;

function besideOf(
  tokens: Tokens,
  facts: TextFacts,
  all: readonly NameSpan[],
  spans: readonly NameSpan[],
): Beside {
  const before = new Map<string, NameSpan>();
  const after = new Map<string, NameSpan>();
  for (const { first, last } of spans) {
    if (tokens.gaps[first] === GAPS.comma) {
      const previous = all[(facts.spanTo[first - 1] ?? 0) - 1];
      if (previous && before.size < MOST_BESIDE) before.set(previous.key, previous);
    }
    const gap = tokens.gaps[last + 1];
    let next: NameSpan | undefined;
    if (gap === GAPS.comma || gap === GAPS.mark) {
      next = all[(facts.spanFrom[last + 1] ?? 0) - 1];
    } else {
      const at = (facts.spanFrom[last + 2] ?? 0) - 1;
      if (at >= 0 && /^(?:in|of)$/.test(wordAt(tokens, last + 1))) next = all[at];
    }
    if (next && after.size < MOST_BESIDE) after.set(next.key, next);
  }
  return { before, after };
}

function describe({ entry, row }: Option, named: string | undefined, beside: Beside): void {
  const { kind, size, role } = entry;
  row[AT['size']] = size / 40;
  row[AT['unsized']] = Number(size === 0);
  if (kind === 'country' || kind === 'region' || kind === 'district' || kind === 'quarter') {
    row[AT[kind]] = 1;
  } else if (kind !== 'settlement') row[AT['nature']] = 1;
  row[AT['seat']] = Number(entry.seat);
  if (role !== 'current' && role !== 'demonym') row[AT[role]] = 1;
  if (named) row[fits(kind, named) ? AT['kind-named'] : AT['kind-other']] = 1;
  if (beside.before.size > 0 || beside.after.size > 0) {
    const own = { hit: { entries: [entry], flags: 0 } };
    for (const previous of beside.before.values()) {
      if (liesIn(previous, own)) row[AT['holds-previous']] = 1;
      if (liesIn(own, previous)) row[AT['in-previous']] = 1;
    }
    for (const next of beside.after.values()) if (liesIn(own, next)) row[AT['in-next']] = 1;
  }
}

function optionsOf(
  tokens: Tokens,
  facts: TextFacts,
  all: readonly NameSpan[],
  spans: readonly NameSpan[],
): Option[] {
  const [span] = spans;
  if (!span) return [];
  let named: string | undefined;
  for (const each of spans) named ??= namedKind(tokens, each);
  const beside = besideOf(tokens, facts, all, spans);
  const entries = entriesOf(span);
  const rows = emptyRows(entries.length, RESOLVE_FEATURES.length);
  const options = entries.map((entry, index) => ({
    entry,
    row: rows[index] ?? new Float64Array(),
  }));
  for (const option of options) describe(option, named, beside);
  const current = options.some(({ entry }) => entry.role === 'current');
  const city = options.some(
    ({ entry }) => entry.kind === 'settlement' && entry.role !== 'alternate',
  );
  for (const { entry, row } of options) {
    row[AT['alternate-beside-current']] = Number(entry.role === 'alternate' && current);
    row[AT['short-region-of-city']] = Number(
      entry.kind === 'district' && entry.role === 'short' && city,
    );
  }
  return options;
}

/** Groups the spans that may be places by name. */
export function groupNames(
  tokens: Tokens,
  facts: TextFacts,
  all: readonly NameSpan[],
  likely: ReadonlyMap<NameSpan, number>,
): NameGroup[] {
  const byKey = new Map<string, NameSpan[]>();
  for (const span of likely.keys()) {
    // A name with its kind ("Dallas County") is another name than without.
    const key = span.tail === undefined ? span.key : `${span.key}|${span.tail}`;
    const list = byKey.get(key);
    if (list) list.push(span);
    else byKey.set(key, [span]);
  }
  return [...byKey].map(([key, spans]) => {
    const options = optionsOf(tokens, facts, all, spans);
    let likelihood = 0;
    for (const span of spans) likelihood = Math.max(likelihood, likely.get(span) ?? 0);
    return { key, spans, options, best: -1, scores: new Float64Array(options.length), likelihood };
  });
}
