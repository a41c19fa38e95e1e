import { describe, expect, it } from 'vitest';
import { formatDay, formatList, formatMetres, formatWeekday, formatWhen } from './dates.ts';

describe('dates and numbers by locale', () => {
  it('writes a day in full', () => {
    expect(formatWeekday('2024-10-09', 'en')).toBe('Wednesday 9 October 2024');
    expect(formatWeekday('2024-10-09', 'uk')).toMatch(/^9 жовтня 2024\sр\., середа$/);
    expect(formatDay('2024-10-09', 'uk')).toMatch(/^9 жовтня 2024\sр\.$/);
  });

  it('writes an interval no finer than it is known', () => {
    const when = { start: '2024-09-30', end: '2024-10-06' };
    expect(formatWhen({ ...when, precision: 'week' }, 'en')).toMatch(
      /^30 September\s–\s6 October 2024$/,
    );
    expect(formatWhen({ ...when, precision: 'month' }, 'en')).toMatch(
      /^September\s–\sOctober 2024$/,
    );
    expect(formatWhen({ ...when, precision: 'year' }, 'en')).toBe('2024');
  });

  it('writes lengths in the unit they are read in', () => {
    expect(formatMetres(800, 'en')).toBe('800 m');
    expect(formatMetres(5000, 'uk')).toMatch(/^5\sкм$/);
  });

  it('joins names', () => {
    expect(formatList(['A', 'B'], 'en')).toBe('A and B');
    expect(formatList(['А', 'Б'], 'uk')).toMatch(/^А (і|та) Б$/);
  });
});
