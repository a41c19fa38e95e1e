import type { Position } from '../model.ts';
import { toUnit, worldPixels } from './mercator.ts';

const ROUNDS = 4;
/** A line of so many points is smooth enough as it is. */
const FINE = 5000;

/** Corners cut again and again, ends kept, so that letters set along the line do not stumble. */
export function smooth(line: readonly Position[]): Position[] {
  let points = [...line];
  for (let round = 0; round < ROUNDS && points.length < FINE; round++) {
    const cut: Position[] = points.slice(0, 1);
    for (const [index, b] of points.entries()) {
      const a = points[index - 1];
      if (!a) continue;
      cut.push([a[0] * 0.75 + b[0] * 0.25, a[1] * 0.75 + b[1] * 0.25]);
      cut.push([a[0] * 0.25 + b[0] * 0.75, a[1] * 0.25 + b[1] * 0.75]);
    }
    cut.push(...points.slice(-1));
    points = cut;
  }
  return points;
}

/**
 * Whether words along the line stand better below it: on the outside of its bend, where letters
 * have room. They are read from left to right, whichever way the line was drawn.
 */
export function bendsUp(line: readonly Position[]): boolean {
  const first = line[0];
  const last = line.at(-1);
  if (!first || !last) return false;
  const [a, b] =
    first[0] <= last[0] ? [toUnit(first), toUnit(last)] : [toUnit(last), toUnit(first)];
  // The line sags below its chord where it bends up on the way to the right.
  let sag = 0;
  for (const position of line) {
    const { x, y } = toUnit(position);
    sag += (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
  }
  return sag > 0;
}

/** The lowest whole zoom at which a label of so many pixels fits along the line. */
export function fittingZoom(line: readonly Position[], pixels: number): number {
  let length = 0;
  for (const [index, position] of line.entries()) {
    const before = line[index - 1];
    if (!before) continue;
    const a = toUnit(before);
    const b = toUnit(position);
    length += Math.hypot(b.x - a.x, b.y - a.y);
  }
  for (let zoom = 0; zoom < 24; zoom++) {
    if (length * worldPixels(zoom) >= pixels) return zoom;
  }
  return 24;
}
