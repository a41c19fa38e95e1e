import type { Place } from '../model.ts';
import type { Reading } from '../read-story.ts';

/** Up to so many point places each is drawn, whatever else is there. */
export const MANY = 150;
/** Focus places that are always drawn even where there are more. */
export const MOST_FOCUS = 40;

const known = new WeakMap<Reading, readonly Place[]>();

/**
 * Places as they get room where there is not enough for all: focus places, then those of most passages, of
 * equals the first in reading order.
 */
export function byImportance(reading: Reading): readonly Place[] {
  const sorted =
    known.get(reading) ??
    reading.places
      .map((place, order) => {
        const passages = reading.passagesOf.get(place.id)?.length ?? 0;
        return { place, order, focus: place.role === 'focus' ? 1 : 0, passages };
      })
      .sort((a, b) => b.focus - a.focus || b.passages - a.passages || a.order - b.order)
      .map(({ place }) => place);
  known.set(reading, sorted);
  return sorted;
}
