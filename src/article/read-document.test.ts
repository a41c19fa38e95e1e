import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it, vi } from 'vitest';
import { MAX_LENGTH, MAX_PIECES, MAX_UNPACKED } from './limits.ts';
import { ArticleError, type ReadArticle, readArticle, type Span } from './read-article.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const documentOf = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${NAMESPACE}" xmlns:mc="urn:mc"><w:body>${body}<w:sectPr/></w:body></w:document>`;
const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, style?: string) =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${content}</w:p>`;
const docx = (xml: string, part = 'word/document.xml', styles?: string) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    [part]: strToU8(xml),
    ...(styles !== undefined && { 'word/styles.xml': strToU8(styles) }),
  });
const stylesOf = (names: Readonly<Record<string, string>>) =>
  `<w:styles xmlns:w="${NAMESPACE}">${Object.entries(names)
    .map(
      ([id, name]) =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
    )
    .join('')}</w:styles>`;

const read = (bytes: Uint8Array) => readArticle({ name: 'report.docx', bytes });
const faultOf = (bytes: Uint8Array) =>
  read(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof ArticleError ? [error.rule, error.at] : error),
  );
const textOf = async (body: string) => (await read(docx(documentOf(body)))).text;
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

  it('is read word for word, with no mark of HTML or Markdown put in or taken out', async () => {
    const words =
      'The town & the "army": <b> 1*2*3 \\_a_ [x](y) &amp;amp; #1 \u2028 \u0085 it’s «так»';
    const [before, after] = [words.slice(0, 20), words.slice(20)].map((part) =>
      part.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    );
    const body = `<w:r><w:t xml:space="preserve">${before}<!-- aside -->${after}</w:t></w:r>`;
    expect(await textOf(paragraph(body + run(' and&#13; in  the town')))).toBe(
      `${words} and\r in  the town`,
    );
  });

  it.each<[string, string, string]>([
    [
      'an unbreakable hyphen',
      '<w:r><w:t>north</w:t><w:noBreakHyphen/><w:t>east</w:t></w:r>',
      'north\u2011east',
    ],
    ['a return', '<w:r><w:t>north</w:t><w:cr/><w:t>east</w:t></w:r>', 'north\neast'],
    [
      'a tab that is set and one that is typed',
      `${run('north')}<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:tab/></w:r>${run('east')}`,
      'north\teast',
    ],
    [
      'a break of the page',
      `${run('north')}<w:r><w:br w:type="page"/></w:r>${run('east')}`,
      'north\neast',
    ],
    [
      'a link',
      `${run('north ')}<w:hyperlink r:id="rId9" w:anchor="there">${run('east')}</w:hyperlink>`,
      'north east',
    ],
    [
      'fields',
      `<w:fldSimple w:instr="DATE">${run('north ')}</w:fldSimple><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${run('east')}`,
      'north east',
    ],
    [
      'a control and a tag',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run('north ')}</w:sdtContent></w:sdt><w:smartTag>${run('east')}</w:smartTag>`,
      'north east',
    ],
    ['a formula', `${run('north ')}<m:oMath><m:r><m:t>east</m:t></m:r></m:oMath>`, 'north east'],
    [
      'what was moved',
      `<w:moveFrom>${run('east ')}</w:moveFrom>${run('north ')}<w:moveTo>${run('east')}</w:moveTo>`,
      'north east',
    ],
    [
      'what was formatted otherwise once',
      run('north ', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>') + run('east'),
      'north east',
    ],
  ])('is read with %s', async (_, content, expected) => {
    expect(await textOf(`<w:p>${run('The way to the ')}${content}</w:p>`)).toBe(
      `The way to the ${expected}`,
    );
  });

  it('is read without what was deleted as a row or as the end of a paragraph', async () => {
    const deleted = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>';
    const row = (properties: string, text: string) =>
      `<w:tr>${properties}<w:tc>${paragraph(run(text))}</w:tc></w:tr>`;
    expect(
      await textOf(
        `${paragraph(deleted + run('The army held '))}${paragraph(run('the town.'))}` +
          `<w:tbl>${row('', 'North')}${row('<w:trPr><w:del w:id="2"/></w:trPr>', 'West')}${row('', 'East')}</w:tbl>`,
      ),
    ).toBe('The army held the town.\n\nNorth\n\nEast');
  });

  it('is read with its text boxes, each once and after its paragraph', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
    const twice = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><wps:wsp><wps:txbx>${box('In a box.')}</wps:txbx></wps:wsp></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('In a box.')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const old = `<w:r><w:pict><v:shape><v:textbox>${box('In an old box.')}</v:textbox></v:shape></w:pict></w:r>`;
    expect(
      await textOf(
        paragraph(run('The ') + twice + run('town')) + paragraph(old + run('and the army')),
      ),
    ).toBe('The town\n\nIn a box.\n\nand the army\n\nIn an old box.');
  });

  const HEAD = 'Ремонтники повертаються до Лимана';
  const BODY = 'ЛИМАН, 14 жовтня – Ремонтники повернулися до міста, повідомила обласна влада.';
  it.each([
    ['Title', undefined],
    ['Heading1', undefined],
    ['Назва', undefined],
    ['a3', 'Title'],
    ['1', 'heading 1'],
    ['a3', 'Назва'],
    ['10', 'Заголовок 1'],
  ])('has the title that its style %s, called %s, says', async (id, called) => {
    const xml = documentOf(
      paragraph(run('Новини')) + paragraph(run(HEAD), id) + paragraph(run(BODY)),
    );
    const styles = called === undefined ? undefined : stylesOf({ a: 'Normal', [id]: called });
    const article = await read(docx(xml, 'word/document.xml', styles));
    expect(article.language).toBe('uk');
    expect(at(article, article.title)).toBe(HEAD);
  });

  it('has no title by a style that is called otherwise', async () => {
    const xml = documentOf(paragraph(run(BODY)) + paragraph(run(HEAD), 'Title'));
    const article = await read(docx(xml, 'word/document.xml', stylesOf({ Title: 'Body Text' })));
    expect(at(article, article.title)).not.toBe(HEAD);
  });

  it('is read whatever prefix its namespace has', async () => {
    const xml = documentOf(paragraph(run(OPENING))).replaceAll('w:', 'x:');
    expect((await read(docx(xml))).text).toBe(OPENING);
  });

  const PART = 'word/document.xml';
  const WHOLE = documentOf(paragraph(run(OPENING)));
  const nested = (depth: number) =>
    documentOf(
      '<w:tbl><w:tr><w:tc>'.repeat(depth) +
        paragraph(run(OPENING)) +
        '</w:tc></w:tr></w:tbl>'.repeat(depth),
    );
  it.each<[string, Uint8Array, ...(string | undefined)[]]>([
    ['another archive', docx('<a/>', 'other.xml'), 'archive-not-docx', undefined],
    ['XML that is none', docx('<w:document><w:p></w:document>'), 'docx-broken', PART],
    ['XML of something else', docx('<html><body/></html>'), 'docx-broken', PART],
    [
      'an entity of its own',
      docx(`<!DOCTYPE d [<!ENTITY e "x">]>${documentOf(paragraph(run('&e;')))}`),
      'docx-broken',
      PART,
    ],
    ['styles that are no XML', docx(WHOLE, PART, '<w:styles'), 'docx-broken', 'word/styles.xml'],
    ['an archive cut short', docx(WHOLE).slice(0, -40), 'docx-broken', undefined],
    ['no words', docx(documentOf(paragraph(''))), 'file-empty', undefined],
    ['a bomb', docx(' '.repeat(MAX_UNPACKED + 1)), 'docx-too-large', PART],
    [
      'a bomb among its styles',
      docx(WHOLE, PART, ' '.repeat(MAX_UNPACKED)),
      'docx-too-large',
      'word/styles.xml',
    ],
    ['tables in tables without end', docx(nested(20)), 'docx-too-complex', PART],
    ['pieces without end', docx(documentOf('<w:p/>'.repeat(MAX_PIECES))), 'docx-too-complex', PART],
    [
      'text without end',
      docx(documentOf(paragraph(run('x'.repeat(1_000_000))))),
      'text-too-long',
      undefined,
    ],
  ])('that is wrong is refused by name: %s', async (_, bytes, rule, part) => {
    expect(await faultOf(bytes)).toEqual([rule, part]);
  });

  it('whose text is too long is refused before mammoth works on it', async () => {
    const working = vi.spyOn(mammoth, 'convertToHtml');
    await read(docx(WHOLE));
    expect(working).toHaveBeenCalledTimes(1);
    await faultOf(docx(documentOf(paragraph(run('x'.repeat(MAX_LENGTH + 1))))));
    expect(working).toHaveBeenCalledTimes(1);
  });

  it('with tables in tables is read', async () => {
    expect((await read(docx(nested(10)))).text).toBe(OPENING);
  });
});
