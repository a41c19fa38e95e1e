import type { Position } from '../story/model.ts';
import { boundsOf } from '../story/place.ts';
import { metresBetween } from './circle.ts';
import type { Draft, DraftPlace } from './model.ts';

/** A story is about a few places, not far from one another. */
const MOST = 6;
const NEAR = 200_000;

function middleOf({ geometry }: DraftPlace): Position {
  const [west, south, east, north] = boundsOf(geometry);
  return [(west + east) / 2, (south + north) / 2];
}

/**
 * Guesses which places the article is about: the town named most (of equals the first), and the other
 * towns and spots near it. Where it names no town, every place counts alike, and the first few are it.
 */
export function rolePlaces(draft: Draft): Draft {
  const { dateline } = draft.article;
  const named = new Map<string, number>();
  for (const { place, shown, start } of draft.mentions) {
    // Where a report was written is not what it is about.
    if (dateline && start >= dateline.span.start && start < dateline.span.end) continue;
    if (place !== null && shown) named.set(place, (named.get(place) ?? 0) + 1);
  }
  const used = draft.places.filter(({ id }) => named.has(id));
  const towns = used.filter(({ type, basis }) => type === 'city' || basis === 'inferred');
  const count = ({ id }: DraftPlace) => named.get(id) ?? 0;
  const pool = [...(towns.length > 0 ? towns : used)].sort((a, b) => count(b) - count(a));
  const [chief] = pool;
  if (!chief) return draft;
  const home = middleOf(chief);
  const near = pool.filter((place) => metresBetween(home, middleOf(place)) <= NEAR);
  const focus = new Set(near.slice(0, MOST).map(({ id }) => id));
  return {
    ...draft,
    places: draft.places.map((place) => ({
      ...place,
      role: focus.has(place.id) ? 'focus' : 'context',
    })),
  };
}
