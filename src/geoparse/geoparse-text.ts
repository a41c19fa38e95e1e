import { confirmRows } from './confirm-features.ts';
import type { NameSpan } from './find-names.ts';
import { type Gazetteer, placeOf } from './gazetteer.ts';
import { dot, sigmoid } from './linear-model.ts';
import { mentionType } from './mention-type.ts';
import type { Candidate, Kind, Mention } from './model.ts';
import { type Parsed, parseNames, isPlain } from './parse-names.ts';
import { detectReasons } from './detect-reasons.ts';
import { offsetBefore } from './relative.ts';
import { type Models, storedModels } from './models.ts';
import { findUnlisted, type Unlisted } from './unlisted.ts';
import { resolve } from './resolve.ts';
import { groupNames, type NameGroup, reasonsOf } from './resolve-features.ts';

/** Best first, few: what a reader may choose from. */
const MOST_CANDIDATES = 6;

function candidatesOf(group: NameGroup): Candidate[] {
  const order = group.candidates
    .map((_, index) => index)
    .sort((a, b) => (group.scores[b] ?? 0) - (group.scores[a] ?? 0));
  return order.slice(0, MOST_CANDIDATES).flatMap((index) => {
    const entry = group.candidates[index];
    if (!entry) return [];
    const reasons = reasonsOf(
      group.rows[index] ?? new Float64Array(),
      group.candidates.length === 1,
    );
    return { place: placeOf(entry), score: group.scores[index] ?? 0, reasons };
  });
}

/**
 * Finds the places that a text names.
 *
 * Every mention has a type and its candidates, best first; `chosen` is null where the words are more
 * likely something else. Mentions are in reading order and do not overlap.
 */
export function geoparse(text: string, gazetteer: Gazetteer, models: Models = storedModels()): Mention[] {
  const parsed = parseNames(text, gazetteer);
  const { tokens, spans, facts } = parsed;
  const confirming = confirmRows(parsed, models.detector, models.resolver);
  const likely = confirming.map((row) => (row ? sigmoid(dot(models.confirmer, row)) : 0));
  const places = new Map(
    spans.flatMap((span, index) => {
      const p = likely[index] ?? 0;
      return p >= models.threshold ? [[span, p] as const] : [];
    }),
  );
  const groups = groupNames(tokens, facts, spans, places);
  resolve(groups, models.resolver);
  const groupOf = new Map<NameSpan, NameGroup>(
    groups.flatMap((group) => group.spans.map((span) => [span, group] as const)),
  );
  const listed = spans.flatMap((span, index): Mention[] => {
    const score = likely[index] ?? 0;
    const group = groupOf.get(span);
    const type = mentionType(parsed, span);
    if (!group && type !== 'demonym' && score < models.threshold / 4) return [];
    const start = tokens.starts[span.first] ?? 0;
    const end = tokens.ends[span.last] ?? 0;
    const candidates = group ? candidatesOf(group) : [];
    // Part of an organisation's name is no place that anything happened at.
    const chosen = type === 'organisation' ? null : (candidates[0]?.place ?? null);
    const offset =
      chosen && type === 'literal' ? offsetBefore(text, start, end, chosen) : undefined;
    return {
      start,
      end,
      quote: text.slice(start, end),
      type: offset ? ('relative' as const) : type,
      score,
      reasons: detectReasons(parsed.rows[index] ?? new Float64Array()),
      candidates,
      chosen,
      ...(offset ? { offset } : {}),
    };
  });
  const others = findUnlisted(parsed, (span) => places.has(span)).flatMap((other) => {
    const group = groupOf.get(spans[other.container] as NameSpan);
    return group ? unlistedMention(parsed, other, candidatesOf(group)) : [];
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
): Mention[] {
  const place = candidates[0]?.place;
  if (!place) return [];
  const start = tokens.starts[first] ?? 0;
  const end = tokens.ends[last] ?? 0;
  const radius = REACH[place.kind] ?? 200_000;
  return [
    {
      start,
      end,
      quote: tokens.text.slice(start, end),
      type: 'relative',
      score: said ? 0.6 : 0.5,
      reasons: said ? ['not-in-gazetteer', 'beside-container'] : ['not-in-gazetteer'],
      candidates,
      chosen: place,
      offset: {
        latitude: place.latitude,
        longitude: place.longitude,
        radius,
        distance: 0,
        start,
        end,
      },
    },
  ];
}
