import { ArticleError } from './article-error.ts';
import { articleOfText } from './article-of-text.ts';
import { decodeText } from './decode-text.ts';
import { detectFormat } from './detect-format.ts';
import { MAX_BYTES } from './limits.ts';
import type { ArticleFormat, ReadArticle, SourceFile } from './model.ts';
import type { ParsePage } from './read-page.ts';
import { splitParagraphs } from './split-paragraphs.ts';

export { ArticleError } from './article-error.ts';
export type { ReadArticle, SourceFile, Span } from './model.ts';
export type { ParsePage } from './read-page.ts';

function charsetOf(mediaType: string | undefined): string | undefined {
  return /;\s*charset="?([\w.:-]+)/i.exec(mediaType ?? '')?.[1];
}

/** Each format's own code is fetched when a file of it comes. */
async function readAs(
  format: ArticleFormat,
  { name, bytes, mediaType }: SourceFile,
  parsePage: ParsePage | undefined,
): Promise<ReadArticle> {
  if (format === 'docx') {
    const { readDocument } = await import('./read-document.ts');
    return articleOfText(name, await readDocument(name, bytes));
  }
  const charset = charsetOf(mediaType);
  if (format === 'html') {
    const { readSavedPage } = await import('./read-saved-page.ts');
    return readSavedPage({ name, bytes }, charset, parsePage);
  }
  const { text, encoding } = decodeText(bytes, charset);
  if (format === 'markdown') {
    const { readMarkdown } = await import('./read-markdown.ts');
    return articleOfText(name, readMarkdown(name, text, encoding));
  }
  return articleOfText(name, { text, format, encoding, paragraphs: splitParagraphs(text) });
}

/** @throws ArticleError where a file is of a size that is not read */
function checkSize({ name, bytes }: SourceFile): void {
  if (bytes.length > MAX_BYTES) {
    throw new ArticleError(name, 'file-too-large', { limit: MAX_BYTES / 1_000_000 });
  }
  if (bytes.length === 0) throw new ArticleError(name, 'file-empty');
}

/**
 * Reads an article from a file, of whatever kind it turns out to be.
 * @param parsePage for saved pages where there is no `DOMParser`: in a worker, and in Node
 * @throws ArticleError and nothing else, naming the file and the rule
 */
export async function readArticle(file: SourceFile, parsePage?: ParsePage): Promise<ReadArticle> {
  checkSize(file);
  return readAs(detectFormat(file), file, parsePage);
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
