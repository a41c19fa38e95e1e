import { metresBetween } from '../draft/circle.ts';
import { positionOf } from '../draft/draft-place.ts';
import type { Draft, DraftMention } from '../draft/model.ts';
import type { Place } from '../story/model.ts';

const PREFIX = 'candidate-';
/** Nearer to one another than this they would be one dot. Metres. */
const APART = 3000;
/** What is less likely than this the list alone has. */
const LEAST = 0.03;
/** Of candidates a continent away the list is enough. Metres. */
const FARTHEST = 1_500_000;

/** The other places that a mention may be, under their numbers, for the map to show beside the chosen one. */
export function candidatePlaces(
  draft: Draft,
  { candidates, place }: DraftMention,
): readonly Place[] {
  const key = draft.places.find(({ id }) => id === place)?.key;
  const chosen = candidates.find((each) => each.place.id === key) ?? candidates[0];
  if (!chosen) return [];
  const spots = [positionOf(chosen.place)];
  const home = positionOf(chosen.place);
  return candidates.flatMap((candidate, index): Place[] => {
    const position = positionOf(candidate.place);
    const isNew =
      spots.every((spot) => metresBetween(spot, position) >= APART) &&
      metresBetween(home, position) <= FARTHEST;
    if (candidate === chosen || candidate.score < LEAST || !isNew) return [];
    spots.push(position);
    return [
      {
        id: `${PREFIX}${index + 1}`,
        names: [{ name: `${index + 1} ${candidate.place.name}`, language: 'en', role: 'current' }],
        type: 'city',
        role: 'context',
        geometry: { type: 'Point', coordinates: position },
        precision: 1000,
        basis: 'gazetteer',
      },
    ];
  });
}

/** The number of the candidate that such a place stands for. */
export function candidateNumber(id: string): number | null {
  return id.startsWith(PREFIX) ? Number(id.slice(PREFIX.length)) : null;
}
