import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MAX_UNPACKED } from './limits.ts';
import { ArticleError, type ReadArticle, readArticle, type Span } from './read-article.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const documentOf = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${NAMESPACE}" xmlns:mc="urn:mc"><w:body>${body}<w:sectPr/></w:body></w:document>`;
const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, style?: string) =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${content}</w:p>`;
const docx = (xml: string, part = 'word/document.xml') =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [part]: strToU8(xml) });

const read = (bytes: Uint8Array) => readArticle({ name: 'report.docx', bytes });
const ruleOf = (bytes: Uint8Array) =>
  read(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof ArticleError ? error.rule : error),
  );
const at = ({ text }: ReadArticle, span: Span | undefined) =>
  span && text.slice(span.start, span.end);

const OPENING = 'KYIV, Oct 9 (Agency) - Russian forces pressed on Pokrovsk, the army said.';

describe('a Word document', () => {
  it('gives its words, with its title', async () => {
    const article = await read(
      docx(
        documentOf(
          paragraph(run('Fighting rages in Toretsk.'), 'Title') +
            paragraph('') +
            paragraph(run('By Ann Author')) +
            paragraph(
              run('KYIV, Oct 9 (Agency) - Russian forces ') +
                run('pressed on ', '<w:b/>') +
                run('Pokrovsk, the army said.'),
            ) +
            `<w:tbl><w:tr><w:tc>${paragraph(run('Lost &amp; found: 2 &lt; 3'))}</w:tc></w:tr></w:tbl>`,
        ),
      ),
    );
    expect(article).toMatchObject({ format: 'docx', encoding: 'utf-8', language: 'en' });
    expect(at(article, article.title)).toBe('Fighting rages in Toretsk.');
    expect(at(article, article.byline)).toBe('By Ann Author');
    expect(at(article, article.dateline?.place)).toBe('KYIV');
    expect(article.passages.map((span) => at(article, span))).toEqual([
      OPENING,
      'Lost & found: 2 < 3',
    ]);
    expect(article.text).toBe(
      `Fighting rages in Toretsk.\n\nBy Ann Author\n\n${OPENING}\n\nLost & found: 2 < 3`,
    );
  });

  it('is read with its changes accepted, and without what is hidden or said twice', async () => {
    const body =
      run('The army ') +
      `<w:del><w:r><w:delText>lost</w:delText></w:r></w:del><w:ins>${run('held')}</w:ins>` +
      `<w:moveFrom>${run(' moved')}</w:moveFrom>${run(' secret', '<w:vanish/>')}${run(' the', '<w:vanish w:val="0"/>')}` +
      `<w:r><w:instrText> HYPERLINK "x" </w:instrText></w:r>${run(' town')}<w:r><w:tab/><w:t>of</w:t><w:br/><w:t>Toretsk.</w:t></w:r>` +
      `<mc:AlternateContent><mc:Choice/><mc:Fallback>${run(' again')}</mc:Fallback></mc:AlternateContent>`;
    expect((await read(docx(documentOf(paragraph(body))))).text).toBe(
      'The army held the town\tof\nToretsk.',
    );
  });

  it('is read whatever prefix its namespace has', async () => {
    const xml = documentOf(paragraph(run(OPENING))).replaceAll('w:', 'x:');
    expect((await read(docx(xml))).text).toBe(OPENING);
  });

  it.each<[string, Uint8Array, string]>([
    ['another archive', docx('<a/>', 'other.xml'), 'archive-not-docx'],
    ['XML that is none', docx('<w:document><w:p></w:document>'), 'docx-broken'],
    [
      'an entity of its own',
      docx(`<!DOCTYPE d [<!ENTITY e "x">]>${documentOf(paragraph(run('&e;')))}`),
      'docx-broken',
    ],
    [
      'an archive cut short',
      docx(documentOf(paragraph(run(OPENING)))).slice(0, -40),
      'docx-broken',
    ],
    ['no words', docx(documentOf(paragraph(''))), 'file-empty'],
    ['a bomb', docx(' '.repeat(MAX_UNPACKED + 1)), 'docx-too-large'],
  ])('that is wrong is refused by name: %s', async (_, bytes, rule) => {
    expect(await ruleOf(bytes)).toBe(rule);
  });
});
