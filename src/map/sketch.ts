import type { Position } from '../story/model.ts';
import type { PlaceCanvas } from './place-spots.ts';
import { type Point, positionAt } from './position-at.ts';

/** A line or an area that is being drawn, and what becomes of it. */
export interface SketchWork {
  readonly corners: readonly Position[];
  /** Whether it is an area: the last corner is joined to the first. */
  readonly closed: boolean;
  /** These are its corners now. */
  onCorners(corners: readonly Position[]): void;
  /** These are all. */
  onFinish(corners: readonly Position[]): void;
}

type Drawn = Pick<SketchWork, 'corners' | 'closed'>;

/** How near a corner a click means the corner, in pixels: half of what a fingertip needs, or a mouse's tip. */
export function reach(): number {
  return matchMedia('(pointer: coarse)').matches ? 22 : 10;
}

/** Whether there are corners enough for a shape. */
export function isWhole({ corners, closed }: Drawn): boolean {
  return corners.length >= (closed ? 3 : 2);
}

/** Whether a point of the canvas is on a corner that ends the drawing: the last, and the first of an area. */
export function isAtEnd(
  map: Pick<PlaceCanvas, 'project'>,
  { corners, closed }: Drawn,
  { x, y }: Point,
): boolean {
  return [corners.at(-1), closed ? corners[0] : undefined].some((corner) => {
    if (!corner) return false;
    const at = map.project([corner[0], corner[1]]);
    return Math.hypot(at.x - x, at.y - y) < reach();
  });
}

/** What a plain click does to a drawing: one corner more, or the end of it. */
export function clickSketch(
  map: Pick<PlaceCanvas, 'project' | 'unproject'>,
  sketch: SketchWork,
  point: Point,
): void {
  const { corners } = sketch;
  if (!isAtEnd(map, sketch, point)) {
    sketch.onCorners([...corners, positionAt(map, point)]);
  } else if (isWhole(sketch)) sketch.onFinish(corners);
}
