import { ArticleError } from './article-error.ts';
import { detectLanguage } from './detect-language.ts';
import { findFront } from './find-front.ts';
import { MAX_LENGTH } from './limits.ts';
import type { ArticleFormat, PublishedDay, ReadArticle, Span } from './model.ts';

/** What a format says of its text before the words themselves are looked at. */
export interface Extracted {
  readonly text: string;
  readonly format: ArticleFormat;
  readonly encoding: string;
  readonly paragraphs: readonly Span[];
  readonly title?: Span;
  readonly byline?: Span;
  readonly date?: PublishedDay;
  readonly publisher?: string;
  readonly address?: string;
}

/** @throws ArticleError where a text is longer than an article may be that is checked by hand */
export function checkLength(file: string, length: number): void {
  if (length > MAX_LENGTH) {
    throw new ArticleError(file, 'text-too-long', { length, limit: MAX_LENGTH });
  }
}

/**
 * An article of a text whose paragraphs are known.
 * @throws ArticleError where the text is too long, or in no language that is read
 */
export function articleOfText(file: string, extracted: Extracted): ReadArticle {
  const { text, format, encoding, paragraphs, publisher, address, ...known } = extracted;
  if (paragraphs.length === 0) throw new ArticleError(file, 'file-empty');
  checkLength(file, text.length);
  const language = detectLanguage(text);
  if (!language) throw new ArticleError(file, 'language-unknown');
  const front = findFront(text, paragraphs, known);
  if (front.passages.length === 0) {
    throw new ArticleError(file, format === 'html' ? 'page-without-article' : 'file-empty');
  }
  return {
    text,
    format,
    encoding,
    language,
    ...front,
    ...(publisher === undefined ? {} : { publisher }),
    ...(address === undefined ? {} : { address }),
  };
}
