import { YEARLESS } from './find-date.ts';
import type { Dateline, Span } from './model.ts';

const WORD = "\\p{Lu}[\\p{L}\\p{M}’'ʼ-]*";
const NAME = `${WORD}(?:\\s${WORD}){0,3}`;
const REGION = `${NAME}(?:\\s(?:region|oblast|province|область|обл\\.))?\\.?`;
/** Longer beginnings are sentences. */
const LONGEST = 160;

const YEAR = '(?:19|20)\\d{2}';
const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?';
const DAY = `${WEEKDAY}(?:${YEARLESS}(?:,?\\s+${YEAR}(?:\\s*(?:року|р\\.|года|г\\.))?)?|\\d{1,2}\\.\\d{1,2}(?:\\.${YEAR})?|${YEAR}-\\d{2}-\\d{2})`;
const BRACKETED = '(?:\\((?=\\p{Lu})[^()\\n]{2,60}\\)|/[^/\\n]{2,60}/)';
const DASH = '(?:[—–―]|--?)';

const FORM = new RegExp(
  [
    // Kyiv, or KYIV/LONDON, with the country or region after a comma
    `^(?<place>${NAME})(?<others>(?:\\s?/\\s?${NAME})*(?:,\\s(?!${DAY})${REGION}){0,2})`,
    // a day
    `(?<day>(?:,|\\.)?\\s+${DAY}\\.?)?`,
    // an agency, in brackets or in its own letters
    `(?<agency>,?\\s+${BRACKETED}\\.?|\\.?\\s+[\\p{Lu}\\d.-]{2,}(?:\\s[\\p{Lu}\\d.-]{2,})?(?=\\s*${DASH}|\\.\\s)|\\s${DASH}\\s${WORD}(?:\\s${WORD})?(?=\\.\\s))?`,
    `(?<end>\\s*${DASH}(?=\\s)|:(?=\\s)|\\.(?=\\s))`,
  ].join(''),
  'u',
);

function isCapitals(name: string): boolean {
  return name.length > 2 && name === name.toUpperCase() && name !== name.toLowerCase();
}

/** A name and a mark begin many a sentence: what else must be there to make a dateline. */
function isSure(
  mark: string,
  rest: string,
  is: { told: boolean; agency: boolean; capitals: boolean; container: boolean },
): boolean {
  // "NATO - the alliance" is a sentence, and "KYIV - Russian forces" none.
  if (!/^["“«„'’]?[\p{Lu}\d]/u.test(rest)) return false;
  if (mark === '.') return is.agency;
  return is.told || is.capitals || (is.container && mark === '—');
}

/**
 * The dateline at the beginning of a paragraph, in the forms of agencies: "KYIV, Oct 9 (Agency) -",
 * "KYIV, Ukraine (Agency) —", "Київ. 9 жовтня. АГЕНЦІЯ -", "МОСКВА, 9 окт - Агентство."
 */
export function findDateline(text: string, { start, end }: Span): Dateline | undefined {
  const head = text.slice(start, Math.min(end, start + LONGEST));
  const match = FORM.exec(head);
  const { place = '', others = '', day, agency, end: close = '' } = match?.groups ?? {};
  if (!match || place === '') return undefined;
  if (
    !isSure(close.trim(), head.slice(match[0].length).trimStart(), {
      told: day !== undefined || agency !== undefined,
      agency: agency !== undefined,
      capitals: isCapitals(place),
      container: others !== '',
    })
  )
    return undefined;
  return {
    span: { start, end: start + match[0].length },
    place: { start, end: start + place.length },
  };
}
