import type { Point } from './clip.ts';

/** Points nearer than this to the one before, in tenths of a pixel, add nothing to see. */
const LEAST = 4;

function written(tenths: number): string {
  const value = String(tenths / 10).replace(/^(-?)0\./, '$1.');
  return value;
}

/** Path data of one line: absolute start, then relative steps, to a tenth of a pixel. */
export function pathData(points: readonly Point[], closed: boolean): string {
  let [x, y] = [0, 0];
  let data = '';
  let steps = 0;
  for (const [index, point] of points.entries()) {
    const [toX, toY] = [Math.round(point.x * 10), Math.round(point.y * 10)];
    const [dx, dy] = [toX - x, toY - y];
    const isEnd = !closed && index === points.length - 1;
    if (index > 0 && !isEnd && Math.abs(dx) + Math.abs(dy) < LEAST) continue;
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
