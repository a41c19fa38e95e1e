import { describe, expect, it } from 'vitest';
import { findDate } from './find-date.ts';

const found = (text: string) => {
  const date = findDate(text, { start: 0, end: text.length });
  return date && [date.day, text.slice(date.start, date.end)];
};

describe('a date in a text', () => {
  it.each([
    ['Published 2024-10-09T19:40:00+03:00', '2024-10-09', '2024-10-09T19:40:00+03:00'],
    ['October 9, 2024 7:40 PM', '2024-10-09', 'October 9, 2024'],
    ['Wed, Oct. 9 2024', '2024-10-09', 'Oct. 9 2024'],
    ['Sept 1, 2024', '2024-09-01', 'Sept 1, 2024'],
    ['9 October 2024', '2024-10-09', '9 October 2024'],
    ['the 1st of May 2023', '2023-05-01', '1st of May 2023'],
    ['9 жовтня 2024 року', '2024-10-09', '9 жовтня 2024'],
    ['середа, 1 листопада 2023, 12:00', '2023-11-01', '1 листопада 2023'],
    ['9 октября 2024 г.', '2024-10-09', '9 октября 2024'],
    ['3 мая 2022', '2022-05-03', '3 мая 2022'],
    ['09.10.2024 12:30', '2024-10-09', '09.10.2024'],
  ])('is read: %s', (text, day, words) => {
    expect(found(text)).toEqual([day, words]);
  });

  it.each([
    'Oct 9',
    '31 February 2024',
    '2024-13-01',
    '12024-10-09',
    '1.2.3',
    'May 2024',
    '9 Octopus 2024',
  ])('is none: %s', (text) => {
    expect(found(text)).toBeUndefined();
  });

  it('is the first of several, and only within the span', () => {
    const text = '1 May 2020, 2021-06-02, June 3, 2022';
    expect(found(text)?.[0]).toBe('2020-05-01');
    expect(findDate(text, { start: 12, end: text.length })?.day).toBe('2021-06-02');
  });

  it('is read in every month of the three languages', () => {
    const names = [
      'January February March April May June July August September October November December',
      'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
      'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
    ].map((row) => row.split(' '));
    const days = names.map((row) => row.map((name) => found(`7 ${name} 2024`)?.[0]));
    const expected = Array.from(
      { length: 12 },
      (_, month) => `2024-${String(month + 1).padStart(2, '0')}-07`,
    );
    expect(days).toEqual([expected, expected, expected]);
  });
});
