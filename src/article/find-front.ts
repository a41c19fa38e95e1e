import { findDate } from './find-date.ts';
import { findDateline } from './find-dateline.ts';
import type { Dateline, PublishedDay, Span } from './model.ts';

/** What stands around an article's body, and the body. */
export interface Front {
  readonly title?: Span;
  readonly byline?: Span;
  readonly date?: PublishedDay;
  readonly dateline?: Dateline;
  readonly passages: readonly Span[];
}

const LONGEST_TITLE = 200;
const LONGEST_BYLINE = 200;
const LONGEST_DATE = 100;
/** Title, line of the author, line of the day, and what a page puts between them. */
const FRONT_PARTS = 5;

const BYLINE =
  /^(?:by|reporting by|written by|story by|автор(?:и|ы|ка)?:|текст:|підготува(?:в|ла|ли):|подготовил[аи]?:)\s+\p{Lu}/iu;
const NAME = /^by\s+\p{Lu}/u;
const CREDIT =
  /^[([]?(?:(?:additional )?(?:reporting|writing|editing) by|автор(?:и|ы)?:|редактор:)\s*\p{Lu}.*[)\].]?$/isu;
/** What else a line of the day may hold: a time, a zone, "Published", a day of the week. */
const BESIDE_DATE =
  /\b(?:published|updated|posted|last|on|at|am|pm|a\.m\.|p\.m\.|gmt|utc|e[sd]t|ce?s?t|eet|eest|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d+\s+min(?:ute)?s?\s+(?:ago|read))\b|(?:опубліковано|оновлено|опубликовано|обновлено|понеділок|вівторок|середа|четвер|п[’'ʼ]ятниця|субота|неділя|понедельник|вторник|среда|пятница|суббота|воскресенье|року|года|р\.|г\.)/giu;

function isDateLine(words: string, found: Span, start: number): boolean {
  const rest = words.slice(0, found.start - start) + words.slice(found.end - start);
  return !/\p{L}/u.test(rest.replaceAll(BESIDE_DATE, ''));
}

function isByline(words: string): boolean {
  if (words.length > LONGEST_BYLINE || !BYLINE.test(words)) return false;
  // "By Tuesday the town had fallen." is a sentence.
  return (
    !/^by/i.test(words) || (!/[.!?]$/u.test(words) && (NAME.test(words) || /^B[Yy]\s/.test(words)))
  );
}

function isTitle(words: string): boolean {
  return (
    words.length <= LONGEST_TITLE &&
    /\p{L}/u.test(words) &&
    (!/[.;:]["”»’)]*$/u.test(words) || /\b(?:\p{Lu}\.){2,}$/u.test(words))
  );
}

/**
 * Tells an article's title, byline and day from its body.
 * @param known what the format itself says of the file, such as a heading; it decides
 */
export function findFront(
  text: string,
  paragraphs: readonly Span[],
  known: {
    readonly title?: Span;
    readonly byline?: Span;
    readonly date?: PublishedDay;
  } = {},
): Front {
  let { title, byline, date } = known;
  let first = 0;
  for (const paragraph of paragraphs.slice(0, FRONT_PARTS)) {
    // One paragraph alone is a body, unless it is known to be something else.
    const apart = same(title, paragraph) || same(byline, paragraph);
    if (first === paragraphs.length - 1 && !apart) break;
    const words = text.slice(paragraph.start, paragraph.end);
    const day = words.length <= LONGEST_DATE ? findDate(text, paragraph) : undefined;
    if (day && isDateLine(words, day, paragraph.start)) {
      date ??= { day: day.day, span: { start: day.start, end: day.end } };
    } else if (isByline(words)) {
      byline ??= paragraph;
      const beside = findDate(text, paragraph);
      if (beside) date ??= { day: beside.day, span: { start: beside.start, end: beside.end } };
    } else if (title === undefined && isTitle(words) && !findDateline(text, paragraph)) {
      title = paragraph;
    } else if (!apart) {
      break;
    }
    first += 1;
  }
  let last = paragraphs.length;
  const end = paragraphs[last - 1];
  if (end && last - first > 1 && CREDIT.test(text.slice(end.start, end.end))) {
    byline ??= end;
    last -= 1;
  }
  const passages = paragraphs.slice(first, last);
  const [opening] = passages;
  const dateline = opening && findDateline(text, opening);
  const dated = dateline && findDate(text, dateline.span);
  if (dated) date ??= { day: dated.day, span: { start: dated.start, end: dated.end } };
  return {
    ...(title ? { title } : {}),
    ...(byline ? { byline } : {}),
    ...(date ? { date } : {}),
    ...(dateline ? { dateline } : {}),
    passages,
  };
}

function same(a: Span | undefined, b: Span): boolean {
  return a?.start === b.start && a.end === b.end;
}
