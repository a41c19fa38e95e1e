/** Why a file gives no article. Each has a message `article.<rule>` in the catalogue. */
export const ARTICLE_RULES = [
  'file-too-large',
  'file-empty',
  'file-binary',
  'file-pdf',
  'file-old-word',
  'file-rich-text',
  'archive-not-docx',
  'docx-broken',
  'docx-too-large',
  'docx-too-complex',
  'page-too-deep',
  'page-too-large',
  'page-without-article',
  'text-too-long',
  'language-unknown',
] as const;

export type ArticleRule = (typeof ARTICLE_RULES)[number];

/** What keeps a file from being read as an article; the words are the message catalogue's. */
export class ArticleError extends Error {
  override readonly name = 'ArticleError';

  constructor(
    /** The file's name. */
    readonly file: string,
    readonly rule: ArticleRule,
    /** What the message speaks of: the limit, the language found. */
    readonly details: Readonly<Record<string, string | number>> = {},
    /** Where in the file, if anywhere: the part of an archive. */
    readonly at?: string,
  ) {
    super(`${file}: ${rule}`);
  }
}
