import { ORGANISATION, SPEECH } from './cue-words.ts';
import { AT } from './detect-features.ts';
import type { NameSpan } from './find-names.ts';
import type { MentionType } from './model.ts';
import type { Parsed } from './parse-names.ts';
import { organisationAfter } from './surroundings.ts';
import { GAPS, wordAt } from './tokenise.ts';

/** Words, in lower case too, for units and bodies named after a place. */
const UNIT =
  /^(?:brigade|battalion|regiment|division|corps|group|grouping|university|battalion|squadron|flotilla)$/;
/** What is named by a place's adjective in Ukrainian and Russian. */
const NAMED_AFTER =
  /^(?:напрям|направлен|район|громад|фронт|операц|міськ|агломерац|тро|ова|рва|мва|лікарн|шосе|трас|плацдарм|угруп|групп)/;
/** Slavic words before a name in quotation marks that make it an organisation's. */
const QUOTED_AFTER =
  /^(?:оту|отг|осув|бригад|полк|батальйон|батальон|угрупован|группиров|загін|загон|університет|клуб|фк|рота|підрозділ)/;
/** What only those who govern have. */
const POWER =
  /^(?:government|military|troops|forces|officials|allies|army|parliament|authorities|administration|leadership|diplomats|war|offensive|invasion|air|missile|defence|defense|foreign|president|ambassador|envoy)$/;

/** A capital or a country that speaks, or whose forces are spoken of. */
function isMetonymic({ tokens }: Parsed, span: NameSpan): boolean {
  const governs = span.hit.entries.some(
    (entry) =>
      entry.kind === 'country' ||
      entry.seat ||
      /^(?:kremlin|white house|pentagon|downing street|whitehall|bankova)$/.test(span.key),
  );
  if (!governs || tokens.gaps[span.last + 1] !== GAPS.space) return false;
  const after = wordAt(tokens, span.last + 1);
  if (tokens.possessive[span.last] === 1) {
    return POWER.test(after) || POWER.test(wordAt(tokens, span.last + 2));
  }
  return SPEECH.has(after);
}

/** In the name of an organisation: its word follows close by, in capitals or after quotation marks. */
function isInOrganisation({ tokens }: Parsed, span: NameSpan, row: Float64Array): boolean {
  if (row[AT['organisation-after']] === 1) {
    return organisationAfter(tokens, span.last);
  }
  if (row[AT['organisation-before']] === 1) return true;
  const quoted = row[AT['quoted']] === 1;
  if (quoted && QUOTED_AFTER.test(wordAt(tokens, span.first - 1))) return true;
  for (let index = span.last + 1; index <= span.last + (quoted ? 5 : 2); index += 1) {
    const gap = tokens.gaps[index];
    if (index >= tokens.count || gap === GAPS.sentence || gap === GAPS.line) return false;
    if (gap === GAPS.comma) return false;
    const word = wordAt(tokens, index);
    if (UNIT.test(word) || (quoted && ORGANISATION.has(word))) return true;
  }
  return false;
}

/** What a name stands for in its sentence. */
export function mentionType(parsed: Parsed, span: NameSpan, row: Float64Array): MentionType {
  if (span.hit.entries.every(({ role }) => role === 'demonym')) return 'demonym';
  // "На Покровському напрямку": the adjective of a town, not the town Pokrovske.
  if (span.cyrillic && span.adjective && NAMED_AFTER.test(wordAt(parsed.tokens, span.last + 1))) {
    return 'demonym';
  }
  if (parsed.tokens.possessive[span.last] !== 1 && isInOrganisation(parsed, span, row))
    return 'organisation';
  return isMetonymic(parsed, span) ? 'metonymic' : 'literal';
}
