import type { Box, Point } from './clip.ts';
import { pathData } from './path-data.ts';
import type { Room } from './room.ts';
import { el, escapeXml } from './svg.ts';
import { BASELINE, type Halo, type Line, lettering, lineWidth } from './words.ts';

interface Course {
  readonly points: readonly Point[];
  /** Length up to each point, in pixels. */
  readonly lengths: readonly number[];
  readonly length: number;
}

function courseOf(points: readonly Point[]): Course {
  let length = 0;
  const lengths = points.map((point, index) => {
    const before = points[index - 1];
    if (before) length += Math.hypot(point.x - before.x, point.y - before.y);
    return length;
  });
  return { points, lengths, length };
}

function pointAt({ points, lengths }: Course, at: number): Point {
  const index = Math.max(
    1,
    lengths.findIndex((length) => length >= at),
  );
  const [a, b] = [points[index - 1], points[index]];
  if (!a || !b) return points.at(-1) ?? { x: 0, y: 0 };
  const [from = 0, to = 0] = [lengths[index - 1], lengths[index]];
  const share = to === from ? 0 : (at - from) / (to - from);
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

export interface AlongOptions {
  /** From the line to the middle of the letters, in ems, down positive. */
  readonly shift: number;
  /** How far the letters' heading may turn from their general one, in degrees. */
  readonly bend: number;
  /** Kept free around the letters, in pixels. */
  readonly padding: number;
  /** The same words again no nearer than this, in pixels; once only if left out. */
  readonly again?: number;
  /** Keeps off the story's lines too. */
  readonly clear?: boolean;
}

interface Place {
  readonly middle: Point;
  readonly points: readonly Point[];
  readonly boxes: readonly Box[];
}

function turn(a: number, b: number): number {
  const between = Math.abs(a - b) % (2 * Math.PI);
  return Math.min(between, 2 * Math.PI - between);
}

/** Each point but the ends moved to the mean of itself and its neighbours. */
function soften(points: Point[]): void {
  const before = [...points];
  for (let i = 1; i + 1 < points.length; i++) {
    const [a, b, c] = [before[i - 1], before[i], before[i + 1]];
    if (a && b && c) points[i] = { x: (a.x + b.x + c.x) / 3, y: (a.y + b.y + c.y) / 3 };
  }
}

/** The line under the letters from left to right, moved to their baseline; `null` where it bends too much. */
function bed(
  course: Course,
  centre: number,
  { size }: Line,
  width: number,
  { shift, bend, padding }: AlongOptions,
): Place | null {
  const steps = Math.max(2, Math.ceil(width / (size * 0.75)));
  const span = Array.from({ length: steps + 1 }, (_, i) =>
    pointAt(course, centre - width / 2 + (width * i) / steps),
  );
  const [first, last] = [span[0], span.at(-1)];
  if (!first || !last) return null;
  if (last.x < first.x) span.reverse();
  for (let round = 0; round < 2; round++) soften(span);
  const [start, end] = [span[0] ?? first, span.at(-1) ?? last];
  const general = Math.atan2(end.y - start.y, end.x - start.x);
  const middle = pointAt(course, centre);
  const points: Point[] = [];
  const boxes: Box[] = [];
  for (const [index, point] of span.entries()) {
    // Over two steps to either side, so that letters do not stumble over every corner.
    const before = span[Math.max(0, index - 2)] ?? point;
    const after = span[Math.min(span.length - 1, index + 2)] ?? point;
    const heading = Math.atan2(after.y - before.y, after.x - before.x);
    if (turn(heading, general) > (bend * Math.PI) / 180) return null;
    const [sine, cosine] = [Math.sin(heading), Math.cos(heading)];
    const moved = (ems: number): Point => ({
      x: point.x - sine * ems * size,
      y: point.y + cosine * ems * size,
    });
    points.push(moved(shift + BASELINE));
    const { x, y } = moved(shift);
    const reach = size * 0.55 + padding;
    boxes.push({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach });
  }
  return { middle, points, boxes };
}

const STEP = 12;

/** Positions along a line from its middle outwards. */
function* outwards(length: number, width: number): Generator<number> {
  const most = (length - width) / 2;
  yield length / 2;
  for (let off = STEP; off <= most; off += STEP) {
    yield length / 2 - off;
    yield length / 2 + off;
  }
}

/** Where words find room along lines, from each line's middle outwards. Takes the room. */
export function placeAlong(
  lines: readonly (readonly Point[])[],
  line: Line,
  room: Room,
  options: AlongOptions,
): (readonly Point[])[] {
  // A little more than the letters, for stand-in fonts that run wider.
  const width = lineWidth(line) * 1.04;
  const placed: Place[] = [];
  for (const course of lines.map(courseOf).sort((a, b) => b.length - a.length)) {
    if (course.length < width) continue;
    for (const centre of outwards(course.length, width)) {
      if (placed.length > 0 && options.again === undefined)
        return placed.map(({ points }) => points);
      const place = bed(course, centre, line, width, options);
      if (!place) continue;
      if (!(options.clear ? room.isClear(...place.boxes) : room.isFree(...place.boxes))) continue;
      const near = placed.some(
        ({ middle }) =>
          Math.hypot(middle.x - place.middle.x, middle.y - place.middle.y) < (options.again ?? 0),
      );
      if (near) continue;
      room.take(...place.boxes);
      placed.push(place);
    }
  }
  return placed.map(({ points }) => points);
}

/** Words set along a line of points. @param id of the path in the document */
export function writeAlong(
  points: readonly Point[],
  line: Line,
  halo: Halo,
  id: string,
  opacity = 1,
): string {
  const path = el('path', { id, d: pathData(points, false), fill: 'none', stroke: 'none' });
  const words = el('textPath', { href: `#${id}`, startOffset: '50%' }, escapeXml(line.text));
  return path + el('text', { 'text-anchor': 'middle', ...lettering(line, halo, opacity) }, words);
}

/** Pieces that touch end to end joined into longer ones, in the order they came. */
export function joinPieces(pieces: readonly (readonly Point[])[]): Point[][] {
  const joined: Point[][] = [];
  for (const piece of pieces) {
    let run = [...piece];
    for (let i = 0; i < joined.length; i++) {
      const other = joined[i];
      const merged = other && mergeEnds(other, run);
      if (!merged) continue;
      joined.splice(i, 1);
      run = merged;
      i = -1;
    }
    joined.push(run);
  }
  return joined;
}

function touch(a: Point | undefined, b: Point | undefined): boolean {
  return Boolean(a && b && Math.abs(a.x - b.x) < 0.01 && Math.abs(a.y - b.y) < 0.01);
}

function mergeEnds(a: readonly Point[], b: readonly Point[]): Point[] | null {
  if (touch(a.at(-1), b[0])) return [...a, ...b.slice(1)];
  if (touch(b.at(-1), a[0])) return [...b, ...a.slice(1)];
  if (touch(a[0], b[0])) return [...[...b].reverse(), ...a.slice(1)];
  if (touch(a.at(-1), b.at(-1))) return [...a, ...[...b].reverse().slice(1)];
  return null;
}
