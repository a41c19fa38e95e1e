import { byImportance, MANY, MOST_FOCUS } from '../story/plan/importance.ts';
import type { StoryFeatures } from '../story/plan/story-features.ts';
import type { Reading } from '../story/read-story.ts';
import { grown } from './clip.ts';
import { Room } from './room.ts';
import { type Lit, symbolBox } from './story-shapes.ts';
import type { View } from './view.ts';

/** Between the symbols of a story of many, in pixels. */
const AIR = 9;
/** Places of one choice that are drawn in any case. */
const MOST_CHOSEN = 60;
/** Places drawn of many, at the most, by the canvas that each has then, in square pixels. */
const SHARE = 6400;

type Points = StoryFeatures['points'];
type Index = ReadonlyMap<string, Points['features'][number]>;

const indexes = new WeakMap<Points, Index>();

function indexOf(points: Points): Index {
  const index =
    indexes.get(points) ??
    new Map(points.features.map((feature) => [feature.properties.id, feature] as const));
  indexes.set(points, index);
  return index;
}

/**
 * The point places that a still draws: all of a story of few. Of many, on the canvas, the focus places and what
 * is chosen, and of the others the most important that have room.
 */
export function drawnPoints(
  reading: Reading,
  { points }: StoryFeatures,
  view: View,
  lit: Lit,
): Points {
  if (points.features.length <= MANY) return points;
  const byId = indexOf(points);
  const ranked = byImportance(reading);
  const focus = ranked.slice(0, MOST_FOCUS).filter(({ role }) => role === 'focus');
  const chosen = [...lit.selected].slice(0, MOST_CHOSEN);
  const must = new Set([...chosen, ...focus.map(({ id }) => id), lit.hovered ?? '']);
  const most = must.size + (view.size.width * view.size.height) / SHARE;
  const room = new Room(view.free);
  const drawn = new Set<string>();
  const consider = (id: string, always: boolean): void => {
    const feature = byId.get(id);
    if (!feature) return;
    const box = symbolBox(feature.properties, view.at(feature.geometry.coordinates));
    if (!always && !room.isFree(grown(box, AIR))) return;
    room.take(box);
    drawn.add(id);
  };
  for (const id of must) consider(id, true);
  for (const { id } of ranked) {
    if (drawn.size >= most) break;
    if (!must.has(id)) consider(id, false);
  }
  const features = [...drawn].flatMap((id) => byId.get(id) ?? []);
  features.sort((a, b) => a.properties.order - b.properties.order);
  return { type: 'FeatureCollection', features };
}
