import { expect, it } from 'vitest';
import { formatList } from './dates.ts';
import { isolate } from './isolate.ts';
import { translator } from './translate.ts';

const JERUSALEM = 'ירושלים 123';

it('marks off what is read from right to left, and nothing else', () => {
  expect(isolate(JERUSALEM)).toBe(`\u2068${JERUSALEM}\u2069`);
  for (const text of ['Toretsk', 'Торецьк', '東京', '']) expect(isolate(text)).toBe(text);
});

it('does so for words within messages and lists', () => {
  const words = translator('en')('app.lost.place', { id: JERUSALEM });
  expect(words).toContain(`\u2068${JERUSALEM}\u2069`);
  expect(formatList(['Toretsk', JERUSALEM], 'en')).toBe(`Toretsk and \u2068${JERUSALEM}\u2069`);
});
