import type { Place } from '../story/model.ts';
import type { Passage, Reading } from '../story/read-story.ts';
import { WordIndex, wordsOf } from '../story/word-index.ts';
import { LISTED } from './large.ts';

/** A row of the list of places, or of what was found. */
export type Row =
  | { readonly key: string; readonly place: Place }
  | { readonly key: string; readonly passage: Passage };

export interface Findings {
  /** The first of each: nobody reads thousands, and one letter finds them. */
  readonly rows: readonly Row[];
  readonly places: number;
  readonly passages: number;
}

export function placeRow(place: Place): Row {
  return { key: `place-${place.id}`, place };
}

/** Places by all their names, passages by their words. */
export class Finder {
  readonly #reading: Reading;
  readonly #places = new WordIndex();
  readonly #passages = new WordIndex();

  /** Of places alone: passages are prepared in slices, since there may be a hundred thousand. */
  constructor(reading: Reading) {
    this.#reading = reading;
    for (const { names } of reading.places) {
      this.#places.add(names.map(({ name }) => name).join('\n'));
    }
  }

  get isReady(): boolean {
    return this.#passages.size === this.#reading.passages.length;
  }

  /** Prepares more passages, for about so many milliseconds. */
  prepare(milliseconds: number): void {
    const end = performance.now() + milliseconds;
    const { passages } = this.#reading;
    while (!this.isReady && performance.now() < end) {
      const from = this.#passages.size;
      for (const { text } of passages.slice(from, from + 50)) this.#passages.add(text);
    }
  }

  /** Places in the order of the list, then, once they are prepared, passages in reading order. */
  find(query: string, isReady: boolean): Findings {
    const sought = wordsOf(query);
    const places = this.#places.find(sought);
    const passages = isReady ? this.#passages.find(sought) : [];
    return {
      rows: [
        ...places.slice(0, LISTED).flatMap((number) => {
          const place = this.#reading.places[number];
          return place ? [placeRow(place)] : [];
        }),
        ...passages.slice(0, LISTED).flatMap((number) => {
          const passage = this.#reading.passages[number];
          return passage ? [{ key: passage.id, passage }] : [];
        }),
      ],
      places: places.length,
      passages: passages.length,
    };
  }
}
