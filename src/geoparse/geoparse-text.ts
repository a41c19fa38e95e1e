import { confirmNames } from './confirm-features.ts';
import { detectReasons } from './detect-reasons.ts';
import type { NameSpan } from './find-names.ts';
import { type Gazetteer, placeOf } from './gazetteer.ts';
import { dot, sigmoid } from './linear-model.ts';
import { mentionType } from './mention-type.ts';
import type { Candidate, Kind, Mention } from './model.ts';
import { type Models, storedModels } from './models.ts';
import type { NameGroup } from './name-groups.ts';
import { type Parsed, parseNames } from './parse-names.ts';
import { offsetBefore } from './relative.ts';
import { weighAnew } from './resolve.ts';
import { reasonsOf } from './resolve-features.ts';
import { findUnlisted, type Unlisted } from './unlisted.ts';

/** Best first, few: what a reader may choose from. */
const MOST_CANDIDATES = 6;

interface Linked {
  readonly candidates: readonly Candidate[];
}

function candidatesOf({ options, scores }: NameGroup): Candidate[] {
  const order = options
    .map((_, index) => index)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  return order.slice(0, MOST_CANDIDATES).flatMap((index) => {
    const option = options[index];
    if (!option) return [];
    const reasons = reasonsOf(option.row, options.length === 1);
    return { place: placeOf(option.entry), score: scores[index] ?? 0, reasons };
  });
}

/** The names with a span that is likely enough, resolved once more without the others. */
function acceptedGroups(
  spans: readonly NameSpan[],
  likely: readonly number[],
  groups: readonly NameGroup[],
  models: Models,
): NameGroup[] {
  const chance = new Map(spans.map((span, index) => [span, likely[index] ?? 0]));
  const accepted: NameGroup[] = [];
  for (const group of groups) {
    group.likelihood = 0;
    for (const span of group.spans) {
      group.likelihood = Math.max(group.likelihood, chance.get(span) ?? 0);
    }
    if (group.likelihood >= models.threshold) accepted.push(group);
  }
  weighAnew(accepted, models.resolver);
  return accepted;
}

/**
 * Finds the places that a text names.
 *
 * Every mention has a type and its candidates, best first; `chosen` is null where the words are more
 * likely something else. Mentions are in reading order and do not overlap.
 */
export function geoparse(
  text: string,
  gazetteer: Gazetteer,
  models: Models = storedModels(),
): Mention[] {
  const parsed = parseNames(text, gazetteer);
  const { tokens, spans } = parsed;
  const loose = confirmNames(parsed, models.detector, models.resolver);
  const likely = loose.rows.map((row) => (row ? sigmoid(dot(models.confirmer, row)) : 0));
  const places = new Map<NameSpan, Linked>();
  const groups = acceptedGroups(spans, likely, loose.groups, models);
  for (const group of groups) {
    const linked = { candidates: candidatesOf(group) };
    for (const span of group.spans) places.set(span, linked);
  }
  const listed: Mention[] = [];
  spans.forEach((span, index) => {
    const score = likely[index] ?? 0;
    const linked = score >= models.threshold ? places.get(span) : undefined;
    const row = parsed.rows[index] ?? new Float64Array();
    const type = mentionType(parsed, span, row);
    if (!linked && type !== 'demonym' && score < models.threshold / 4) return;
    const start = tokens.starts[span.first] ?? 0;
    const end = tokens.ends[span.last] ?? 0;
    const candidates = linked?.candidates ?? [];
    // Part of an organisation's name is no place that anything happened at.
    const chosen = type === 'organisation' ? null : (candidates[0]?.place ?? null);
    const offset =
      chosen && type === 'literal' ? offsetBefore(text, start, end, chosen) : undefined;
    listed.push({
      start,
      end,
      quote: text.slice(start, end),
      type: offset ? 'relative' : type,
      score,
      reasons: detectReasons(row),
      candidates,
      chosen,
      ...(offset ? { offset } : {}),
    });
  });
  const accepted = new Set(spans.filter((_, index) => (likely[index] ?? 0) >= models.threshold));
  const others = findUnlisted(parsed, (span) => accepted.has(span)).flatMap((other): Mention[] => {
    const container = spans[other.container];
    const linked = container && places.get(container);
    const found = linked && unlistedMention(parsed, other, linked.candidates);
    return found ? [found] : [];
  });
  return others.length === 0 ? listed : [...listed, ...others].sort((a, b) => a.start - b.start);
}

/** Metres within which a place is to be looked for that lies somewhere in another, by its kind. */
const REACH: Readonly<Partial<Record<Kind, number>>> = {
  country: 500_000,
  region: 150_000,
  district: 40_000,
  settlement: 30_000,
};

/** A name that is in no pack: somewhere in, or near, the place that the text names beside it. */
function unlistedMention(
  { tokens }: Parsed,
  { first, last, said }: Unlisted,
  candidates: readonly Candidate[],
): Mention | undefined {
  const place = candidates[0]?.place;
  if (!place) return undefined;
  const start = tokens.starts[first] ?? 0;
  const end = tokens.ends[last] ?? 0;
  const radius = REACH[place.kind] ?? 200_000;
  return {
    start,
    end,
    quote: tokens.text.slice(start, end),
    type: 'relative',
    score: said ? 0.6 : 0.5,
    reasons: said ? ['not-in-gazetteer', 'beside-container'] : ['not-in-gazetteer'],
    candidates,
    // Nothing is guessed: a container that the text does not name is offered, not chosen.
    chosen: said ? place : null,
    offset: {
      latitude: place.latitude,
      longitude: place.longitude,
      radius,
      distance: 0,
      start,
      end,
    },
  };
}
