import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { unzipFiles, ZipError } from '../story/unzip-files.ts';
import { ArticleError } from './article-error.ts';
import { checkLength, type Extracted } from './article-of-text.ts';
import { decodeText } from './decode-text.ts';
import { MAX_UNPACKED } from './limits.ts';
import type { Span } from './model.ts';
import { PiecesError } from './piece-writer.ts';
import { reduceDocument } from './reduce-document.ts';

const PART = 'word/document.xml';
/** Says what a style is called, whatever its id. */
const STYLES = 'word/styles.xml';
const BREAK = '\n\n';
const TITLE_STYLE = /^(?:title|heading ?1|назва|название|заголовок ?1)$/i;
/** What stands for a piece in the text, by its type. */
const CHARACTERS: Readonly<Record<string, string>> = { tab: '\t', break: '\n' };

/** Of mammoth's model of a document, what is used here; it has no types for it. */
interface Piece {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Piece[];
  readonly styleId?: string | null;
  readonly styleName?: string | null;
}

function unpack(name: string, bytes: Uint8Array) {
  try {
    const parts = unzipFiles(bytes, (entry) => entry === PART || entry === STYLES, MAX_UNPACKED);
    const document = parts.get(PART);
    if (!document) throw new ArticleError(name, 'archive-not-docx');
    return { document, styles: parts.get(STYLES) };
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    if (error.fault !== 'too-large') throw new ArticleError(name, 'docx-broken', {}, error.entry);
    const details = { limit: MAX_UNPACKED / 1_000_000 };
    throw new ArticleError(name, 'docx-too-large', details, error.entry);
  }
}

/** A part's text, reduced to what mammoth may be given. */
function reduce(name: string, part: string, text: string): Uint8Array {
  try {
    const { xml, length } = reduceDocument(text);
    checkLength(name, length);
    return new TextEncoder().encode(xml);
  } catch (error) {
    if (error instanceof ArticleError) throw error;
    const rule = error instanceof PiecesError ? 'docx-too-complex' : 'docx-broken';
    throw new ArticleError(name, rule, {}, part);
  }
}

/** What mammoth makes of the parts of a document, with all changes accepted. */
async function modelOf(parts: Readonly<Record<string, Uint8Array>>): Promise<Piece> {
  const archive = zipSync(parts, { level: 0 }).buffer;
  let model: Piece = { type: 'document' };
  // In Node mammoth asks for a buffer, in browsers for the other.
  const input = { arrayBuffer: archive, buffer: archive } as { arrayBuffer: ArrayBuffer };
  await mammoth.convertToHtml(input, {
    transformDocument: (document: Piece) => {
      model = document;
      // HTML is made of it next, at which no one looks.
      return { ...document, children: [] };
    },
  });
  return model;
}

function* paragraphsOf(piece: Piece): Generator<Piece> {
  if (piece.type === 'paragraph') yield piece;
  else for (const child of piece.children ?? []) yield* paragraphsOf(child);
}

function textOf({ type, value, children = [] }: Piece): string {
  return CHARACTERS[type] ?? value ?? children.map(textOf).join('');
}

/** The paragraphs that have words, a blank line between them. */
function layOut(paragraphs: Iterable<Piece>): Pick<Extracted, 'text' | 'paragraphs' | 'title'> {
  let text = '';
  let title: Span | undefined;
  const spans: Span[] = [];
  for (const paragraph of paragraphs) {
    const words = textOf(paragraph).trim();
    if (words === '') continue;
    if (text !== '') text += BREAK;
    const span = { start: text.length, end: text.length + words.length };
    text += words;
    spans.push(span);
    const style = paragraph.styleName ?? paragraph.styleId ?? '';
    if (TITLE_STYLE.test(style) && spans.length <= 3) title ??= span;
  }
  return { text, paragraphs: spans, ...(title ? { title } : {}) };
}

/**
 * The words of a Word document (.docx), a blank line between paragraphs; its title is the first
 * paragraph that is styled as one.
 * @throws ArticleError
 */
export async function readDocument(name: string, bytes: Uint8Array): Promise<Extracted> {
  const { document, styles } = unpack(name, bytes);
  const { text: xml, encoding } = decodeText(document);
  const parts: Record<string, Uint8Array> = { [PART]: reduce(name, PART, xml) };
  if (styles) parts[STYLES] = reduce(name, STYLES, decodeText(styles).text);
  let model: Piece;
  try {
    model = await modelOf(parts);
  } catch {
    throw new ArticleError(name, 'docx-broken', {}, PART);
  }
  return { format: 'docx', encoding, ...layOut(paragraphsOf(model)) };
}
