/** A file as it was chosen, dropped or read from disk. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As the browser or a server gave it; a hint, with `charset` where it has one. */
  readonly mediaType?: string;
}

/** UTF-16 offsets into an article's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The line that says where a report was written: "KYIV, Oct 9 (Agency) -". */
export interface Dateline {
  readonly span: Span;
  readonly place: Span;
}

/** The day of publication; without a span where only the page's metadata tells it. */
export interface PublishedDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly span?: Span;
}

export type ArticleFormat = 'text' | 'markdown' | 'html' | 'docx';

export const ARTICLE_LANGUAGES = ['en', 'uk', 'ru'] as const;
export type ArticleLanguage = (typeof ARTICLE_LANGUAGES)[number];

export interface ReadArticle {
  /**
   * Never altered after this, so that every offset holds. Of plain text and Markdown it is the
   * file's own text; of a page or a document the words alone, a blank line between paragraphs.
   */
  readonly text: string;
  readonly format: ArticleFormat;
  /** A label of the WHATWG Encoding Standard, as detected. */
  readonly encoding: string;
  readonly language: ArticleLanguage;
  readonly title?: Span;
  readonly byline?: Span;
  readonly date?: PublishedDay;
  readonly dateline?: Dateline;
  /** The paragraphs of the body, in order. */
  readonly passages: readonly Span[];
  /** From a saved page's metadata. */
  readonly publisher?: string;
  /** From a saved page's metadata; http or https. */
  readonly address?: string;
}
