import type { Point } from './clip.ts';

/** How exactly a path is written. Tenths of a pixel. */
export interface Fineness {
  /** What coordinates are rounded to. */
  readonly grid: number;
  /** Points nearer than this to the one before are left out. */
  readonly least: number;
}

/** As fine as can be seen. */
export const FINE: Fineness = { grid: 1, least: 4 };
/** A third of the bytes, and hardly to be told apart at a glance: for a picture that soon gives way. */
export const COARSE: Fineness = { grid: 5, least: 14 };

function written(tenths: number): string {
  const value = String(tenths / 10).replace(/^(-?)0\./, '$1.');
  return value;
}

/** Path data of one line: absolute start, then relative steps. */
export function pathData(
  points: readonly Point[],
  closed: boolean,
  { grid, least }: Fineness = FINE,
): string {
  const snap = (pixels: number) => Math.round((pixels * 10) / grid) * grid;
  let [x, y] = [0, 0];
  let data = '';
  let steps = 0;
  for (const [index, point] of points.entries()) {
    const [toX, toY] = [snap(point.x), snap(point.y)];
    const [dx, dy] = [toX - x, toY - y];
    const isEnd = !closed && index === points.length - 1;
    if (index > 0 && !isEnd && Math.abs(dx) + Math.abs(dy) < least) continue;
    if (isEnd && dx === 0 && dy === 0) continue;
    const second = written(dy);
    const gap = second.startsWith('-') ? '' : ' ';
    data += `${index === 0 ? 'M' : steps === 1 ? 'l' : written(dx).startsWith('-') ? '' : ' '}${written(dx)}${gap}${second}`;
    [x, y] = [toX, toY];
    steps += 1;
  }
  if (steps < (closed ? 3 : 2)) return '';
  return closed ? `${data}z` : data;
}
