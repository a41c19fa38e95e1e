import { ArticleError } from './article-error.ts';
import { articleOfText } from './article-of-text.ts';
import { decodeText } from './decode-text.ts';
import { detectFormat } from './detect-format.ts';
import { MAX_BYTES } from './limits.ts';
import type { ReadArticle, SourceFile } from './model.ts';
import { splitParagraphs } from './split-paragraphs.ts';

export { ArticleError } from './article-error.ts';
export type { ReadArticle, SourceFile, Span } from './model.ts';

function charsetOf(mediaType: string | undefined): string | undefined {
  return /;\s*charset="?([\w.:-]+)/i.exec(mediaType ?? '')?.[1];
}

/**
 * Reads an article from a file, of whatever kind it turns out to be.
 * @throws ArticleError and nothing else, naming the file and the rule
 */
export async function readArticle(file: SourceFile): Promise<ReadArticle> {
  const { name, bytes, mediaType } = file;
  if (bytes.length > MAX_BYTES) {
    throw new ArticleError(name, 'file-too-large', { limit: MAX_BYTES / 1_000_000 });
  }
  if (bytes.length === 0) throw new ArticleError(name, 'file-empty');
  detectFormat(file);
  const { text, encoding } = decodeText(bytes, charsetOf(mediaType));
  return articleOfText(name, { text, format: 'text', encoding, paragraphs: splitParagraphs(text) });
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
