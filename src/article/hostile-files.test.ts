import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { ArticleError, type ParsePage, readArticle } from './read-article.ts';

const parse: ParsePage = (html) => parseHTML(html).document as unknown as Document;
/** Ample, for a machine that is busy with other things; a hang takes longer. */
const LONGEST = 8000;

/** Reads a file; the article's spans must lie in its text, in order, and any fault be a named one. */
async function outcome(name: string, bytes: Uint8Array): Promise<string> {
  const since = performance.now();
  try {
    const { text, title, byline, date, dateline, passages } = await readArticle(
      { name, bytes },
      parse,
    );
    let from = 0;
    for (const { start, end } of passages) {
      if (start < from || end <= start || end > text.length) return 'a passage out of place';
      from = end;
    }
    for (const span of [title, byline, date?.span, dateline?.span, dateline?.place]) {
      if (span && (span.start < 0 || span.end <= span.start || span.end > text.length)) {
        return 'a span out of place';
      }
    }
  } catch (error) {
    if (!(error instanceof ArticleError)) return String(error);
  }
  return performance.now() - since > LONGEST ? 'too long' : 'well';
}

const LINE = 'KYIV, Oct 9 (Agency) - Russian forces pressed on the town, the army said. ';
const PAGE = `<!doctype html><html><head><title>Town</title><meta name="author" content="Ann"></head><body><article>${`<p>${LINE.repeat(3)}</p>`.repeat(6)}</article></body></html>`;
const XML = `<w:document xmlns:w="urn:w"><w:body>${`<w:p><w:r><w:t>${LINE}</w:t></w:r></w:p>`.repeat(6)}</w:body></w:document>`;
const SEEDS: readonly (readonly [string, Uint8Array])[] = [
  ['a.txt', strToU8(`Town\n\nBy Ann Author\n\n${LINE}\n\n${LINE}`)],
  ['a.md', strToU8(`---\ntitle: Town\n---\n# Town\n\n> ${LINE}\n\n* ${LINE}\n`)],
  ['a.html', strToU8(PAGE)],
  ['a.docx', zipSync({ 'word/document.xml': strToU8(XML) }, { level: 0 })],
];
const NAMES = SEEDS.map(([name]) => name);

describe('any file', { timeout: 120_000 }, () => {
  it('of random bytes is read or refused by name', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...NAMES),
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('', '<html>', 'PK\u0003\u0004', '---\n', '\u00ff\u00fe'),
        async (name, tail, head) => {
          const mark = Uint8Array.from(head, (character) => character.charCodeAt(0));
          expect(await outcome(name, Uint8Array.from([...mark, ...tail]))).toBe('well');
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('cut short and changed is read or refused by name', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SEEDS),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
        async ([name, seed], share, changes) => {
          const bytes = seed.slice(0, Math.ceil(seed.length * share));
          for (const [index, value] of changes)
            if (bytes.length > 0) bytes[index % bytes.length] = value;
          expect(await outcome(name, bytes)).toBe('well');
        },
      ),
      { numRuns: 600 },
    );
  });

  it('of odd characters is read or refused by name', async () => {
    const unit = fc.constantFrom(
      ...'a B. ,-—(/)\n\r\t\u2028"’*_`[]<>#&;:0123456789ЯіїTheoftown \ud800\u0000\ufeff'.split(''),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...NAMES),
        fc.string({ unit, maxLength: 300 }),
        async (name, text) => {
          expect(await outcome(name, strToU8(text))).toBe('well');
        },
      ),
      { numRuns: 1500 },
    );
  });

  const nested = (open: string, close: string, depth: number) =>
    `<html><body>${open.repeat(depth)}${LINE.repeat(20)}${close.repeat(depth)}</body></html>`;
  it.each<[string, string, string]>([
    ['elements nested as deep as may be', 'a.html', nested('<div>', '</div>', 500)],
    ['links nested without ends', 'a.html', nested('<a href=x><b>', '', 250)],
    ['lists nested without ends', 'a.html', nested('<ul><li>', '', 500)],
    ['table cells without tables', 'a.html', nested('<td>', '', 20_000)],
    [
      'attributes without end',
      'a.html',
      `<html><body><p ${'a="b" '.repeat(100_000)}>${LINE}</p></body></html>`,
    ],
    [
      'entities without end',
      'a.html',
      `<html><body><p>${'&amp;&#1;&#xfffffff;'.repeat(20_000)}</p></body></html>`,
    ],
    ['breaks without end', 'a.html', `<html><body>${`${LINE}<br>`.repeat(3000)}</body></html>`],
    ['quotations nested in Markdown', 'a.md', `${'>'.repeat(20_000)} ${LINE}`],
    ['lists nested in Markdown', 'a.md', `${'- '.repeat(5000)}${LINE}`],
    [
      'lists nested line by line in Markdown',
      'a.md',
      Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- the`).join('\n'),
    ],
    ['emphasis never closed', 'a.md', `${'*a **a _b '.repeat(20_000)}${LINE}`],
    [
      'brackets never closed',
      'a.md',
      `${'['.repeat(50_000)}${LINE}${'!['.repeat(5000)}${'](a '.repeat(5000)}`,
    ],
    ['one line of capitals', 'a.txt', 'KYIV/'.repeat(50_000)],
    ['one line of digits', 'a.txt', '1.1.2024-'.repeat(30_000)],
    ['blank lines', 'a.txt', ` \n\r\n${'\n \t\r'.repeat(60_000)}The end of it.`],
    ['short lines', 'a.txt', 'the a\n'.repeat(49_000)],
  ])('with %s is read or refused in time', async (_, name, text) => {
    expect(await outcome(name, strToU8(text))).toBe('well');
  });

  const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const body = (xml: string) =>
    `<w:document xmlns:w="${NAMESPACE}"><w:body>${xml}</w:body></w:document>`;
  const each = (count: number, of: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => of(index)).join('');
  it.each<[string, string]>([
    ['nested without end', '<w:p>'.repeat(400_000)],
    ['nested very deep', body('<w:p>'.repeat(100_000) + '</w:p>'.repeat(100_000))],
    [
      'much of it nested',
      body('<w:tbl>'.repeat(30) + '<w:p/>'.repeat(59_000) + '</w:tbl>'.repeat(30)),
    ],
    ['of a long attribute', `<a b="${'x'.repeat(9_000_000)}"/>`],
    ['of many attributes', body(`<w:p ${each(100_000, (index) => `a${index}="" `)}/>`)],
    ['of many elements', body('<w:p/>'.repeat(1_000_000))],
    ['of many unknown elements', body(each(100_000, (index) => `<w:n${index}/>`))],
    [
      'of many unknown styles',
      body(each(19_000, (index) => `<w:p><w:pPr><w:pStyle w:val="s${index}"/></w:pPr></w:p>`)),
    ],
    [
      'of paragraphs that are all deleted',
      body('<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>'.repeat(14_000)),
    ],
    ['of long text', body(`<w:p><w:r><w:t>${'x'.repeat(30_000_000)}</w:t></w:r></w:p>`)],
    ['of comments without end', '<!--'.repeat(100_000)],
  ])('of XML %s is read or refused in time', async (_, xml) => {
    const file = zipSync({ 'word/document.xml': strToU8(xml) }, { level: 1 });
    expect(await outcome('a.docx', file)).toBe('well');
  });
});
