import { describe, expect, it } from 'vitest';
import { formatDay, formatList, formatMetres, formatWeekday, formatWhen } from './dates.ts';

describe('dates and numbers by locale', () => {
  it('writes a day in full, a number with the word after it', () => {
    expect(formatWeekday('2024-10-09', 'en')).toBe('Wednesday 9\u00a0October 2024');
    expect(formatWeekday('2024-10-09', 'uk')).toBe('9\u00a0жовтня 2024\u00a0р., середа');
    expect(formatDay('2024-10-09', 'uk')).toBe('9\u00a0жовтня 2024\u00a0р.');
  });

  it('writes an interval no finer than it is known', () => {
    const when = { start: '2024-09-30', end: '2024-10-06' };
    expect(formatWhen({ ...when, precision: 'week' }, 'en')).toMatch(
      /^30\u00a0September\s–\s6\u00a0October 2024$/,
    );
    expect(formatWhen({ ...when, precision: 'month' }, 'en')).toMatch(
      /^September\s–\sOctober 2024$/,
    );
    expect(formatWhen({ ...when, precision: 'year' }, 'en')).toBe('2024');
  });

  it('writes lengths in the unit they are read in', () => {
    expect(formatMetres(800, 'en')).toBe('800\u00a0m');
    expect(formatMetres(5000, 'uk')).toBe('5\u00a0км');
  });

  it('joins names', () => {
    expect(formatList(['A', 'B'], 'en')).toBe('A and B');
    expect(formatList(['А', 'Б'], 'uk')).toMatch(/^А (і|та) Б$/);
  });
});
