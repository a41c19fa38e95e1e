import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { basemapStyle } from '../basemap/basemap-style.ts';
import { DRAW_ORDER } from '../basemap/draw-order.ts';
import { INKS } from '../basemap/ink.ts';
import { PALETTES, type Palette, type Theme } from '../basemap/palette.ts';
import type { Bounds, Place } from '../story/model.ts';
import type { Camera, CameraTarget } from '../story/plan/camera.ts';
import type { Insets, Size } from '../story/plan/framing.ts';
import { type StoryFeatures, storyFeatures } from '../story/plan/story-features.ts';
import { cameraFor } from '../story/plan/story-frame.ts';
import type { Reading, Status } from '../story/read-story.ts';
import { STATUSES } from '../story/status.ts';
import { baseLabels, townRoom } from './base-labels.ts';
import { baseShapes, DRAINED } from './base-shapes.ts';
import { type Basemap, EMPTY_BASEMAP } from './basemap.ts';
import { drawnPoints } from './drawn-points.ts';
import { drawFoot, drawScale, type Foot, footOf, type LegendEntry } from './furniture.ts';
import { COARSE, FINE } from './path-data.ts';
import { Room } from './room.ts';
import { storyNames } from './story-names.ts';
import {
  HATCH,
  type Lit,
  sharedSymbols,
  storyAreas,
  storyLines,
  storySymbols,
} from './story-shapes.ts';
import { el, escapeXml } from './svg.ts';
import { type View, viewOf } from './view.ts';
import { ROOT_FAMILY } from './words.ts';

/** All that the still says in a reader's language. */
export interface StillWords {
  /** The picture's name. */
  readonly title: string;
  /** Beside a line whose course is not surveyed. */
  readonly approximate: string;
  readonly credit: string;
  status(status: Status, approximate: boolean): string;
  distance(metres: number): string;
  /** What the picture shows, from its places in words. */
  describe(places: readonly { readonly name: string; readonly status: string }[]): string;
}

export interface Still {
  readonly reading: Reading;
  /** What the overview frames besides the focus places. */
  readonly bounds: Bounds;
  /** CSS pixels. */
  readonly size: Size;
  /** Pixels that something outside the still covers of it. */
  readonly padding?: Insets;
  readonly target: CameraTarget;
  /** Ids of the places that are chosen. */
  readonly selected: readonly string[];
  readonly hovered?: string | null;
  readonly theme: Theme;
  readonly language: string;
  readonly words: StillWords;
  /**
   * The map alone, without legend, credit and scale, and written in few bytes: for a page that says these
   * itself and soon has a live map.
   */
  readonly bare?: boolean;
}

const NO_FOOT: Foot = { height: 0, spots: [] };
const ANYWHERE: Camera = { longitude: 31, latitude: 48.5, zoom: 4 };
const NO_PADDING: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
/** Of the scale with its air, above the foot; none where there is no scale. */
const SCALE = 28;
const BARE = 280;

function legendOf({ places, status }: Reading, words: StillWords): LegendEntry[] {
  return STATUSES.flatMap((each) => {
    const alike = places.filter(({ id }) => status.get(id)?.status === each);
    if (alike.length === 0) return [];
    const approximate =
      each === 'route' && alike.some(({ basis }) => basis === 'schematic' || basis === 'inferred');
    return [{ status: each, words: words.status(each, approximate) }];
  });
}

interface Plan {
  readonly camera: Camera;
  /** Of many places those that are drawn. */
  readonly features: StoryFeatures;
  readonly foot: Foot;
  readonly view: View;
}

const plans = new WeakMap<Still, Plan>();

function planOf(still: Still): Plan {
  const plan = plans.get(still) ?? makePlan(still);
  plans.set(still, plan);
  return plan;
}

interface Told {
  readonly language: string;
  readonly approximate: string;
  readonly features: StoryFeatures;
}

const told = new WeakMap<Reading, Told>();

/** A story's features, the last asked for kept: a selection or a hover draws them anew. */
function featuresOf({ reading, language, words: { approximate } }: Still): StoryFeatures {
  const last = told.get(reading);
  if (last?.language === language && last.approximate === approximate) return last.features;
  const features = storyFeatures(reading, { language, approximate });
  told.set(reading, { language, approximate, features });
  return features;
}

function makePlan(still: Still): Plan {
  const { reading, bounds, size, words, theme, target, padding = NO_PADDING } = still;
  const features = featuresOf(still);
  const foot = still.bare
    ? NO_FOOT
    : footOf(legendOf(reading, words), words.credit, size, INKS[theme]);
  const bottom = padding.bottom + foot.height + (size.height < BARE ? 0 : SCALE);
  const covered = { ...padding, bottom };
  const camera = cameraFor(
    target,
    { reading, features, bounds },
    { viewport: size, padding: covered },
  );
  const shown = camera ?? ANYWHERE;
  const view = viewOf(shown, size, foot.height, still.bare ? COARSE : FINE);
  const points = drawnPoints(reading, features, view, litOf(still));
  return { camera: shown, features: { ...features, points }, foot, view };
}

function litOf({ selected, hovered = null }: Still): Lit {
  return { selected: new Set(selected), hovered };
}

/** The places that a still draws with a symbol, in reading order. */
export function stillPlaces(still: Still): readonly Place[] {
  const { features } = planOf(still).features.points;
  return features.flatMap(({ properties: { id } }) => still.reading.place.get(id) ?? []);
}

/** Where a still's camera stands: for what is laid over it at the places' own points. */
export function stillCamera(still: Still): Camera {
  return planOf(still).camera;
}

function definitions(palette: Palette, areaInk: string, symbols: string): string {
  const hatch = el(
    'pattern',
    { id: HATCH, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
    el('path', {
      d: 'M-1 1L1-1M-1 9L9-1M7 9L9 7',
      stroke: areaInk,
      'stroke-width': 0.63,
    }),
  );
  const drained = el(
    'pattern',
    { id: DRAINED, width: 4, height: 4, patternUnits: 'userSpaceOnUse' },
    el('path', { d: 'M0 0H4V4H0z', fill: palette.drained }),
    el('path', { d: 'M-1 1L1-1M-1 5L5-1M3 5L5 3', stroke: palette.dryLine, 'stroke-width': 0.55 }),
  );
  return el('defs', {}, hatch, drained, symbols);
}

/**
 * A story's map as one SVG document: no script, nothing from outside, the same bytes for the same
 * input. Without a basemap it draws the story alone on bare land.
 */
export function stillSvg(still: Still, basemap: Basemap | null): string {
  const { reading, size, theme, language, words } = still;
  const { camera, features, foot, view } = planOf(still);
  const [ink, palette] = [INKS[theme], PALETTES[theme]];
  const lit = litOf(still);
  const room = new Room(view.free);
  const bar = { zoom: camera.zoom, latitude: camera.latitude, words: words.distance };
  const scale = still.bare ? '' : drawScale(bar, foot, size, ink, room);

  const towns = townRoom(basemap ?? EMPTY_BASEMAP, view, language);
  const written = storyNames({ features, ink, view, room, lit, language, towns });
  const { layers } = basemapStyle({ theme, language, base: '' });
  const byId = new Map<string, LayerSpecification>(layers.map((layer) => [layer.id, layer]));
  const points = byPlace(features.points.features);
  const drawn = reading.places.filter(
    ({ id, geometry }) => geometry.type !== 'Point' || points.has(id),
  );
  const named = new Set(
    drawn.flatMap(({ names: all }) => all.map(({ name }) => name.toLowerCase())),
  );
  const base = { basemap: basemap ?? EMPTY_BASEMAP, view, room, palette, language, named };
  const ordered = DRAW_ORDER.map((entry) => (typeof entry === 'string' ? byId.get(entry) : entry));
  // What is drawn last is placed first.
  const labels = [...ordered]
    .reverse()
    .map((entry) => (entry && 'id' in entry ? baseLabels(entry, base) : ''))
    .reverse();
  const shapes = ordered.map((entry) => {
    if (!entry) return '';
    if ('id' in entry) return basemap ? baseShapes(entry, basemap, view) : '';
    if (entry.slot === 'areas') return storyAreas(features, ink, view, lit, still.bare ?? false);
    return entry.slot === 'lines' ? storyLines(features, ink, view, lit) : '';
  });
  const ground = basemap ? '' : el('rect', { ...size, fill: palette.home });

  const names = byPlace([...features.lines.features, ...features.areas.features]);
  const shown = drawn.flatMap((place) => {
    const point = points.get(place.id);
    if (point && !room.isInside(around(view.at(point.geometry.coordinates)))) return [];
    const status = reading.status.get(place.id)?.status ?? 'context';
    const name = (point ?? names.get(place.id))?.properties.name ?? place.id;
    return [{ name, status: words.status(status, false) }];
  });
  const { width, height } = size;
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      lang: language,
      'aria-labelledby': 'still-title still-desc',
      'font-family': ROOT_FAMILY,
    },
    el('title', { id: 'still-title' }, escapeXml(words.title)),
    el('desc', { id: 'still-desc' }, escapeXml(words.describe(shown))),
    definitions(palette, ink.status.area, sharedSymbols(features, ink)),
    ground,
    el('g', {}, ...shapes),
    el('g', { 'paint-order': 'stroke', 'stroke-linejoin': 'round' }, ...labels),
    storySymbols(features, ink, view, lit),
    el('g', { 'paint-order': 'stroke', 'stroke-linejoin': 'round' }, written),
    scale,
    still.bare ? '' : drawFoot(foot, size, ink),
  );
}

function around({ x, y }: { x: number; y: number }) {
  return { left: x, right: x, top: y, bottom: y };
}

function byPlace<F extends { readonly properties: { readonly id: string } }>(
  features: readonly F[],
): ReadonlyMap<string, F> {
  return new Map(features.map((feature) => [feature.properties.id, feature]));
}
