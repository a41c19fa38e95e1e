import { CONFIRM_FEATURES, confirmNames } from '../../src/geoparse/confirm-features.ts';
import { kilometres } from '../../src/geoparse/context.ts';
import { DETECT_FEATURES, type DetectFeature } from '../../src/geoparse/detect-features.ts';
import type { Gazetteer } from '../../src/geoparse/gazetteer.ts';
import type { Models } from '../../src/geoparse/models.ts';
import { groupNames, type NameGroup } from '../../src/geoparse/name-groups.ts';
import { isPlain, type Parsed, parseNames } from '../../src/geoparse/parse-names.ts';
import { resolve } from '../../src/geoparse/resolve.ts';
import { RESOLVE_FEATURES } from '../../src/geoparse/resolve-features.ts';
import type { GoldPlace, GoldText } from './corpus.ts';
import { type Choice, type Example, fitChoice, fitLogistic } from './fit.ts';

/** A text with its names and what they are, ready to learn from. */
export interface Lesson {
  readonly text: GoldText;
  readonly parsed: Parsed;
  /** By span: the gold place in exactly this span. */
  readonly gold: readonly (GoldPlace | undefined)[];
}

export function lessonOf(text: GoldText, gazetteer: Gazetteer): Lesson {
  const parsed = parseNames(text.text, gazetteer);
  const byPlace = new Map(text.gold.map((place) => [`${place.start}-${place.end}`, place]));
  const gold = parsed.spans.map(({ first, last }) =>
    byPlace.get(`${parsed.tokens.starts[first]}-${parsed.tokens.ends[last]}`),
  );
  return { text, parsed, gold };
}

const PENALTY = 1;
const CONFIRM_PENALTY = 4;
const CHOICE_PENALTY = 0.3;

/** What the detector leans to: above all what one corpus shows too seldom to learn. */
const DETECT_PRIOR: Readonly<Partial<Record<DetectFeature, number>>> = {
  'after-initial': -2,
  'given-before-capital': -2,
  distinctive: 1,
  'before-generic': -2,
  'place-ending': 1,
  'cyrillic-start': -4,
  'adjective-before-noun': -1,
  abbreviation: 1,
  cyrillic: 1.5,
  'after-title': -1.5,
  'after-given-name': -2,
  'person-elsewhere': -2,
  dateline: 3,
  'in-next': 1.5,
  'holds-previous': 1.5,
  'after-kind': 1,
  'before-kind': 1,
  'family-name': -0.5,
  'given-name': -0.5,
  'seen-lower': -1,
};

/** What the confirmer leans to: a name among its neighbours is their neighbour. */
const CONFIRM_PRIOR: Readonly<Record<string, number>> = {
  own: 1,
  'best-elsewhere': 0.3,
  near: 1.5,
  'region-share': 2,
};

/** What the resolver leans to before it has seen a text. */
const PRIOR: Readonly<Record<string, number>> = {
  size: 1,
  country: 2,
  region: 1,
  seat: 0.5,
  alternate: -1.5,
  short: -1,
  'in-next': 3,
  'in-previous': 1,
  'holds-previous': 3,
  'kind-named': 2,
  'kind-other': -1,
  'country-share': 2,
  'region-share': 2,
  near: 1,
  distance: -1,
  'country-named': 0.5,
  'region-named': 0.5,
  'alternate-beside-current': -3,
};

function examplesOf({ parsed, gold }: Lesson): Example[] {
  return parsed.spans.flatMap((span, index) => {
    const row = parsed.rows[index];
    if (!row || isPlain(parsed.tokens, span)) return [];
    return { row, label: gold[index] ? 1 : 0 };
  });
}

/** The candidate nearest to gold, if it is near enough to be meant. */
function rightOf(group: NameGroup, place: GoldPlace): number {
  let right = -1;
  let best = 161;
  group.options.forEach(({ entry: { kind, point } }, index) => {
    const away =
      place.lat === null || place.lon === null
        ? Infinity
        : kilometres(point, [place.lat, place.lon]) -
          (kind === 'country' && group.key === place.name.toLowerCase() ? 300 : 0);
    if (away <= best) [right, best] = [index, away];
  });
  return right;
}

function choicesOf(lesson: Lesson, resolver: Models['resolver']): Choice[] {
  const { parsed, gold } = lesson;
  const spans = new Map(
    parsed.spans.flatMap((span, index) => (gold[index] ? [[span, 1] as const] : [])),
  );
  const groups = groupNames(parsed.tokens, parsed.facts, parsed.spans, spans);
  resolve(groups, resolver);
  return groups.flatMap((group) => {
    const span = group.spans[0];
    const place = span && gold[parsed.spans.indexOf(span)];
    const right = place ? rightOf(group, place) : -1;
    // A copy: the rows change with the round.
    const rows = group.options.map(({ row }) => row.slice());
    return right >= 0 && rows.length > 1 ? { rows, right } : [];
  });
}

/** As likely as not: no threshold tuned to one corpus. */
const THRESHOLD = 0.5;

/** Learns both models from annotated texts. */
export function train(lessons: readonly Lesson[]): Models {
  const detector = fitLogistic(
    lessons.flatMap(examplesOf),
    PENALTY,
    Float64Array.from(DETECT_FEATURES, (name) => DETECT_PRIOR[name] ?? 0),
  );
  const prior = Float64Array.from(RESOLVE_FEATURES, (name) => PRIOR[name] ?? 0);
  let resolver: Models['resolver'] = { bias: 0, weights: prior };
  for (let round = 0; round < 2; round += 1) {
    const choices = lessons.flatMap((lesson) => choicesOf(lesson, resolver));
    resolver = fitChoice(choices, RESOLVE_FEATURES.length, CHOICE_PENALTY, prior);
  }
  const seconds = lessons.flatMap(({ parsed, gold }) =>
    confirmNames(parsed, detector, resolver).rows.flatMap((row, index) =>
      row ? [{ row, label: gold[index] ? 1 : 0 }] : [],
    ),
  );
  const confirmer = fitLogistic(
    seconds,
    CONFIRM_PENALTY,
    Float64Array.from(CONFIRM_FEATURES, (name) => CONFIRM_PRIOR[name] ?? 0),
  );
  return { detector, resolver, confirmer, threshold: THRESHOLD };
}
