import type { History } from '../draft/history.ts';
import type { DraftHead } from './draft-store.ts';
import type { Fault, Loading } from './messages.ts';

/** An article on its way in. */
export interface Job {
  readonly id: number;
  readonly name: string;
  readonly loading: Loading | null;
  /** Why it did not come in; it stays until it is dismissed or tried again. */
  readonly fault: Fault | null;
}

export interface Opened {
  readonly history: History;
  readonly saved: boolean;
  /** Another tab has it: nothing is saved from here. */
  readonly elsewhere: boolean;
}

export interface SessionState {
  /** `null` until the browser has said what it keeps. */
  readonly heads: readonly DraftHead[] | null;
  /** Whether drafts outlast the page. */
  readonly keeps: boolean;
  readonly jobs: readonly Job[];
  readonly opened: Opened | null;
  /** The draft that was asked for and is not here. */
  readonly missing: string | null;
  /** The draft whose places are looked for among all the world's still, and how far that is. */
  readonly looking: { readonly draft: string; readonly loading: Loading | null } | null;
  readonly removed: { readonly head: DraftHead; readonly history: History } | null;
}

export const FIRST_SESSION: SessionState = {
  heads: null,
  keeps: true,
  jobs: [],
  opened: null,
  missing: null,
  looking: null,
  removed: null,
};
