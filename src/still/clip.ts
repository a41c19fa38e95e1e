/** Pixels from the top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function grown({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

export function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

interface Edge {
  inside(point: Point): boolean;
  cross(a: Point, b: Point): Point;
}

function across(a: Point, b: Point, x: number): Point {
  return { x, y: a.y + ((x - a.x) / (b.x - a.x)) * (b.y - a.y) };
}

function down(a: Point, b: Point, y: number): Point {
  return { x: a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x), y };
}

function edgesOf({ left, top, right, bottom }: Box): readonly Edge[] {
  return [
    { inside: ({ x }) => x >= left, cross: (a, b) => across(a, b, left) },
    { inside: ({ x }) => x <= right, cross: (a, b) => across(a, b, right) },
    { inside: ({ y }) => y >= top, cross: (a, b) => down(a, b, top) },
    { inside: ({ y }) => y <= bottom, cross: (a, b) => down(a, b, bottom) },
  ];
}

/** The part of a closed ring inside a box; what leaves it runs along the box's edge. */
export function clipRing(ring: readonly Point[], box: Box): readonly Point[] {
  let points = ring;
  for (const { inside, cross } of edgesOf(box)) {
    const kept: Point[] = [];
    let before = points.at(-1);
    for (const point of points) {
      if (before) {
        if (inside(point) !== inside(before)) kept.push(cross(before, point));
        if (inside(point)) kept.push(point);
      }
      before = point;
    }
    points = kept;
  }
  return points;
}

function clipSegment(from: Point, to: Point, box: Box): readonly [Point, Point] | null {
  let [a, b] = [from, to];
  for (const { inside, cross } of edgesOf(box)) {
    if (!inside(a) && !inside(b)) return null;
    if (!inside(a)) a = cross(a, b);
    else if (!inside(b)) b = cross(a, b);
  }
  return [a, b];
}

/** The runs of a line inside a box. */
export function clipLine(line: readonly Point[], box: Box): Point[][] {
  const runs: Point[][] = [];
  let run: Point[] = [];
  for (const [index, to] of line.entries()) {
    const from = line[index - 1];
    if (!from) continue;
    const part = clipSegment(from, to, box);
    const last = run.at(-1);
    if (!part || last?.x !== part[0].x || last.y !== part[0].y) {
      if (run.length > 1) runs.push(run);
      run = part ? [part[0]] : [];
    }
    if (part) run.push(part[1]);
  }
  if (run.length > 1) runs.push(run);
  return runs;
}
