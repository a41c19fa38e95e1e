import en from './library.en.json' with { type: 'json' };
import uk from './library.uk.json' with { type: 'json' };
import { type MessageArguments, translatorsOf } from './translate.ts';

export type LibraryMessageId = keyof typeof en;
export type LibraryTranslate = (id: LibraryMessageId, values?: MessageArguments) => string;

/** Words for the list of all stories, apart from the catalogue that every reader loads. */
export const libraryTranslator: (tag: string) => LibraryTranslate = translatorsOf<LibraryMessageId>(
  { en, uk },
);
