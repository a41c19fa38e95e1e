import type { Position } from 'geojson';
import type { Box } from './shapes.ts';

/** Where a segment enters and leaves the box, as parts of its length; null if it stays outside. */
function span(from: Position, to: Position, box: Box): [number, number] | null {
  const [x0 = 0, y0 = 0] = from;
  const [x1 = 0, y1 = 0] = to;
  const [west, south, east, north] = box;
  const [dx, dy] = [x1 - x0, y1 - y0];
  let [start, end] = [0, 1];
  const sides = [
    [-dx, x0 - west],
    [dx, east - x0],
    [-dy, y0 - south],
    [dy, north - y0],
  ] as const;
  for (const [slope, room] of sides) {
    if (slope === 0) {
      if (room < 0) return null;
    } else if (slope < 0) start = Math.max(start, room / slope);
    else end = Math.min(end, room / slope);
  }
  return start < end ? [start, end] : null;
}

function between(from: Position, to: Position, part: number): Position {
  const [x0 = 0, y0 = 0] = from;
  const [x1 = 0, y1 = 0] = to;
  return [x0 + (x1 - x0) * part, y0 + (y1 - y0) * part];
}

interface SplitLine {
  readonly inside: Position[][];
  readonly outside: Position[][];
}

/** A line in degrees cut at the edges of a box. */
export function splitLine(line: readonly Position[], box: Box): SplitLine {
  const pieces = { inside: [] as Position[][], outside: [] as Position[][] };
  let [current, side]: [Position[], keyof SplitLine | null] = [[], null];
  const close = () => {
    if (side && current.length > 1) pieces[side].push(current);
    current = [];
  };
  const add = (where: keyof SplitLine, from: Position, to: Position) => {
    if (side !== where) {
      close();
      side = where;
      current = [from];
    }
    current.push(to);
  };
  for (let i = 1; i < line.length; i += 1) {
    const [from, to] = [line[i - 1], line[i]];
    if (!from || !to) continue;
    const within = span(from, to, box);
    if (!within) {
      add('outside', from, to);
      continue;
    }
    const [start, end] = within;
    if (start > 0) add('outside', from, between(from, to, start));
    add(
      'inside',
      start > 0 ? between(from, to, start) : from,
      end < 1 ? between(from, to, end) : to,
    );
    if (end < 1) add('outside', between(from, to, end), to);
  }
  close();
  return pieces;
}
