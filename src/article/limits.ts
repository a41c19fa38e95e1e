/** What an article may cost a reader's machine. More is refused by name and never worked on. */

/** Of a file, in bytes. */
export const MAX_BYTES = 10_000_000;
/** Of the text of a document once unpacked, in bytes of XML. */
export const MAX_UNPACKED = 40_000_000;
/** Elements of a document that say anything of its text. */
export const MAX_PIECES = 60_000;
/** Such elements within one another: a table in a table takes three. */
export const MAX_PIECE_DEPTH = 40;
/** Elements within elements of a page. Browsers' own parsers stop at 512. */
export const MAX_PAGE_DEPTH = 512;
/** Elements of a page. */
export const MAX_ELEMENTS = 60_000;

/** A longer text is not read: no one could check it mention by mention. In UTF-16 units. */
export const MAX_LENGTH = 300_000;
