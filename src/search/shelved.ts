import type { ListEntry } from '../story/list/list-entry.ts';

/** A story on the page of all stories. */
export interface Shelved {
  readonly entry: ListEntry;
  /** Whether it is one that the reader brought along. */
  readonly isDraft: boolean;
}

/** What of a story to open; neither, for the whole of it. */
export interface Spot {
  readonly place: string | null;
  readonly passage: string | null;
}

export const WHOLE: Spot = { place: null, passage: null };

/** What a list does about its stories. */
export interface ShelfActions {
  href(story: Shelved, spot: Spot): string;
  onOpen(story: Shelved, spot: Spot): void;
  onChoose(id: string): void;
  onHover(id: string | null): void;
}

/** The language in which a list shows a story: the reader's own, else its first. */
export function shownLanguage({ languages }: ListEntry, language: string): string {
  return languages.includes(language) ? language : (languages[0] ?? language);
}
