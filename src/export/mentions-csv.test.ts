import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStoryFolder } from '../../geo/still/read-story-folder.ts';
import { anyStory } from '../../tests/story/any-story.ts';
import type { Story } from '../story/model.ts';
import { parseStory } from '../story/parse-story.ts';
import { mentionsCsv } from './mentions-csv.ts';

/** Reads CSV as RFC 4180 defines it, and fails on anything else. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const token = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let row: string[] = [];
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (!match) throw new Error(`no CSV at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  expect(row).toEqual([]);
  return rows;
}

const first =
  parseStory(readStoryFolder('public/stories/toretsk-2024-10')).story ??
  expect.fail('no first story');

describe('mentions as CSV', () => {
  it('has a row for each, which quotes the article', { timeout: 60_000 }, () => {
    const check = (story: Story) => {
      const [header = [], ...rows] = readCsv(mentionsCsv(story));
      const column = (row: string[], name: string) => row[header.indexOf(name)] ?? '';
      const mentions = story.links.reduce(
        (sum, { anchors }) => sum + Object.keys(anchors).length,
        0,
      );
      expect(rows).toHaveLength(mentions);
      for (const row of rows) {
        expect(row).toHaveLength(header.length);
        const article = story.articles[column(row, 'language')];
        const quote = article?.text.slice(Number(column(row, 'start')), Number(column(row, 'end')));
        expect([quote, `'${quote}`]).toContain(column(row, 'quote'));
      }
    };
    check(first);
    fc.assert(fc.property(anyStory, check), { numRuns: 60 });
  });

  it('tells the place of each', () => {
    const [header = [], row = []] = readCsv(mentionsCsv(first));
    expect(Object.fromEntries(header.map((name, index) => [name, row[index]]))).toMatchObject({
      story: 'toretsk-2024-10',
      language: 'en',
      paragraph: '1',
      quote: 'Toretsk',
      place: 'toretsk',
      latitude: '48.39477',
      longitude: '37.8478',
      claims: 'fighting; background',
    });
  });

  it('gives a spreadsheet nothing to reckon', () => {
    for (const name of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1']) {
      const places = first.places.map((place) => ({
        ...place,
        names: [{ name: `${name},"x"`, language: 'en', role: 'current' as const }],
      }));
      const [header = [], row = []] = readCsv(mentionsCsv({ ...first, places }));
      expect(row[header.indexOf('name')]).toBe(`'${name},"x"`);
      expect(row.filter((cell) => /^[=+@\t]/.test(cell))).toEqual([]);
    }
  });
});
