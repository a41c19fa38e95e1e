import { isolate } from './isolate.ts';

type Interval = {
  readonly start: string;
  readonly end: string;
  readonly precision: 'day' | 'week' | 'month' | 'year';
};

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };

// Britain's order (9 October 2024) is the house style in English.
function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

// Calendar dates carry no hour: noon UTC, shown in UTC, is that day for every reader.
function utcNoon(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}

// Dear to make: a story shows scores of dates, anew at every choice.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${Object.entries(options).join(' ')}`;
  const known =
    formatters.get(key) ??
    new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' });
  formatters.set(key, known);
  return known;
}

/** "9 October 2024", "9 жовтня 2024 р." @param date ISO 8601 calendar date */
export function formatDay(date: string, language: string): string {
  return formatter(language, DAY).format(utcNoon(date));
}

/**
 * "Wednesday 9 October 2024", "9 жовтня 2024 р., середа": in Ukrainian the weekday stands last, where it
 * needs no case of the sentence around it. @param date ISO 8601 calendar date
 */
export function formatWeekday(date: string, language: string): string {
  const weekday = formatter(language, { weekday: 'long' }).format(utcNoon(date));
  const day = formatDay(date, language);
  return language === 'en' ? `${weekday} ${day}` : `${day}, ${weekday}`;
}

/** An interval in words as exact as its precision: a day, "30 September – 6 October 2024", a month, a year. */
export function formatWhen(when: Interval, language: string): string {
  const options: Intl.DateTimeFormatOptions =
    when.precision === 'year'
      ? { year: 'numeric' }
      : when.precision === 'month'
        ? { month: 'long', year: 'numeric' }
        : DAY;
  return formatter(language, options).formatRange(utcNoon(when.start), utcNoon(when.end));
}

/** Metres in words as coarse as they are: "800 m", "5 km". */
export function formatMetres(metres: number, language: string): string {
  const [value, unit] = metres < 1000 ? [metres, 'meter'] : [metres / 1000, 'kilometer'];
  return new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}

/** "Yuliia Dysa and Dan Peleschuk". */
export function formatList(items: readonly string[], language: string): string {
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(
    items.map(isolate),
  );
}
