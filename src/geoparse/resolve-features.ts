import { KIND_AFTER, KIND_BEFORE } from './cue-words.ts';
import { liesIn } from './detect-features.ts';
import type { NameSpan } from './find-names.ts';
import { countryOf, type Entry, isSeat, kindOf, pointOf, regionOf } from './gazetteer.ts';
import type { Kind, ReasonCode } from './model.ts';
import type { TextFacts } from './text-facts.ts';
import { GAPS, type Tokens, wordAt } from './tokenise.ts';

/** What the resolver's weights are of, in their order. */
export const RESOLVE_FEATURES = [
  'size', 'unsized', 'country', 'region', 'district', 'quarter', 'nature', 'seat', 'alternate',
  'former', 'short', 'variant', 'abbreviation', 'in-next', 'in-previous', 'holds-previous',
  'kind-named', 'kind-other', 'country-share', 'region-share', 'near', 'distance', 'country-named',
  'region-named', 'short-region-of-city', 'alternate-beside-current',
] as const;
export type ResolveFeature = (typeof RESOLVE_FEATURES)[number];

const INDEX = new Map<ResolveFeature, number>(RESOLVE_FEATURES.map((name, at) => [name, at]));

/** All spans of one name in a text: they mean one place. */
export interface NameGroup {
  readonly key: string;
  readonly spans: readonly NameSpan[];
  readonly candidates: readonly Entry[];
  /** What the text says of each candidate, whatever else it names; see `RESOLVE_FEATURES`. */
  readonly rows: readonly Float64Array[];
  /** The number of the best candidate so far. */
  best: number;
  scores: Float64Array;
  /** How likely the name is a place at all. */
  readonly likelihood: number;
}

/** More candidates than this are the smallest, and never meant. */
const MOST = 30;

const KIND_RANK: Readonly<Partial<Record<Kind, number>>> = { country: 400, region: 200 };

function candidatesOf(span: NameSpan): Entry[] {
  const entries = span.hit.entries.filter(({ role }) => role !== 'demonym');
  if (entries.length <= MOST) return entries;
  const rank = (e: Entry) => (e.pack.sizes[e.entity] ?? 0) + (KIND_RANK[kindOf(e)] ?? 0);
  return entries.toSorted((a, b) => rank(b) - rank(a)).slice(0, MOST);
}

/** The kind that the words around a span name: "city of X", "X County". */
export function namedKind(tokens: Tokens, span: NameSpan): string | undefined {
  const { first, last } = span;
  if (span.tail !== undefined) return span.tail;
  const gap = tokens.gaps[last + 1];
  if (last + 1 < tokens.count && gap === GAPS.space && tokens.possessive[last] !== 1) {
    const after = KIND_AFTER[wordAt(tokens, last + 1)];
    if (after) return after;
    // "Luhansk and Donetsk regions".
    if (wordAt(tokens, last + 1) === 'and' || wordAt(tokens, last + 1) === 'та' || wordAt(tokens, last + 1) === 'и') {
      for (const at of [last + 3, last + 4]) {
        const word = wordAt(tokens, at);
        if (/^(?:regions|provinces|oblasts|counties|districts)$/.test(word)) return KIND_AFTER[word];
      }
    }
  }
  if (tokens.gaps[first] !== GAPS.space) return undefined;
  const before = wordAt(tokens, first - 1);
  if (before === 'of') return KIND_BEFORE[wordAt(tokens, first - 2)];
  return KIND_BEFORE[before];
}

function fits(kind: Kind, named: string): boolean {
  if (named === 'settlement') return kind === 'settlement' || kind === 'quarter';
  if (named === 'region') return kind === 'region' || kind === 'district';
  return kind === named;
}

function fill(
  tokens: Tokens,
  facts: TextFacts,
  all: readonly NameSpan[],
  spans: readonly NameSpan[],
  candidates: readonly Entry[],
): Float64Array[] {
  const kinds = spans.map((span) => namedKind(tokens, span));
  const named = kinds.find((kind) => kind !== undefined);
  const city = candidates.some((c) => kindOf(c) === 'settlement' && c.role !== 'alternate');
  const current = candidates.some(({ role }) => role === 'current');
  return candidates.map((entry) => {
    const row = new Float64Array(RESOLVE_FEATURES.length);
    const on = (name: ResolveFeature, value: number | boolean = 1) => {
      row[INDEX.get(name) ?? 0] = Number(value);
    };
    const kind = kindOf(entry);
    const size = entry.pack.sizes[entry.entity] ?? 0;
    on('size', size / 40);
    on('unsized', size === 0);
    on('country', kind === 'country');
    on('region', kind === 'region');
    on('district', kind === 'district');
    on('quarter', kind === 'quarter');
    on('nature', kind !== 'settlement' && kind !== 'quarter' && kind !== 'district' && kind !== 'region' && kind !== 'country');
    on('seat', isSeat(entry));
    on('alternate', entry.role === 'alternate');
    on('former', entry.role === 'former');
    on('short', entry.role === 'short');
    on('variant', entry.role === 'variant');
    on('alternate-beside-current', entry.role === 'alternate' && current);
    on('abbreviation', entry.role === 'abbreviation');
    on('short-region-of-city', kind === 'district' && entry.role === 'short' && city);
    if (named) on(fits(kind, named) ? 'kind-named' : 'kind-other');
    const own: NameSpan = { ...(spans[0] as NameSpan), hit: { entries: [entry], flags: 0 } };
    for (const span of spans) {
      if (tokens.gaps[span.first] === GAPS.comma) {
        const previous = all[(facts.spanTo[span.first - 1] ?? 0) - 1];
        if (previous && liesIn(previous, own)) on('holds-previous');
        if (previous && liesIn(own, previous)) on('in-previous');
      }
      const gap = tokens.gaps[span.last + 1];
      if (gap === GAPS.comma || gap === GAPS.mark) {
        const next = all[(facts.spanFrom[span.last + 1] ?? 0) - 1];
        if (next && liesIn(own, next)) on('in-next');
      }
      const preposition = wordAt(tokens, span.last + 1);
      if (preposition === 'in' || preposition === 'of') {
        const next = all[(facts.spanFrom[span.last + 2] ?? 0) - 1];
        if (next && liesIn(own, next)) on('in-next');
      }
    }
    return row;
  });
}

/** Groups the spans that are likely places by name. */
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
    const candidates = candidatesOf(spans[0] as NameSpan);
    const rows = fill(tokens, facts, all, spans, candidates);
    const likelihood = Math.max(...spans.map((span) => likely.get(span) ?? 0));
    const scores = new Float64Array(candidates.length);
    return { key, spans, candidates, rows, best: -1, scores, likelihood };
  });
}

const RADIANS = Math.PI / 180;

/** Kilometres between two points on a sphere. */
export function kilometres(
  [north, east]: readonly [number, number],
  [otherNorth, otherEast]: readonly [number, number],
): number {
  const h =
    Math.sin(((otherNorth - north) * RADIANS) / 2) ** 2 +
    Math.cos(north * RADIANS) *
      Math.cos(otherNorth * RADIANS) *
      Math.sin(((otherEast - east) * RADIANS) / 2) ** 2;
  return 12742.0176 * Math.asin(Math.min(1, Math.sqrt(h)));
}

interface Anchor {
  readonly group: NameGroup;
  readonly kind: Kind;
  readonly country: string;
  readonly region: string;
  readonly point: readonly [number, number];
  readonly weight: number;
}

/** Adds to the rows what the other names' best candidates say. */
export function addContext(groups: readonly NameGroup[]): void {
  const anchors: Anchor[] = [];
  for (const group of groups) {
    const entry = group.candidates[group.best];
    if (!entry) continue;
    anchors.push({
      group,
      kind: kindOf(entry),
      country: countryOf(entry),
      region: regionOf(entry),
      point: pointOf(entry),
      weight:
        group.likelihood * (group.scores[group.best] ?? 0) * (1 + Math.log(group.spans.length)),
    });
  }
  for (const group of groups) {
    const others = anchors.filter((anchor) => anchor.group !== group);
    const total = others.reduce((sum, { weight }) => sum + weight, 0);
    group.candidates.forEach((entry, index) => {
      const row = group.rows[index];
      if (!row) return;
      const country = countryOf(entry);
      const region = regionOf(entry);
      const point = pointOf(entry);
      let shareOfCountry = 0;
      let shareOfRegion = 0;
      let nearest = 20_000;
      let countryNamed = 0;
      let regionNamed = 0;
      for (const other of others) {
        if (other.country === country && country !== '') {
          shareOfCountry += other.weight;
          if (other.kind === 'country') countryNamed = 1;
          if (other.region === region && region !== '') {
            shareOfRegion += other.weight;
            if (other.kind === 'region' || other.kind === 'district') regionNamed = 1;
          }
        }
        if (other.kind !== 'country') {
          const north = Math.abs(other.point[0] - point[0]) * 111;
          if (north < nearest) nearest = Math.min(nearest, kilometres(other.point, point));
        }
      }
      const set = (name: ResolveFeature, value: number) => {
        row[INDEX.get(name) ?? 0] = value;
      };
      set('country-share', total > 0 ? shareOfCountry / total : 0);
      set('region-share', total > 0 ? shareOfRegion / total : 0);
      set('near', Math.exp(-nearest / 80));
      set('distance', others.length > 0 ? Math.log1p(nearest / 50) / 6 : 0.5);
      set('country-named', countryNamed);
      set('region-named', regionNamed);
    });
  }
}

/** A group's best candidate's value of a feature. */
export function bestValue(group: NameGroup, name: ResolveFeature): number {
  return group.rows[group.best]?.[INDEX.get(name) ?? 0] ?? 0;
}

/** What a candidate's features mean to a reader of the result. */
export function reasonsOf(row: Float64Array, alone: boolean): ReasonCode[] {
  const has = (name: ResolveFeature) => (row[INDEX.get(name) ?? 0] ?? 0);
  const reasons: ReasonCode[] = [];
  if (alone) reasons.push('only-candidate');
  if (has('size') > 2) reasons.push('population');
  if (has('alternate')) reasons.push('alternate-name');
  else if (has('former')) reasons.push('former-name');
  else if (has('abbreviation')) reasons.push('abbreviation');
  else reasons.push('current-name');
  if (has('in-next')) reasons.push('contained-in-next');
  if (has('in-previous')) reasons.push('contained-in-previous');
  if (has('kind-named')) reasons.push('kind-named');
  if (has('region-share') > 0.2) reasons.push('same-region');
  if (has('country-share') > 0.3) reasons.push('same-country');
  if (has('near') > 0.3) reasons.push('near-others');
  else if (has('distance') > 0.6) reasons.push('far-from-others');
  return reasons;
}
