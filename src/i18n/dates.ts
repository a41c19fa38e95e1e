import { isolate } from './isolate.ts';
import { keep } from './keep.ts';

type Interval = {
  readonly start: string;
  readonly end: string;
  readonly precision: 'day' | 'week' | 'month' | 'year';
};

// Britain's order (9 October 2024) is the house style in English.
function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/** A number stays on the line of the word after it: not every engine's data says so. */
function held(words: string): string {
  return words.replace(/(\d) (?=\p{L})/gu, '$1\u00a0');
}

// Calendar dates carry no hour: noon UTC, shown in UTC, is that day for every reader.
function utcNoon(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}

function datesAs(shape: Intl.DateTimeFormatOptions): (language: string) => Intl.DateTimeFormat {
  return keep(
    (language) => new Intl.DateTimeFormat(localeOf(language), { ...shape, timeZone: 'UTC' }),
  );
}

const FORMATTERS = {
  day: datesAs({ day: 'numeric', month: 'long', year: 'numeric' }),
  month: datesAs({ month: 'long', year: 'numeric' }),
  year: datesAs({ year: 'numeric' }),
  weekday: datesAs({ weekday: 'long' }),
};

/** By language, intervals as ISO 8601 has them in words: ranges are dear, and a list asks for the same ones. */
function intervalsAs(shape: keyof typeof FORMATTERS) {
  return keep((language) => {
    const formatter = FORMATTERS[shape](language);
    return keep((interval) => {
      const [start = '', end = ''] = interval.split('/');
      return held(formatter.formatRange(utcNoon(start), utcNoon(end)));
    });
  });
}

/** "9 October 2024", "9 жовтня 2024 р." @param date ISO 8601 calendar date */
export function formatDay(date: string, language: string): string {
  return held(FORMATTERS.day(language).format(utcNoon(date)));
}

/**
 * "Wednesday 9 October 2024", "9 жовтня 2024 р., середа": in Ukrainian the weekday stands last, where it
 * needs no case of the sentence around it. @param date ISO 8601 calendar date
 */
export function formatWeekday(date: string, language: string): string {
  const weekday = FORMATTERS.weekday(language).format(utcNoon(date));
  const day = formatDay(date, language);
  return language === 'en' ? `${weekday} ${day}` : `${day}, ${weekday}`;
}

const INTERVALS = {
  day: intervalsAs('day'),
  month: intervalsAs('month'),
  year: intervalsAs('year'),
};

/** An interval in words as exact as its precision: a day, "30 September – 6 October 2024", a month, a year. */
export function formatWhen({ start, end, precision }: Interval, language: string): string {
  return INTERVALS[precision === 'week' ? 'day' : precision](language)(`${start}/${end}`);
}

function lengthsOf(unit: string, digits: number): (language: string) => Intl.NumberFormat {
  return keep(
    (language) =>
      new Intl.NumberFormat(localeOf(language), {
        style: 'unit',
        unit,
        maximumFractionDigits: digits,
      }),
  );
}

/** By the digits after the point. */
const inMetres = [lengthsOf('meter', 0), lengthsOf('meter', 1)] as const;
const inKilometres = [lengthsOf('kilometer', 0), lengthsOf('kilometer', 1)] as const;

/** Metres in words as coarse as they are: "800 m", "5 km". */
export function formatMetres(metres: number, language: string): string {
  const value = metres < 1000 ? metres : metres / 1000;
  const lengths = metres < 1000 ? inMetres : inKilometres;
  return held(lengths[value < 10 ? 1 : 0](language).format(value));
}

const lists = keep((language) => new Intl.ListFormat(localeOf(language), { type: 'conjunction' }));

/** "Yuliia Dysa and Dan Peleschuk". */
export function formatList(items: readonly string[], language: string): string {
  return lists(language).format(items.map(isolate));
}
