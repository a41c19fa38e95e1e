import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchAll } from './search-all.ts';
import { searchText } from './search-text.ts';

describe('a search of one text for many runs of words', () => {
  const unit = fc.constantFrom(...'aab \nї😀');
  const text = fc.string({ unit, minLength: 1, maxLength: 120 });
  const words = fc.string({ unit, minLength: 1, maxLength: 40 });

  it('finds what a search for each finds', () => {
    fc.assert(
      fc.property(text, fc.array(words, { maxLength: 12 }), fc.nat(), (whole, others, seed) => {
        // Some that do stand in it.
        const own = Array.from({ length: 8 }, (_, index) => {
          const from = (seed + index * 13) % whole.length;
          return whole.slice(from, from + 1 + ((seed + index * 7) % 30));
        });
        const all = [...others, ...own];
        expect(searchAll({ text: whole }, all)).toEqual(all.map(searchText({ text: whole }, 1)));
      }),
      { numRuns: 300 },
    );
  });

  it('answers each in its order, the same words as often as they are asked for', () => {
    expect(searchAll({ text: 'one two one' }, ['two', 'three', 'one', 'two'])).toEqual([
      4,
      'none',
      'several',
      4,
    ]);
  });

  it('is quick where a text repeats itself', () => {
    const whole = `${'a'.repeat(299_000)}b`;
    const all = Array.from({ length: 2000 }, (_, index) => `${'a'.repeat(2000 + index)}ba`);
    const start = process.cpuUsage();
    expect(new Set(searchAll({ text: whole }, all))).toEqual(new Set(['none']));
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(4000);
  });
});
