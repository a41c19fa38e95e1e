import type { Candidate, MentionType, OffsetPoint, ReasonCode } from '../geoparse/model.ts';
import type { ClaimKind, Place, Story, When } from '../story/model.ts';
import type { Problem } from '../story/problem.ts';

/**
 * An article on its way to a story: what the machine found, and what its editor made of it. Plain JSON.
 * Offsets are UTF-16 code units into `Draft.article.text`, which no edit touches.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is known of an article, as the reader of files gives it. */
export interface DraftSource {
  readonly text: string;
  readonly format: string;
  readonly encoding: string;
  /** BCP 47. */
  readonly language: string;
  readonly title?: Span;
  readonly byline?: Span;
  /** The day, `YYYY-MM-DD`. */
  readonly date?: { readonly day: string; readonly span?: Span };
  readonly dateline?: { readonly span: Span; readonly place: Span };
  /** Paragraphs of the body, in order. */
  readonly passages: readonly Span[];
  readonly publisher?: string;
  readonly address?: string;
}

/**
 * - `unsure`: the machine found it and asks to be checked.
 * - `found`: the machine found it and is sure enough; nobody has checked it.
 * - `accepted`: checked, and right as it was found.
 * - `changed`: set, or linked anew, by hand.
 * - `none`: no place, by hand.
 */
export const MENTION_STATES = ['unsure', 'found', 'accepted', 'changed', 'none'] as const;
export type MentionState = (typeof MENTION_STATES)[number];

export interface DraftClaim {
  readonly kind: ClaimKind;
  readonly when: When;
}

export interface DraftMention {
  /** `m` and a number, kept for the draft's life. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly type: MentionType;
  /** How likely the words are a place's name, from 0 to 1. */
  readonly score: number;
  readonly reasons: readonly ReasonCode[];
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** The id of the draft's place that is meant; `null` for none. */
  readonly place: string | null;
  /** Whether it is a link of the story. A town that stands for its government need not be. */
  readonly shown: boolean;
  readonly offset: OffsetPoint | null;
  readonly state: MentionState;
  readonly claim: DraftClaim | null;
  /** The id of the link of the story that the draft was made of, if it was made of one that had it. */
  readonly link?: string;
}

/** A quote of a story that its article's text does not have any more; `part` is it, whole. */
export interface LostQuote {
  readonly annotation: string;
  readonly language: string;
  readonly quote: string;
  readonly reason: string;
  readonly part: unknown;
}

/** The story that a draft was made of: what no edit touches stays as it is there. */
export interface DraftOrigin {
  readonly story: Story;
  /** Its files as they came, by name; `null` where it did not come as a folder. */
  readonly files: Readonly<Record<string, string>> | null;
  /** What was wrong with them. */
  readonly problems: readonly Problem[];
  /** Of a file of quotes: how many were found in the text, and those that were not. */
  readonly found: number | null;
  readonly lost: readonly LostQuote[];
}

export interface DraftPlace extends Place {
  /** What it is the same as: a place of the gazetteer, a phrase of the text, or a spot set by hand. */
  readonly key: string;
}

export interface Draft {
  readonly version: 1;
  readonly id: string;
  /** ISO 8601, with the hour. */
  readonly created: string;
  readonly article: DraftSource;
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Whether the article, or its editor, gives that day; else it is the day of the draft. */
  readonly dated: boolean;
  /** Who published the article, or else the name of its file. */
  readonly source: string;
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly places: readonly DraftPlace[];
  /** In reading order; no two overlap. */
  readonly mentions: readonly DraftMention[];
  /** Where it was a story before. */
  readonly origin?: DraftOrigin;
}

export function quoteOf(draft: Draft, { start, end }: Span): string {
  return draft.article.text.slice(start, end);
}
