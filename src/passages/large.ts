/** From where on a story is shown in a window of itself, and what then stands in the page without script. */

/** More paragraphs than these are rendered only where the reader is. */
export const LARGE_TEXT = 300;
/** The same of places. */
export const LARGE_LIST = 150;
/** With more places than these there is a field to search them. */
export const SEARCHED = 40;
/** Paragraphs and places of a large story that the build writes into its page. */
export const WRITTEN_TEXT = 24;
export const WRITTEN_PLACES = 8;
/** Paragraphs and places of a large story that are printed. */
export const PRINTED_TEXT = 1000;
export const PRINTED_PLACES = 60;
/** Paragraphs shown in one go: some browsers cannot scroll further than about 17 million pixels. */
export const PART = 10_000;
/** Places, and as many passages, listed of what a search found; all are counted. */
export const LISTED = 500;
