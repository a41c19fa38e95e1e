import { describe, expect, it } from 'vitest';
import { placesInOrder } from './in-order.ts';
import type { Place } from './model.ts';
import type { Reading } from './read-story.ts';

const places = ['c', 'a', 'b'].map((id) => ({ id }) as Place);
const reading = { places, place: new Map(places.map((place) => [place.id, place])) };

describe('some of the places', () => {
  it('stand in reading order, and unknown ones not at all', () => {
    const some = placesInOrder(reading as unknown as Reading, new Set(['b', 'x', 'c']));
    expect(some.map(({ id }) => id)).toEqual(['c', 'b']);
  });
});
