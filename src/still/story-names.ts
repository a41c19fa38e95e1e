import type { Ink } from '../basemap/ink.ts';
import { SIDE_ANCHOR, sideOffset } from '../story/plan/label-anchor.ts';
import { SIDES, type Side } from '../story/plan/label-side.ts';
import {
  LINE_GAP,
  LINE_NAME_SIZE,
  NAME_GAP,
  NAME_SIZE,
  NOTE_JOIN,
  SECOND_FROM,
} from '../story/plan/place-label.ts';
import type { PlaceProperties, StoryFeatures } from '../story/plan/story-features.ts';
import { placeAlong, writeAlong } from './along.ts';
import { type Anchor, type Block, centred, standAt } from './block.ts';
import { type Box, clipLine, grown, meet, type Point } from './clip.ts';
import { pixelLines } from './geometry-paths.ts';
import { wrapText } from './measure.ts';
import type { Room } from './room.ts';
import { type Lit, opacityOf, stateOf, symbolBox } from './story-shapes.ts';
import { el } from './svg.ts';
import type { View } from './view.ts';
import { type Line, lineWidth, writeLines } from './words.ts';

interface Scene {
  readonly features: StoryFeatures;
  readonly ink: Ink;
  readonly view: View;
  readonly room: Room;
  readonly lit: Lit;
  readonly language: string;
  /** Room of large towns, which the wide names of areas leave them. */
  readonly towns: readonly Box[];
}

const HALO = 1.6;
/** From this zoom on a focus place is named whatever else is there. */
const ALWAYS_FROM = 6;
/** A chosen place's ring reaches further than its symbol, by so many pixels. */
const RING = 5;
/** Half the width kept free along a route, in pixels. */
const ROUTE = 5;
/** Boxes kept free along all routes. */
const MOST_KEPT = 4000;

function beside({ x, y }: Point, side: Side, gap: number): Point {
  const [across, down] = sideOffset(side, gap);
  return { x: x + across, y: y + down };
}

function ofPlace(id: string, words: string): string {
  return el('g', { 'data-place': id }, words);
}

function spot(geometry: { readonly coordinates: readonly number[] }, view: View): Point {
  return view.at(geometry.coordinates);
}

interface Wanted {
  readonly properties: PlaceProperties;
  readonly at: Point;
  readonly block: Block;
  /** Pixels from the point to the block. */
  readonly gap: number;
  readonly padding: number;
  /** Written even where there is no room. */
  readonly always: boolean;
}

/** A name on the best free side: clear of routes if there is such a side. */
function besideName(wanted: Wanted, { room, ink, lit }: Scene): string {
  const { properties, at, block, padding, always } = wanted;
  const isPoint = properties.fits === 0;
  const gap = wanted.gap + (isPoint && lit.selected.has(properties.id) ? RING : 0);
  if (!room.isInside({ left: at.x, right: at.x, top: at.y, bottom: at.y })) return '';
  const order = [properties.side, ...SIDES.filter((side) => side !== properties.side)];
  const stands = order.map((side) =>
    standAt(block, SIDE_ANCHOR[side], beside(at, side, gap), padding),
  );
  const stand =
    stands.find(({ box }) => room.isClear(box)) ??
    stands.find(({ box }) => room.isFree(box)) ??
    (always ? (stands.find(({ box }) => room.isInside(box)) ?? stands[0]) : undefined);
  if (!stand) return '';
  room.take(stand.box);
  const opacity = opacityOf(stateOf(properties.id, lit));
  const halo = { colour: ink.paper, width: HALO };
  return ofPlace(properties.id, writeLines({ ...block, ...stand, halo, opacity }));
}

function focusNames(scene: Scene): string {
  const { features, ink, view } = scene;
  return features.points.features
    .filter(({ properties }) => properties.focus)
    .map(({ geometry, properties }) => {
      const { name, second } = properties;
      const size = NAME_SIZE.focus;
      const lines: Line[] = [
        { text: name, face: 'Source Serif Semibold', size, fill: ink.text },
        ...(second && view.zoom >= SECOND_FROM
          ? [
              {
                text: second,
                face: 'Noto Sans Regular',
                size: size * NAME_SIZE.second,
                fill: ink.quiet,
              } as const,
            ]
          : []),
      ];
      const wanted = {
        properties,
        at: spot(geometry, view),
        block: { lines, leading: 1.15 },
        gap: size * NAME_GAP.focus,
        padding: 2,
        always: view.zoom >= ALWAYS_FROM,
      };
      return besideName(wanted, scene);
    })
    .join('');
}

function lineNames(scene: Scene): string {
  const { features, ink, view, room, lit } = scene;
  const middles = new Map(
    features.lineMiddles.features.map((middle) => [middle.properties.id, middle] as const),
  );
  return features.lineNames.features
    .map(({ geometry, properties }, index) => {
      const { id, name, note, below } = properties;
      const opacity = opacityOf(stateOf(id, lit));
      const halo = { colour: ink.paper, width: HALO };
      const look = { face: 'Noto Sans Regular', fill: ink.status.route } as const;
      const text = note ? name + NOTE_JOIN + note : name;
      const line: Line = { ...look, text, size: LINE_NAME_SIZE };
      const courses = pixelLines(geometry, view).flatMap((course) =>
        clipLine(course, grown(view.free, -8)),
      );
      const shift = below ? 1.15 : -1.05;
      const [points] = placeAlong(courses, line, room, { shift, bend: 50, padding: 0 });
      if (points) {
        return ofPlace(id, writeAlong(points, line, halo, `still-route-${index}`, opacity));
      }
      const middle = middles.get(id);
      if (!middle) return '';
      const size = LINE_NAME_SIZE - 1;
      const lines = [name, note].filter(Boolean).map((words) => ({ ...look, text: words, size }));
      const wanted = {
        properties,
        at: spot(middle.geometry, view),
        block: { lines, leading: 1.1 },
        gap: size * LINE_GAP,
        padding: 1,
        always: false,
      };
      return besideName(wanted, scene);
    })
    .join('');
}

const AREA_ANCHORS: readonly (readonly [Anchor, number, number])[] = [
  ['center', 0, 0],
  ['top', 0, 1],
  ['bottom', 0, -1],
  ['left', 1, 0],
  ['right', -1, 0],
];
const AREA_OFFSET = 1.2;

function areaNames({ features, ink, view, room, lit, language, towns }: Scene): string {
  return features.areaNames.features
    .map(({ geometry, properties: { id, name } }) => {
      const size = 11 + 3 * Math.max(0, Math.min(1, (view.zoom - 5) / 4));
      const look = { face: 'Noto Sans Regular', size, fill: ink.quiet, spacing: 0.3 } as const;
      const text = name.toLocaleUpperCase(language);
      const lines = wrapText(text, 8 * size, (words) => lineWidth({ ...look, text: words }));
      const block = { lines: lines.map((words) => ({ ...look, text: words })), leading: 1.2 };
      const at = spot(geometry, view);
      const free = AREA_ANCHORS.map(([anchor, across, down]) =>
        standAt(
          block,
          anchor,
          { x: at.x + across * AREA_OFFSET * size, y: at.y + down * AREA_OFFSET * size },
          4,
        ),
      ).filter(({ box }) => room.isFree(box));
      const stand = free.find(({ box }) => !towns.some((town) => meet(box, town))) ?? free[0];
      if (!stand) return '';
      room.take(stand.box);
      const halo = { colour: ink.paper, width: HALO };
      const opacity = opacityOf(stateOf(id, lit));
      return ofPlace(id, writeLines({ ...block, ...centred(stand), halo, opacity }));
    })
    .join('');
}

function contextNames(scene: Scene): string {
  const { features, ink, view } = scene;
  return features.points.features
    .filter(({ properties }) => !properties.focus)
    .map(({ geometry, properties }) => {
      const size = NAME_SIZE.context;
      const face = properties.capital ? 'Noto Sans Semibold' : 'Noto Sans Regular';
      const wanted = {
        properties,
        at: spot(geometry, view),
        block: {
          lines: [{ text: properties.name, face, size, fill: ink.text } as const],
          leading: 1.2,
        },
        gap: size * NAME_GAP.context,
        padding: 2,
        always: false,
      };
      return besideName(wanted, scene);
    })
    .join('');
}

/** Room along a line of the story, which names had better keep off. */
function along(line: readonly Point[]): Box[] {
  const boxes: Box[] = [];
  for (const [index, to] of line.entries()) {
    const from = line[index - 1] ?? to;
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / (2 * ROUTE)));
    for (let step = 1; step <= steps; step++) {
      const x = from.x + ((to.x - from.x) * step) / steps;
      const y = from.y + ((to.y - from.y) * step) / steps;
      boxes.push({ left: x - ROUTE, top: y - ROUTE, right: x + ROUTE, bottom: y + ROUTE });
    }
  }
  return boxes;
}

/**
 * The names that the story writes, in the order in which they get their room: focus places, lines,
 * areas, other places. The symbols have theirs before any name.
 */
export function storyNames(scene: Scene): string {
  const { features, view, room } = scene;
  for (const { geometry, properties } of features.points.features) {
    room.take(symbolBox(properties, spot(geometry, view)));
  }
  let kept: Box[] = [];
  for (const { geometry } of features.lines.features) {
    const lines = pixelLines(geometry, view).flatMap((line) => clipLine(line, view.canvas));
    for (const line of lines) kept = kept.concat(along(line));
    // Where lines are everywhere no name keeps clear of them.
    if (kept.length > MOST_KEPT) break;
  }
  room.avoid(...kept.slice(0, MOST_KEPT));
  const [focus, lines] = [focusNames(scene), lineNames(scene)];
  const [areas, context] = [areaNames(scene), contextNames(scene)];
  return context + areas + lines + focus;
}
