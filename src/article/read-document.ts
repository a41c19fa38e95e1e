import { SaxesParser } from 'saxes';
import { unzipFiles, ZipError } from '../story/unzip-files.ts';
import { ArticleError } from './article-error.ts';
import type { Extracted } from './article-of-text.ts';
import { decodeText } from './decode-text.ts';
import { MAX_UNPACKED } from './limits.ts';
import type { Span } from './model.ts';

const PART = 'word/document.xml';
const BREAK = '\n\n';
/** Of a run's text, by the element that stands for it. */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
};
/** What was moved away, and what is there a second time for programs that cannot show the first. */
const PASSED_OVER = new Set(['moveFrom', 'Fallback', 'del']);
const TITLE_STYLE = /^(?:title|heading1|назва|заголовок1)$/i;

interface Paragraph {
  text: string;
  isTitle: boolean;
}

/** The local part of a name, whatever prefix the namespace has. */
function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The paragraphs of WordprocessingML, as they are read with all changes accepted. */
function paragraphsOf(xml: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const open: Paragraph[] = [];
  let skipped = 0;
  let inText = false;
  let hidden = false;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const tag = local(name);
    const value = Object.entries(attributes).find(([key]) => local(key) === 'val')?.[1];
    if (PASSED_OVER.has(tag)) skipped += 1;
    else if (tag === 'p') open.push({ text: '', isTitle: false });
    else if (tag === 'r') hidden = false;
    else if (tag === 'vanish') hidden = value !== '0' && value !== 'false';
    const paragraph = open.at(-1);
    if (!paragraph) return;
    if (tag === 'pStyle') paragraph.isTitle = TITLE_STYLE.test(value ?? '');
    inText = tag === 't';
    if (skipped === 0 && !hidden) paragraph.text += CHARACTERS[tag] ?? '';
  });
  parser.on('text', (text) => {
    const paragraph = open.at(-1);
    if (paragraph && inText && skipped === 0 && !hidden) paragraph.text += text;
  });
  parser.on('closetag', ({ name }) => {
    const tag = local(name);
    inText = false;
    if (PASSED_OVER.has(tag)) skipped -= 1;
    if (tag !== 'p') return;
    const paragraph = open.pop();
    if (paragraph && skipped === 0) paragraphs.push(paragraph);
  });
  parser.write(xml).close();
  return paragraphs;
}

function unpack(name: string, bytes: Uint8Array): Uint8Array {
  try {
    const part = unzipFiles(bytes, (entry) => entry === PART, MAX_UNPACKED).get(PART);
    if (!part) throw new ArticleError(name, 'archive-not-docx');
    return part;
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    if (error.fault !== 'too-large') throw new ArticleError(name, 'docx-broken', {}, error.entry);
    throw new ArticleError(name, 'docx-too-large', { limit: MAX_UNPACKED / 1_000_000 }, PART);
  }
}

/**
 * The words of a Word document (.docx), a blank line between paragraphs; its title is the first
 * paragraph that is styled as one.
 * @throws ArticleError
 */
export function readDocument(name: string, bytes: Uint8Array): Extracted {
  const xml = decodeText(unpack(name, bytes));
  let read: Paragraph[];
  try {
    read = paragraphsOf(xml.text);
  } catch {
    throw new ArticleError(name, 'docx-broken', {}, PART);
  }
  let text = '';
  let title: Span | undefined;
  const paragraphs: Span[] = [];
  for (const paragraph of read) {
    const words = paragraph.text.trim();
    if (words === '') continue;
    if (text !== '') text += BREAK;
    const span = { start: text.length, end: text.length + words.length };
    text += words;
    paragraphs.push(span);
    if (paragraph.isTitle && paragraphs.length <= 3) title ??= span;
  }
  return { text, format: 'docx', encoding: xml.encoding, paragraphs, ...(title ? { title } : {}) };
}
