import type { Place as GazetteerPlace, OffsetPoint } from '../geoparse/model.ts';
import type { Position } from '../story/model.ts';
import { gazetteerPlace, offsetPlace, spotPlace } from './draft-place.ts';
import type { DraftPlace, DraftSource } from './model.ts';
import { freeSlug } from './slug.ts';

/** The places of a draft while some are added: each once, under an id of its own. */
export function placeBook(known: readonly DraftPlace[]) {
  const byKey = new Map(known.map((place) => [place.key, place]));
  const taken = new Set(known.map(({ id }) => id));
  const add = (name: string, make: (id: string) => DraftPlace): string => {
    const place = make(freeSlug(name, taken, 'place'));
    const same = byKey.get(place.key);
    if (same) return same.id;
    byKey.set(place.key, place);
    taken.add(place.id);
    return place.id;
  };
  return {
    /** The id of a gazetteer's place, or of the circle that a phrase reckons from it. */
    placeOf(
      place: GazetteerPlace,
      offset: OffsetPoint | null,
      { text, language }: DraftSource,
    ): string {
      if (!offset) return add(place.name, (id) => gazetteerPlace(place, id));
      const words = text.slice(offset.start, offset.end).replaceAll(/\s+/g, ' ');
      return add(words, (id) => offsetPlace(offset, { words, language }, id));
    },
    spot(position: Position, named: { readonly name: string; readonly language: string }): string {
      return add(named.name, (id) => spotPlace(position, named, id));
    },
    places: (): readonly DraftPlace[] => [...byKey.values()],
  };
}
