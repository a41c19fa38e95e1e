import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { drafting, expect } from './editor.ts';

const UKRAINIAN = readFileSync(new URL('../fixtures/bring/lyman-uk.txt', import.meta.url), 'utf8');

drafting('a Word document is read, by code that comes when one does', async ({ editor }, info) => {
  drafting.skip(info.project.name === 'phone', 'the same on any screen');
  const [title = '', ...paragraphs] = UKRAINIAN.trim().split(/\n+/);
  const paragraph = (text: string, properties = '') =>
    `<w:p>${properties}<w:del><w:r><w:delText>Ні. </w:delText></w:r></w:del><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const heading = paragraph(title, '<w:pPr><w:pStyle w:val="a3"/></w:pPr>');
  const wrapped = (root: string, xml: string) =>
    strToU8(
      `<w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${xml}</w:${root}>`,
    );
  const body = heading + paragraphs.map((text) => paragraph(text)).join('');
  const style = '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style>';
  const content = zipSync({
    'word/document.xml': wrapped('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': wrapped('styles', style),
  });
  const told = await editor.watchPolicy();
  await editor.openDesk('uk');
  await editor.paste(UKRAINIAN);
  await expect(editor.title).toHaveText(title);
  const asText = await editor.paragraphs.allTextContents();
  const readers = () => editor.requests.filter((url) => url.includes('/read-document-'));
  expect(readers()).toEqual([]);
  await editor.openDesk('uk');
  await editor.drop({ name: 'lyman.docx', content: Buffer.from(content) });
  await expect(editor.title).toHaveText(title);
  await expect(editor.paragraphs).toHaveText(asText);
  expect(readers()).toHaveLength(1);
  expect(await told()).toEqual([]);
});
