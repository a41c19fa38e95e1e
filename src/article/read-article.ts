import { ArticleError } from './article-error.ts';
import { articleOfText, type Extracted } from './article-of-text.ts';
import { decodeText } from './decode-text.ts';
import { detectFormat } from './detect-format.ts';
import { MAX_BYTES } from './limits.ts';
import type { ReadArticle, SourceFile } from './model.ts';
import type { ParsePage } from './read-page.ts';
import { splitParagraphs } from './split-paragraphs.ts';

export { ArticleError } from './article-error.ts';
export type { ReadArticle, SourceFile, Span } from './model.ts';
export type { ParsePage } from './read-page.ts';

/** A page says its encoding so early that a browser need not begin again. */
const HEAD = 4096;

function charsetOf(mediaType: string | undefined): string | undefined {
  return /;\s*charset="?([\w.:-]+)/i.exec(mediaType ?? '')?.[1];
}

function charsetInPage(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD));
  const [, charset] =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head) ??
    /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i.exec(head) ??
    [];
  return charset;
}

/** Each format's own code is fetched when a file of it comes. */
async function extract(file: SourceFile, parsePage: ParsePage | undefined): Promise<Extracted> {
  const { name, bytes, mediaType } = file;
  const format = detectFormat(file);
  if (format === 'docx') {
    const { readDocument } = await import('./read-document.ts');
    return readDocument(name, bytes);
  }
  const declared = charsetOf(mediaType) ?? (format === 'html' ? charsetInPage(bytes) : undefined);
  const { text, encoding } = decodeText(bytes, declared);
  if (format === 'html') {
    const { readPage } = await import('./read-page.ts');
    return readPage(name, text, encoding, parsePage);
  }
  if (format === 'markdown') {
    const { readMarkdown } = await import('./read-markdown.ts');
    return readMarkdown(name, text, encoding);
  }
  return { text, format, encoding, paragraphs: splitParagraphs(text) };
}

/**
 * Reads an article from a file, of whatever kind it turns out to be.
 * @param parsePage for saved pages where there is no `DOMParser`: in a worker, and in Node
 * @throws ArticleError and nothing else, naming the file and the rule
 */
export async function readArticle(file: SourceFile, parsePage?: ParsePage): Promise<ReadArticle> {
  const { name, bytes } = file;
  if (bytes.length > MAX_BYTES) {
    throw new ArticleError(name, 'file-too-large', { limit: MAX_BYTES / 1_000_000 });
  }
  if (bytes.length === 0) throw new ArticleError(name, 'file-empty');
  return articleOfText(name, await extract(file, parsePage));
}

/**
 * Reads an article from text that was typed or pasted.
 * @throws ArticleError as `readArticle` does
 */
export function readPasted(text: string, name = ''): ReadArticle {
  return articleOfText(name, {
    text,
    format: 'text',
    encoding: 'utf-8',
    paragraphs: splitParagraphs(text),
  });
}
