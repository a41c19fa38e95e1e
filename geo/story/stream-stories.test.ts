import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseStory } from '../../src/story/parse-story.ts';
import { openGazetteer } from '../geoparser/corpus.ts';
import type { Line } from './lines-of.ts';
import { MAX_LINE, streamStories } from './stream-stories.ts';

const gazetteer = openGazetteer(['core']);
const TEXT =
  'KYIV, Oct 9 (Agency) - Russian forces pressed on Pokrovsk and on Toretsk, the army said.';
const OPTIONS = { emit: 'story', day: '2024-10-09', language: 'en' } as const;

async function* linesIn(rows: readonly unknown[]): AsyncGenerator<Line> {
  for (const row of rows)
    yield typeof row === 'number'
      ? { tooLong: row }
      : { text: typeof row === 'string' ? row : JSON.stringify(row) };
}

async function run(
  rows: readonly unknown[],
  options: Partial<Parameters<typeof streamStories>[2]> = {},
) {
  const found: Record<string, unknown>[] = [];
  for await (const line of streamStories(linesIn(rows), gazetteer, { ...OPTIONS, ...options })) {
    expect(line.indexOf('\n')).toBe(line.length - 1);
    found.push(JSON.parse(line) as Record<string, unknown>);
  }
  return found;
}

describe('a stream of articles', () => {
  it('gives a story a line that the checker passes', async () => {
    const rows = readFileSync('tests/fixtures/war-news/agency.jsonl', 'utf8').trim().split('\n');
    const found = await run(rows);
    expect(found).toHaveLength(rows.length);
    for (const [index, { line, id, story, error }] of found.entries()) {
      expect([line, id, error]).toEqual([
        index + 1,
        (JSON.parse(rows[index] ?? '') as { id: string }).id,
        undefined,
      ]);
      const { problems } = parseStory(story as Record<string, string>);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
    const linked = found.filter(({ story }) =>
      (story as Record<string, string>)['annotations.json']?.includes('TextQuoteSelector'),
    );
    expect(linked.length).toBeGreaterThan(rows.length * 0.9);
  });

  it('gives mentions alone when asked to, with offsets into the text', async () => {
    const [row] = await run([{ id: 7, text: TEXT }], { emit: 'mentions' });
    expect(row).toMatchObject({ line: 1, id: 7, name: 'article.txt', language: 'en' });
    const mentions = row?.['mentions'] as {
      start: number;
      end: number;
      quote: string;
      place: { name: string } | null;
    }[];
    expect(mentions.map(({ quote }) => quote)).toContain('Pokrovsk');
    for (const { start, end, quote } of mentions) expect(TEXT.slice(start, end)).toBe(quote);
  });

  it('takes files of any kind by their bytes', async () => {
    const xml = `<w:document xmlns:w="urn:w"><w:body><w:p><w:r><w:t>${TEXT}</w:t></w:r></w:p></w:body></w:document>`;
    const bytes = Buffer.from(zipSync({ 'word/document.xml': strToU8(xml) }));
    const [row] = await run([{ name: 'a.docx', base64: bytes.toString('base64') }]);
    expect(row?.['story']).toMatchObject({ 'article.en.md': `${TEXT}\n` });
  });

  it('says of each line that fails why, and goes on', async () => {
    const found = await run([
      '{"text":',
      '[1]',
      { id: 'x' },
      MAX_LINE + 1,
      { id: 'y', text: ' ' },
      { name: 'a.pdf', text: '%PDF-1' },
      { text: TEXT },
    ]);
    expect(found.map(({ error }) => (error as { rule: string } | undefined)?.rule)).toEqual([
      'line-not-json',
      'line-not-object',
      'line-without-text',
      'line-too-long',
      'file-empty',
      'file-pdf',
      undefined,
    ]);
    expect(found.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(found[4]).toMatchObject({ id: 'y', name: 'article.txt' });
    const [ukrainian] = await run([{ text: ' ' }], { language: 'uk' });
    expect(ukrainian?.['error']).toMatchObject({
      message: expect.stringMatching(/^У цьому файлі/) as string,
    });
  });

  it('takes no line before the one before it is given out', async () => {
    let asked = 0;
    async function* counted() {
      for await (const line of linesIn([{ text: TEXT }, { text: TEXT }, { text: TEXT }])) {
        asked += 1;
        yield line;
      }
    }
    const stories = streamStories(counted(), gazetteer, OPTIONS);
    await stories.next();
    expect(asked).toBe(1);
    await stories.next();
    expect(asked).toBe(2);
  });
});
