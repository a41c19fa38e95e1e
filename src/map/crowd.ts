import type { Feature, Point } from 'geojson';
import { placesInOrder } from '../story/in-order.ts';
import type { Place } from '../story/model.ts';
import { byImportance, MANY, MOST_FOCUS } from '../story/plan/importance.ts';
import type { PlaceProperties, StoryFeatures } from '../story/plan/story-features.ts';
import type { Reading } from '../story/read-story.ts';
import type { Cluster, ShownCrowd } from './clusters.ts';

/** Places of one choice that stand by themselves. */
const MOST_CHOSEN = 60;

export type PointFeature = Feature<Point, PlaceProperties>;

/** What the layers of the crowd know of a place. */
interface CrowdProperties
  extends Pick<PlaceProperties, 'id' | 'name' | 'status' | 'capital' | 'side'> {
  /** By importance, from 0; the lower gets its name placed first. */
  readonly order: number;
}

/** The point places of a story that has too many to draw each. */
export interface Crowd {
  /** Those that stand by themselves whatever is chosen. */
  readonly kept: readonly PointFeature[];
  /** Ids of all that stand by themselves whatever is chosen, lines and areas too. */
  readonly alone: readonly string[];
  /** All others, by id: in clusters unless chosen. */
  readonly others: ReadonlyMap<string, PointFeature>;
  /** The others as the clusters are made of. */
  readonly members: ReadonlyMap<string, Feature<Point, CrowdProperties>>;
  /** That counts are written in. */
  readonly language: string;
}

/** The crowd of a story's point places; `null` where they are few enough to stand each by itself. */
export function crowdOf(reading: Reading, features: StoryFeatures, language: string): Crowd | null {
  const points = features.points.features;
  if (points.length <= MANY) return null;
  const kept = points.filter(({ properties }) => properties.focus).slice(0, MOST_FOCUS);
  const keptIds = new Set(kept.map(({ properties }) => properties.id));
  const others = new Map(
    points
      .filter(({ properties }) => !keptIds.has(properties.id))
      .map((feature) => [feature.properties.id, feature] as const),
  );
  const members = new Map<string, Feature<Point, CrowdProperties>>();
  for (const [order, place] of byImportance(reading).entries()) {
    const feature = others.get(place.id);
    if (!feature) continue;
    const { id, name, status, capital, side } = feature.properties;
    const properties = { id, name, status, capital, side, order };
    members.set(id, { type: 'Feature', geometry: feature.geometry, properties });
  }
  const alone = reading.places.map(({ id }) => id).filter((id) => !others.has(id));
  return { kept, alone, others, members, language };
}

/** The places of a choice that leave the crowd for it. */
function chosenOf(crowd: Crowd, selected: readonly string[]): readonly string[] {
  return selected.filter((id) => crowd.others.has(id)).slice(0, MOST_CHOSEN);
}

/** How a crowd is drawn under a selection and a hover. */
export interface CrowdState {
  /** Places that left the crowd. */
  readonly chosen: readonly string[];
  /** A place of the crowd that is pointed at elsewhere, while it stands in a cluster. */
  readonly lit: string | null;
  /** A place of the crowd, or a cluster, that is pointed at where it stands. */
  readonly hovered: string | number | null;
  /** Something is chosen. */
  readonly dimmed: boolean;
}

interface Lit {
  readonly selected: readonly string[];
  readonly hovered: string | null;
  readonly pointed: Cluster | null;
  readonly shown: ShownCrowd | null;
}

const NO_CROWD: CrowdState = { chosen: [], lit: null, hovered: null, dimmed: false };

/** The state of a crowd, and the places that stand by themselves in it: all of them without a crowd. */
export function drawnCrowd(
  reading: Reading,
  crowd: Crowd | null,
  { selected, hovered, pointed, shown }: Lit,
): { readonly alone: readonly Place[]; readonly state: CrowdState } {
  if (!crowd) return { alone: reading.places, state: NO_CROWD };
  const chosen = chosenOf(crowd, selected);
  const isMember = hovered !== null && crowd.others.has(hovered) && !chosen.includes(hovered);
  const isShown = isMember && shown?.places.includes(hovered) === true;
  const lit = isMember && !isShown ? hovered : null;
  const out = new Set(lit === null ? chosen : [...chosen, lit]);
  return {
    alone: placesInOrder(reading, [...crowd.alone, ...out]),
    state: {
      chosen,
      lit,
      hovered: isShown ? hovered : (pointed?.id ?? null),
      dimmed: selected.length > 0,
    },
  };
}
