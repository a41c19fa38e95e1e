import type { StoryFiles } from '../story/parse-story.ts';

/** A claim's words, told by how they begin and end: enough to find them, too little to republish. */
export interface EvidenceSpan {
  readonly starts: string;
  readonly ends: string;
  /** In UTF-16 units. */
  readonly length: number;
  /** Where it began in the article. */
  readonly start: number;
}

/** A story without its articles' text: everything but the text, and what finds the quotes in it again. */
export interface Quotes {
  readonly type: 'dateline-quotes';
  readonly version: 1;
  /** The story's files, but for the articles, as JSON. */
  readonly files: Readonly<Record<string, unknown>>;
  /** Of each article, by language. */
  readonly texts: Readonly<
    Record<string, { readonly file: string; readonly length: number; readonly paragraphs: number }>
  >;
}

/** Of a quote's surroundings, and of a claim's words, so much is kept on each side. */
export const CONTEXT = 32;

export type LostReason =
  | 'text-missing'
  | 'quote-not-found'
  | 'quote-ambiguous'
  | 'evidence-not-found';

/** What was not found again, whole, so that it can be set by hand. */
export interface Lost {
  readonly annotation: string;
  readonly language: string;
  readonly quote: string;
  readonly reason: LostReason;
  /** The target or the claim as the file has it. */
  readonly part: unknown;
}

export interface Reanchored {
  /** The story's folder, for `parseStory` to judge. */
  readonly files: StoryFiles;
  /** Quotes that stood where they were said to. */
  readonly exact: number;
  /** Quotes found elsewhere, by themselves and what stands around them. */
  readonly moved: number;
  readonly lost: readonly Lost[];
}
