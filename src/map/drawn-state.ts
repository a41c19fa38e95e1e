import type { Reading } from '../story/read-story.ts';
import type { Selection } from '../view/state.ts';
import type { DrawnState } from './layers/state.ts';

/** The places that a selection lights: the chosen one, else all of the chosen passage. */
export function selectedPlaces(reading: Reading, selection: Selection): readonly string[] {
  if (selection.place) return reading.place.has(selection.place) ? [selection.place] : [];
  return (selection.passage ? reading.passage.get(selection.passage)?.places : undefined) ?? [];
}

/**
 * How each place is drawn under a selection and a hover.
 *
 * @param among those that are drawn each by itself; every place, if left out
 */
export function drawnStates(
  reading: Reading,
  selection: Selection,
  hovered: string | null,
  among: readonly string[] = reading.places.map(({ id }) => id),
): ReadonlyMap<string, DrawnState> {
  const chosen = new Set(selectedPlaces(reading, selection));
  return new Map(
    among.map((id) => [
      id,
      {
        selected: chosen.has(id),
        hovered: hovered === id,
        dimmed: chosen.size > 0 && !chosen.has(id) && hovered !== id,
      },
    ]),
  );
}
