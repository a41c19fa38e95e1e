/** What an article may cost a reader's machine. More is refused by name and never worked on. */

/** Of a file, in bytes. */
export const MAX_BYTES = 10_000_000;
