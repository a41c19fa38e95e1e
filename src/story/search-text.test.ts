import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchText } from './search-text.ts';

describe('a search of a text', () => {
  const few = fc.string({ unit: fc.constantFrom(...'aab \n'), minLength: 1, maxLength: 60 });
  const words = fc.string({ unit: fc.constantFrom(...'aab \n'), minLength: 1, maxLength: 5 });

  it('finds the same with an index as without', () => {
    fc.assert(
      fc.property(few, fc.array(words, { maxLength: 20 }), (text, all) => {
        const plain = searchText({ text }, 1);
        const indexed = searchText({ text }, Number.POSITIVE_INFINITY);
        for (const each of all) expect(indexed(each)).toBe(plain(each));
      }),
      { numRuns: 300 },
    );
  });

  it('tells none, one and several apart', () => {
    for (const letters of [1, Number.POSITIVE_INFINITY]) {
      const search = searchText({ text: 'one two one 😀 end' }, letters);
      expect(['one', 'two', 'three', '😀', 'end', 'endless'].map(search)).toEqual([
        'several',
        4,
        'none',
        12,
        15,
        'none',
      ]);
    }
  });

  it('is quick where a text repeats itself', () => {
    const text = `${'a'.repeat(299_000)}b`;
    const all = Array.from({ length: 2000 }, (_, index) => `${'a'.repeat(2000 + index)}ba`);
    const start = process.cpuUsage();
    const search = searchText({ text }, 4_000_000);
    expect(new Set(all.map(search))).toEqual(new Set(['none']));
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(3000);
  });
});
