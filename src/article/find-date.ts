import type { Span } from './model.ts';

export interface FoundDate extends Span {
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/** The beginnings of the months' names, in English, Ukrainian and Russian. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'січ', 'янв'],
  ['feb', 'лют', 'фев'],
  ['mar', 'берез', 'мар'],
  ['apr', 'квіт', 'апр'],
  ['may', 'трав', 'мая', 'май'],
  ['jun', 'черв', 'июн'],
  ['jul', 'лип', 'июл'],
  ['aug', 'серп', 'авг'],
  ['sep', 'верес', 'сен'],
  ['oct', 'жовт', 'окт'],
  ['nov', 'листоп', 'ноя'],
  ['dec', 'груд', 'дек'],
];

const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?' +
  '|січ(?:ня|ень)?|лют(?:ого|ий)?|берез(?:ня|ень)|квіт(?:ня|ень)|трав(?:ня|ень)|черв(?:ня|ень)|лип(?:ня|ень)|серп(?:ня|ень)|верес(?:ня|ень)|жовт(?:ня|ень)|листоп(?:ада?)?|груд(?:ня|ень)?' +
  '|янв(?:аря)?|фев(?:р(?:аля)?)?|мар(?:та)?|апр(?:еля)?|мая|июня?|июля?|авг(?:уста)?|сент?(?:ября)?|окт(?:ября)?|нояб?(?:ря)?|дек(?:абря)?)';
const EDGE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const YEAR = '(?<year>(?:19|20)\\d{2})';
const DAY = '(?<date>\\d{1,2})';

/** From the surest form to the loosest; each finds a form as a whole. */
const FORMS: readonly RegExp[] = [
  // 2024-10-09, also with a time
  `${EDGE}${YEAR}-(?<number>\\d{2})-(?<date>\\d{2})(?:T[\\d:.]+(?:Z|[+-]\\d{2}:?\\d{2})?)?${END}`,
  // October 9, 2024; Oct. 9 2024
  `${EDGE}${MONTH}\\.?\\s+${DAY}(?:st|nd|rd|th)?,?\\s+${YEAR}${END}`,
  // 9 October 2024; 9th of October, 2024; 9 жовтня 2024; 9 октября 2024
  `${EDGE}${DAY}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}\\.?,?\\s+${YEAR}${END}`,
  // 09.10.2024
  `${EDGE}${DAY}\\.(?<number>\\d{1,2})\\.${YEAR}${END}`,
].map((source) => new RegExp(source, 'iu'));

/** The months' names in small letters, capitals or both, for patterns that mind the case. */
const ANY_CASE = MONTH.replace('?<month>', '?:').replaceAll(
  /\p{L}/gu,
  (letter) => `[${letter}${letter.toUpperCase()}]`,
);

/** A day without its year, as in datelines: Oct 9; 9 October; 9 жовтня. */
export const YEARLESS = `(?:${ANY_CASE}\\.?\\s+\\d{1,2}|\\d{1,2}\\s+${ANY_CASE})`;

function monthOf(name: string): number {
  const small = name.toLowerCase();
  return MONTHS.findIndex((starts) => starts.some((start) => small.startsWith(start))) + 1;
}

/** A day of the calendar, or none. */
function dayOf(year: number, month: number, date: number): string | undefined {
  const time = new Date(Date.UTC(year, month - 1, date));
  const sound = time.getUTCMonth() === month - 1 && time.getUTCDate() === date;
  return sound && year > 0 ? time.toISOString().slice(0, 10) : undefined;
}

/** The first full date in a part of a text: day, month and year, in words or in figures. */
export function findDate(text: string, { start, end }: Span): FoundDate | undefined {
  const part = text.slice(start, end);
  let first: FoundDate | undefined;
  for (const form of FORMS) {
    const match = form.exec(part);
    const groups = match?.groups;
    if (!match || !groups) continue;
    const month = groups['number'] ? Number(groups['number']) : monthOf(groups['month'] ?? '');
    const day = dayOf(Number(groups['year']), month, Number(groups['date']));
    if (day === undefined || (first && start + match.index >= first.start)) continue;
    first = { day, start: start + match.index, end: start + match.index + match[0].length };
  }
  return first;
}
