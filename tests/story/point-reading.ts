import type { Place, Position } from '../../src/story/model.ts';
import type { Passage, Reading } from '../../src/story/read-story.ts';

/** A reading of towns that no text speaks of: `p0`, `p1` and so on, the first `focus` of them in focus. */
export function pointReading(
  positions: readonly Position[],
  focus: number,
  passagesOf: Reading['passagesOf'] = new Map<string, Passage[]>(),
): Reading {
  const places = positions.map(
    (coordinates, index): Place => ({
      id: `p${index}`,
      names: [{ name: `Place ${index}`, language: 'en', role: 'current' }],
      type: 'city',
      role: index < focus ? 'focus' : 'context',
      geometry: { type: 'Point', coordinates },
      precision: 1,
      basis: 'gazetteer',
    }),
  );
  return {
    language: 'en',
    blocks: [],
    passages: [],
    places,
    place: new Map(places.map((each) => [each.id, each])),
    passage: new Map(),
    passagesOf,
    status: new Map(),
    problems: [],
  };
}
