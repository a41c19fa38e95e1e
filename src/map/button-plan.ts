import { placesInOrder } from '../story/in-order.ts';
import type { Place } from '../story/model.ts';
import { byImportance, MANY, MOST_FOCUS } from '../story/plan/importance.ts';
import type { Reading } from '../story/read-story.ts';
import type { Cluster } from './clusters.ts';

/** Buttons over a map of many places: more of them no keyboard would walk. */
export const MOST_BUTTONS = 100;

export interface ButtonPlan {
  /** In reading order. */
  readonly places: readonly Place[];
  /** The largest first. */
  readonly clusters: readonly Cluster[];
}

/** What a map shows, for the buttons over it. */
export interface InView {
  readonly clusters: readonly Cluster[];
  /** Ids of the places that are seen by themselves: symbols, lines, areas. */
  readonly seen: readonly string[];
}

/**
 * The buttons over a map: every place of a story of few; of many the focus places, those of the choice, and of
 * what is in view the largest clusters and the most important places.
 *
 * @param wanted ids of places that are chosen, pointed at or focused
 */
export function buttonPlan(
  reading: Reading,
  wanted: readonly string[],
  inView: InView,
): ButtonPlan {
  if (reading.places.length <= MANY) return { places: reading.places, clusters: [] };
  const important = byImportance(reading);
  // They are its first.
  const focus = important
    .slice(0, MOST_FOCUS)
    .filter(({ role }) => role === 'focus')
    .map(({ id }) => id);
  const kept = new Set([...focus, ...wanted.slice(0, MOST_BUTTONS - focus.length)]);
  const left = MOST_BUTTONS - kept.size;
  const seen = new Set(inView.seen.filter((id) => !kept.has(id)));
  const clusters = [...inView.clusters]
    .sort((a, b) => b.count - a.count || a.id - b.id)
    .slice(0, Math.max(Math.floor(left / 2), left - seen.size));
  for (const { id } of important) {
    if (kept.size + clusters.length >= MOST_BUTTONS) break;
    if (seen.has(id)) kept.add(id);
  }
  return { places: placesInOrder(reading, kept), clusters };
}
