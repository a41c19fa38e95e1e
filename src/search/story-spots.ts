import type { ListEntry, ListedPlace } from '../story/list/list-entry.ts';
import type { Bounds, Place } from '../story/model.ts';
import type { Passage, Reading } from '../story/read-story.ts';

/** One symbol on the map of all stories, and the stories that have it. */
export interface StorySpot {
  readonly id: string;
  readonly place: ListedPlace;
  readonly stories: readonly string[];
}

/** A route or an area has no spot of its own; what is left of a story without others is its first. */
function spotted({ focus }: ListEntry): readonly ListedPlace[] {
  const points = focus.filter(({ status }) => status !== 'route' && status !== 'area');
  return points.length > 0 ? points : focus.slice(0, 1);
}

/** Nearer than this two stories' places are one spot. Degrees: about a kilometre. */
const SAME = 0.01;

/** The focus places of all stories, each place once: as the newest of its stories has it. */
export function storySpots(entries: readonly ListEntry[]): readonly StorySpot[] {
  const cells = new Map<string, { place: ListedPlace; stories: string[] }>();
  for (const entry of entries) {
    for (const place of spotted(entry)) {
      const [longitude, latitude] = place.at;
      const key = `${Math.round(longitude / SAME)}/${Math.round(latitude / SAME)}`;
      const cell = cells.get(key);
      if (!cell) cells.set(key, { place, stories: [entry.id] });
      else if (!cell.stories.includes(entry.id)) cell.stories.push(entry.id);
    }
  }
  return [...cells.values()].map(({ place, stories }, index) => ({
    id: `s${index + 1}`,
    place,
    stories,
  }));
}

/** The story that a spot stands for next: after the chosen one, if that is among its stories. */
export function storyAt({ stories }: StorySpot, chosen: string | null): string {
  const at = chosen === null ? -1 : stories.indexOf(chosen);
  return stories[(at + 1) % stories.length] ?? '';
}

function placeOf({ id, place }: StorySpot): Place {
  return {
    id,
    names: place.names.map((name) => ({ ...name, role: 'current' })),
    // The camera comes no nearer to one alone than shows the land that it lies in.
    type: 'capital',
    role: 'focus',
    geometry: { type: 'Point', coordinates: place.at },
    precision: 1000,
    basis: 'gazetteer',
  };
}

function passageOf(story: string, spots: readonly StorySpot[]): Passage {
  const places = spots.filter(({ stories }) => stories.includes(story)).map(({ id }) => id);
  return {
    id: story,
    number: 0,
    text: '',
    segments: [],
    mentions: [],
    places,
    claims: [],
  };
}

/** All spots as the map knows a story's places; choosing a story is choosing the passage of its id. */
export function spotsReading(spots: readonly StorySpot[], language: string): Reading {
  const places = spots.map(placeOf);
  const stories = [...new Set(spots.flatMap((spot) => spot.stories))];
  return {
    language,
    blocks: [],
    passages: [],
    places,
    place: new Map(places.map((place) => [place.id, place])),
    passage: new Map(stories.map((story) => [story, passageOf(story, spots)])),
    passagesOf: new Map(),
    status: new Map(spots.map(({ id, place }) => [id, { status: place.status, claim: null }])),
    problems: [],
  };
}

const WORLD: Bounds = [-180, -60, 180, 80];

/** Degrees of land around the outermost spots. */
const MARGIN = 0.2;

/** The box around all spots, with some land. */
export function boundsOfSpots(spots: readonly StorySpot[]): Bounds {
  if (spots.length === 0) return WORLD;
  const longitudes = spots.map(({ place }) => place.at[0]);
  const latitudes = spots.map(({ place }) => place.at[1]);
  return [
    Math.max(-180, Math.min(...longitudes) - MARGIN),
    Math.max(-85, Math.min(...latitudes) - MARGIN),
    Math.min(180, Math.max(...longitudes) + MARGIN),
    Math.min(85, Math.max(...latitudes) + MARGIN),
  ];
}
