import { describe, expect, it } from 'vitest';
import { GAPS, tokenise, wordAt } from './tokenise.ts';

function quotes(text: string): string[] {
  const { count, starts, ends } = tokenise(text);
  return Array.from({ length: count }, (_, index) => text.slice(starts[index], ends[index]));
}

describe('words', () => {
  it('are without a possessive ending, with the stops of their own', () => {
    expect(quotes("Kyiv's men, the boys' and Russia’s.")).toEqual([
      'Kyiv',
      'men',
      'the',
      'boys',
      'and',
      'Russia',
    ]);
    expect(quotes('In the U.S. and D.C. he spoke.')).toEqual([
      'In',
      'the',
      'U.S.',
      'and',
      'D.C.',
      'he',
      'spoke',
    ]);
    expect(quotes('Слов’янськ і Port-au-Prince')).toEqual([
      'Слов’янськ',
      'і',
      'Port',
      'au',
      'Prince',
    ]);
  });

  it('are folded to letters without accents, and apostrophes fall away', () => {
    const tokens = tokenise("Łódź São Мар’їнка O'Neill");
    expect([0, 1, 2, 3].map((index) => wordAt(tokens, index))).toEqual([
      'lodz',
      'sao',
      'марїнка',
      'oneill',
    ]);
  });

  it.each([
    ['Paris, Texas', GAPS.comma],
    ['It fell. Kyiv', GAPS.sentence],
    ['St. Louis', GAPS.dot],
    ['Port-Louis', GAPS.hyphen],
    ['Kyiv\nLviv', GAPS.line],
    ['Kyiv (Lviv', GAPS.mark],
    ['New York', GAPS.space],
  ])('in "%s" have the right gap between the last two', (text, gap) => {
    const { count, gaps } = tokenise(text);
    expect(gaps[count - 1]).toBe(gap);
  });
});
