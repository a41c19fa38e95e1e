import {
  GENERIC_TAIL,
  KIND_AFTER,
  KIND_BEFORE,
  NEVER,
  OTHER_PREPOSITIONS,
  PLACE_PREPOSITIONS,
  SPEECH,
  TITLES,
} from './cue-words.ts';
import type { NameSpan } from './find-names.ts';
import { numbered } from './linear-model.ts';
import { NAME_FLAGS } from './pack-format.ts';
import {
  type Detecting,
  isDateline,
  liesIn,
  organisationAfter,
  organisationBefore,
} from './surroundings.ts';
import { flagsAt, isCapital, isGivenName, isInitial, joined } from './text-facts.ts';
import { CASES, GAPS, wordAt } from './tokenise.ts';

/** What the detector's weights are of, in their order. */
export const DETECT_FEATURES = [
  'several-words',
  'country',
  'region',
  'district',
  'nature',
  'seat',
  'size',
  'unsized',
  'other-names-only',
  'abbreviation',
  'short-only',
  'very-common-word',
  'common-word',
  'rare-word',
  'given-name',
  'family-name',
  'seen-lower',
  'sentence-start',
  'start-and-word',
  'after-place-word',
  'after-of',
  'after-the',
  'after-other-word',
  'after-and',
  'after-title',
  'after-given-name',
  'after-initial',
  'after-capital',
  'before-capital',
  'before-generic',
  'in-next',
  'holds-previous',
  'before-speech',
  'hyphen-after',
  'hyphen-before',
  'possessive',
  'upper',
  'dateline',
  'organisation-after',
  'organisation-before',
  'person-elsewhere',
  'country-share',
  'repeats',
  'in-list',
  'after-kind',
  'before-kind',
  'quoted',
  'in-brackets',
  'short-word',
  'before-digit',
  'after-comma-capital',
  'before-comma',
  'lone-size',
  'the-and-settlement',
  'capital-and-word',
  'before-capital-known',
  'before-common-noun',
  'after-place-word-and-word',
  'surname-alone',
  'many-candidates',
  'line-start',
  'cyrillic',
  'given-before-capital',
  'distinctive',
  'cyrillic-start',
  'adjective-before-noun',
  'place-ending',
] as const;
export type DetectFeature = (typeof DETECT_FEATURES)[number];

/** Endings of towns and lands, and hardly of people. */
const PLACE_ENDING =
  /(?:[iyo]vka|evka|[nvt]sk|hrad|grad|ville|burgh?|shire|stan|abad|pur|heim|polis|pil|pol|ivske|yne|ське|івка|град|піль)\d?$/;

/** Where each feature stands in a row. */
export const AT = numbered(DETECT_FEATURES);

/** Writes the features of one span into an empty row of `DETECT_FEATURES.length`. */
export function detectFeatures(given: Detecting, span: NameSpan, row: Float64Array): void {
  const { tokens, gazetteer, facts, spans } = given;
  const { first, last, hit } = span;
  const single = first === last;
  let size = 0;
  let proper = false;
  let short = false;
  let share = 0;
  for (const entry of hit.entries) {
    const { kind, role, size: people } = entry;
    if (role === 'demonym') continue;
    if (role === 'current' || role === 'variant' || role === 'former') proper = true;
    else if (role === 'abbreviation') row[AT['abbreviation']] = 1;
    else if (role === 'short') short = true;
    if (role !== 'alternate') {
      if (kind === 'country') row[AT['country']] = 1;
      else if (kind === 'region') row[AT['region']] = 1;
      else if (kind === 'district') row[AT['district']] = 1;
      else if (kind !== 'settlement' && kind !== 'quarter') row[AT['nature']] = 1;
    }
    if (entry.seat && role !== 'alternate') row[AT['seat']] = 1;
    size = Math.max(size, role === 'alternate' ? people / 2 : people);
    share = Math.max(share, given.shares.get(entry.country) ?? 0);
  }
  row[AT['several-words']] = Number(!single);
  row[AT['size']] = size / 160;
  row[AT['unsized']] = Number(size === 0);
  row[AT['lone-size']] = single ? size / 160 : 0;
  row[AT['many-candidates']] = Math.log1p(hit.entries.length) / 4;
  const abbreviation = row[AT['abbreviation']] === 1;
  row[AT['other-names-only']] = Number(!proper && !short && !abbreviation);
  row[AT['short-only']] = Number(!proper && short && !abbreviation);
  row[AT['country-share']] = share;
  row[AT['repeats']] = Math.log(given.repeats.get(span.key) ?? 1) / 2;
  row[AT['cyrillic']] = Number(span.cyrillic);

  const { flags } = hit;
  const start = tokens.gaps[first] ?? 0;
  const starts =
    start === GAPS.start || start === GAPS.sentence || start === GAPS.line || start === GAPS.mark;
  const word = single && (flags & (NAME_FLAGS.veryCommonWord | NAME_FLAGS.commonWord)) !== 0;
  if (single) {
    row[AT['very-common-word']] = Number((flags & NAME_FLAGS.veryCommonWord) !== 0);
    row[AT['common-word']] = Number((flags & NAME_FLAGS.commonWord) !== 0);
    row[AT['rare-word']] = Number((flags & NAME_FLAGS.rareWord) !== 0);
    row[AT['given-name']] = Number((flags & NAME_FLAGS.givenName) !== 0);
    row[AT['family-name']] = Number((flags & NAME_FLAGS.familyName) !== 0);
    row[AT['seen-lower']] = facts.lower[tokens.alike[first] ?? first] ?? 0;
    row[AT['start-and-word']] = Number(starts && word);
    row[AT['short-word']] = Number(
      (tokens.foldEnds[first] ?? 0) - (tokens.foldStarts[first] ?? 0) <= 3,
    );
  }
  row[AT['sentence-start']] = Number(starts);
  row[AT['line-start']] = Number(start === GAPS.line || start === GAPS.start);
  row[AT['possessive']] = Number(tokens.possessive[last] === 1);
  row[AT['upper']] = Number(tokens.cases[first] === CASES.upper && !facts.shouting);

  const letters = (tokens.foldEnds[last] ?? 0) - (tokens.foldStarts[first] ?? 0);
  const english =
    NAME_FLAGS.veryCommonWord |
    NAME_FLAGS.commonWord |
    NAME_FLAGS.rareWord |
    NAME_FLAGS.givenName |
    NAME_FLAGS.familyName;
  row[AT['distinctive']] = Number(
    letters >= 6 && (flags & english) === 0 && hit.entries.length <= 8,
  );
  row[AT['cyrillic-start']] = Number(span.cyrillic && single && starts && size < 80);
  row[AT['adjective-before-noun']] = Number(span.adjective && !isCapital(tokens, last + 1));

  row[AT['place-ending']] = Number(single && PLACE_ENDING.test(span.key));

  const before = wordAt(tokens, first - 1);
  const spaced = joined(tokens, first);
  if (spaced) {
    const lower = !isCapital(tokens, first - 1);
    if (lower && PLACE_PREPOSITIONS.has(before)) {
      row[AT['after-place-word']] = 1;
      row[AT['after-place-word-and-word']] = Number(word);
    }
    row[AT['after-of']] = Number(lower && before === 'of');
    row[AT['after-the']] = Number(before === 'the');
    row[AT['the-and-settlement']] = Number(before === 'the' && !proper);
    row[AT['after-other-word']] = Number(lower && OTHER_PREPOSITIONS.has(before));
    row[AT['after-and']] = Number(lower && before === 'and');
    row[AT['after-initial']] = Number(isInitial(tokens, first - 1));
    const kindWord = before === 'of' ? wordAt(tokens, first - 2) : before;
    row[AT['after-kind']] = Number(KIND_BEFORE.has(kindWord) && (lower || before === 'of'));
    if (TITLES.has(before) && !KIND_BEFORE.has(before)) row[AT['after-title']] = 1;
    else if (!lower && (facts.spanTo[first - 1] ?? 0) === 0) {
      if (isGivenName(tokens, gazetteer, first - 1)) row[AT['after-given-name']] = 1;
      else if (!(before === 'the')) {
        const prior = tokens.gaps[first - 1] ?? 0;
        const opening =
          tokens.possessive[first - 1] === 1 ||
          prior === GAPS.sentence ||
          prior === GAPS.line ||
          prior === GAPS.start;
        const known =
          span.cyrillic ||
          tokens.possessive[first - 1] === 1 ||
          NEVER.has(before) ||
          (flagsAt(tokens, gazetteer, first - 1) & NAME_FLAGS.veryCommonWord) !== 0;
        if (
          !(opening && (PLACE_PREPOSITIONS.has(before) || OTHER_PREPOSITIONS.has(before) || known))
        )
          row[AT['after-capital']] = 1;
        else if (PLACE_PREPOSITIONS.has(before)) row[AT['after-place-word']] = 1;
      }
    } else if (!lower && (facts.spanTo[first - 1] ?? 0) > 0) {
      if (isGivenName(tokens, gazetteer, first - 1))
        row[AT['after-given-name']] = span.cyrillic ? 1 : 0.5;
    }
  } else if (start === GAPS.dot) {
    row[AT['after-title']] = Number(TITLES.has(before));
    row[AT['after-initial']] = Number(isInitial(tokens, first - 1));
  } else if (start === GAPS.comma) {
    row[AT['after-comma-capital']] = Number(isCapital(tokens, first - 1));
  } else if (start === GAPS.hyphen) row[AT['hyphen-before']] = 1;

  const gap = last + 1 < tokens.count ? (tokens.gaps[last + 1] ?? 0) : GAPS.sentence;
  const after = wordAt(tokens, last + 1);
  if (gap === GAPS.space) {
    if (isCapital(tokens, last + 1) && tokens.possessive[last] !== 1) {
      const known = (facts.spanFrom[last + 1] ?? 0) > 0;
      if (GENERIC_TAIL.has(after)) row[AT['before-generic']] = 1;
      else if (TITLES.has(after)) row[AT['before-common-noun']] = 1;
      else row[known ? AT['before-capital-known'] : AT['before-capital']] = 1;
      const family = (flagsAt(tokens, gazetteer, last + 1) & NAME_FLAGS.familyName) !== 0;
      row[AT['given-before-capital']] = Number(
        single && (family || (!known && (flags & NAME_FLAGS.givenName) !== 0)),
      );
      row[AT['capital-and-word']] = Number(word && !known);
    } else {
      row[AT['before-speech']] = Number(SPEECH.has(after));
      row[AT['before-kind']] = Number(KIND_AFTER.has(after));
    }
    row[AT['before-digit']] = Number(tokens.cases[last + 1] === CASES.digit);
  } else if (gap === GAPS.hyphen) row[AT['hyphen-after']] = 1;
  row[AT['before-comma']] = Number(gap === GAPS.comma);
  row[AT['organisation-after']] = Number(
    organisationAfter(tokens, last) && tokens.possessive[last] !== 1,
  );
  row[AT['organisation-before']] = Number(organisationBefore(tokens, first));

  const nextSpan = gap === GAPS.comma ? spans[(facts.spanFrom[last + 1] ?? 0) - 1] : undefined;
  const previousSpan = start === GAPS.comma ? spans[(facts.spanTo[first - 1] ?? 0) - 1] : undefined;
  row[AT['in-next']] = Number(nextSpan !== undefined && liesIn(span, nextSpan));
  row[AT['holds-previous']] = Number(previousSpan !== undefined && liesIn(previousSpan, span));
  row[AT['in-list']] = Number(
    nextSpan !== undefined ||
      previousSpan !== undefined ||
      (after === 'and' && (facts.spanFrom[last + 2] ?? 0) > 0) ||
      (before === 'and' && (facts.spanTo[first - 2] ?? 0) > 0),
  );

  const quote = tokens.text.charCodeAt((tokens.starts[first] ?? 0) - 1);
  const close = tokens.text.charCodeAt(tokens.ends[last] ?? 0);
  row[AT['quoted']] = Number(
    (quote === 0x22 || quote === 0x201c || quote === 0xab) &&
      (close === 0x22 || close === 0x201d || close === 0xbb),
  );
  row[AT['in-brackets']] = Number(quote === 0x28 && close === 0x29);
  row[AT['dateline']] = Number(isDateline(given, span));
  const elsewhere = single && facts.surnames.has(wordAt(tokens, last));
  row[AT['person-elsewhere']] = Number(elsewhere);
  row[AT['surname-alone']] = Number(elsewhere && start === GAPS.sentence);
}
