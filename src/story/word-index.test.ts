import { describe, expect, it } from 'vitest';
import { markWords, WordIndex, wordsOf } from './word-index.ts';

function found(texts: readonly string[], query: string): readonly number[] {
  const index = new WordIndex();
  for (const text of texts) index.add(text);
  return index.find(wordsOf(query));
}

describe('an index of words', () => {
  const texts = ['Toretsk and Pokrovsk', 'In Слов’янськ, near Łódź', 'The tower of Pokrovske'];

  it('finds texts by the beginning of a word, and of every word sought', () => {
    expect(found(texts, 'tor')).toEqual([0]);
    expect(found(texts, 'pokrovsk')).toEqual([0, 2]);
    expect(found(texts, 'pokr to')).toEqual([0, 2]);
    expect(found(texts, 'pokr tow')).toEqual([2]);
    expect(found(texts, 'okrovsk')).toEqual([]);
  });

  it('takes no account of case, diacritics and apostrophes', () => {
    expect(found(texts, 'СЛОВЯН')).toEqual([1]);
    expect(found(texts, "слов'янськ")).toEqual([1]);
    expect(found(texts, 'lodz')).toEqual([1]);
    expect(found(['Їжакове', 'Иванівка'], 'ижа')).toEqual([]);
    expect(found(['Їжакове', 'Йосипівка'], 'іжа')).toEqual([0]);
  });

  it('finds nothing for nothing, and what was added since', () => {
    const index = new WordIndex();
    index.add('one');
    expect(index.find([])).toEqual([]);
    expect(index.find(['o'])).toEqual([0]);
    index.add('only');
    index.add('one only');
    expect(index.find(['o'])).toEqual([0, 1, 2]);
    expect(index.find(['one', 'only'])).toEqual([2]);
  });

  it('answers within a frame for a hundred thousand texts', () => {
    const index = new WordIndex();
    const words = Array.from({ length: 5000 }, (_, each) => `word${each.toString(36)}`);
    for (let each = 0; each < 100_000; each += 1) {
      const own = Array.from({ length: 20 }, (_, at) => words[(each * 31 + at * 977) % 5000]);
      index.add(own.join(' '));
    }
    index.find(['w']);
    const start = process.cpuUsage();
    // Every word of every text: no key costs more.
    for (let time = 0; time < 5; time += 1) expect(index.find(['w']).length).toBe(100_000);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000 / 5).toBeLessThan(100);
  });
});

describe('marking', () => {
  it('cuts a text at the words found, and loses nothing', () => {
    const runs = markWords('Near Слов’янськ, slowly', wordsOf('слов near'));
    expect(runs).toEqual([
      { text: 'Near', isFound: true },
      { text: ' ', isFound: false },
      { text: 'Слов’янськ', isFound: true },
      { text: ', slowly', isFound: false },
    ]);
  });
});
