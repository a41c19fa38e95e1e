/** Travels with the events of a camera move that the reader made with our own buttons. */
export const BY_READER = { byReader: true } as const;

/** Whether a camera event comes from the reader's hand: a gesture, a key, or one of our buttons. */
export function isByReader(event: object): boolean {
  return (
    ('byReader' in event && event.byReader === true) ||
    ('originalEvent' in event && event.originalEvent !== undefined)
  );
}
