import type { Bounds, Place } from '../model.ts';
import { boundsOf } from '../place.ts';
import type { Reading } from '../read-story.ts';
import type { Camera, CameraTarget } from './camera.ts';
import { extentAt, type Frame, frame, type Insets, type Size, type Subject } from './framing.ts';
import { roomAround, roomBesideLine } from './place-label.ts';
import type { StoryFeatures } from './story-features.ts';

/** How close the camera comes to a place alone: near enough to tell it apart, with its surroundings. */
const CLOSEST: Readonly<Record<Place['type'], number>> = {
  city: 9.3,
  capital: 5.6,
  region: 9,
  country: 7,
  route: 10,
};
/** To a place far from what the story is about: with more of the world around it, as the map is coarse there. */
const CLOSEST_FAR = 5.6;
/** Degrees of latitude or longitude from the overview to what is far. */
const FAR = 4;
const CLOSEST_TOGETHER = 9.6;
const CLOSEST_OVERVIEW = 10;
/** Air around everything framed, in pixels. */
const AIR: Insets = { top: 14, right: 14, bottom: 14, left: 14 };

interface Framed {
  readonly reading: Reading;
  readonly features: StoryFeatures;
  /** What the overview frames besides the focus places. */
  readonly bounds: Bounds;
}

function air(insets: Insets): Insets {
  return {
    top: insets.top + AIR.top,
    right: insets.right + AIR.right,
    bottom: insets.bottom + AIR.bottom,
    left: insets.left + AIR.left,
  };
}

/** From here on a place that is drawn as a point is more than a town, in metres. */
const WIDE = 10_000;
const METRES_A_DEGREE = 111_320;

/** What a place covers: of a region known by a point alone, as far around as it may reach. */
function extentOf({ geometry, precision }: Place): Bounds {
  const box = boundsOf(geometry);
  if (geometry.type !== 'Point' || precision < WIDE) return box;
  const [west, south, east, north] = box;
  const up = precision / METRES_A_DEGREE;
  const across = up / Math.max(0.1, Math.cos((south * Math.PI) / 180));
  return [
    Math.max(-180, west - across),
    Math.max(-85, south - up),
    Math.min(180, east + across),
    Math.min(85, north + up),
  ];
}

/** A country among others is what they lie in: to frame it whole would show nothing of them. */
function framedOf(places: readonly Place[]): readonly Place[] {
  const smaller = places.filter(({ type }) => type !== 'country');
  return smaller.length > 0 ? smaller : places;
}

type Spots = StoryFeatures['points']['features'];

const indexes = new WeakMap<Spots, ReadonlyMap<string, Spots[number]>>();

/** Features by their place's id, looked through once. */
function byId(features: Spots): ReadonlyMap<string, Spots[number]> {
  const index =
    indexes.get(features) ??
    new Map(features.map((feature) => [feature.properties.id, feature] as const));
  indexes.set(features, index);
  return index;
}

/** A place with its name; of a line also the words beside it and the towns it passes. */
function subjectsOf(places: readonly Place[], features: StoryFeatures): Subject[] {
  const points = features.points.features;
  return places.flatMap((place) => {
    const bounds = extentOf(place);
    const point = byId(points).get(place.id);
    if (point) return [{ bounds, around: air(roomAround(point.properties)) }];
    const middle = byId(features.lineMiddles.features).get(place.id);
    if (!middle) return [{ bounds, around: AIR }];
    const { name, note, side } = middle.properties;
    const words = { bounds: spot(middle), around: roomBesideLine(name, note, side) };
    const passed = points
      .filter((town) => isWithin(spot(town), bounds))
      .map((town) => ({ bounds: spot(town), around: air(roomAround(town.properties)) }));
    return [{ bounds, around: AIR }, words, ...passed];
  });
}

function spot({ geometry }: Spots[number]): Bounds {
  const [longitude = 0, latitude = 0] = geometry.coordinates;
  return [longitude, latitude, longitude, latitude];
}

function isWithin(inner: Bounds, outer: Bounds): boolean {
  return (
    inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3]
  );
}

function isFar(place: Bounds, [west, south, east, north]: Bounds): boolean {
  return (
    place[0] > east + FAR ||
    place[2] < west - FAR ||
    place[1] > north + FAR ||
    place[3] < south - FAR
  );
}

/** The same room on both sides, so that a place alone stands in the very middle. */
function balanced({ bounds, around }: Subject): Subject {
  const across = Math.max(around.left, around.right);
  const down = Math.max(around.top, around.bottom);
  return { bounds, around: { left: across, right: across, top: down, bottom: down } };
}

function overviewSubjects({ reading, features, bounds }: Framed): Subject[] {
  const focus = reading.places.filter(({ role }) => role === 'focus');
  return [{ bounds, around: AIR }, ...subjectsOf(focus, features)];
}

/** What the overview frames takes of a canvas at a zoom. CSS pixels. */
export function overviewExtent(framed: Framed, zoom: number): Size {
  return extentAt(overviewSubjects(framed), zoom);
}

/**
 * The camera that a target asks for, on a canvas and within what chrome leaves free.
 * `null` if it names no place of the story.
 */
export function cameraFor(
  target: CameraTarget,
  framed: Framed,
  canvas: Omit<Frame, 'maxZoom'>,
): Camera | null {
  if (target.to === 'camera') return target.camera;
  if (target.to === 'overview') {
    return frame(overviewSubjects(framed), { ...canvas, maxZoom: CLOSEST_OVERVIEW });
  }
  const { reading, features } = framed;
  const places = framedOf(target.places.flatMap((id) => reading.place.get(id) ?? []));
  const [only] = places;
  if (!only) return null;
  const subjects = subjectsOf(places, features);
  const closest = isFar(boundsOf(only.geometry), framed.bounds)
    ? Math.min(CLOSEST[only.type], CLOSEST_FAR)
    : CLOSEST[only.type];
  return places.length === 1 && subjects.length === 1
    ? frame(subjects.map(balanced), { ...canvas, maxZoom: closest })
    : frame(subjects, { ...canvas, maxZoom: Math.max(CLOSEST[only.type], CLOSEST_TOGETHER) });
}
