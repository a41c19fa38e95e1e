import type { Unit } from './mercator.ts';

/** Columns to either side of a point's own, and points of each, that are taken for near. */
const ACROSS = 2;
const DOWN = 2;

/**
 * Points in columns of equally many, each from north to south: about the nearest 25 of a point are found
 * without looking at the others, however unevenly they lie.
 *
 * @returns of a point, those about it, itself among them if it is one
 */
export function nearPoints(points: readonly Unit[]): (at: Unit) => readonly Unit[] {
  const sorted = [...points].sort((a, b) => a.x - b.x);
  const height = Math.max(1, Math.ceil(Math.sqrt(sorted.length)));
  const columns: Unit[][] = [];
  for (let first = 0; first < sorted.length; first += height) {
    columns.push(sorted.slice(first, first + height).sort((a, b) => a.y - b.y));
  }
  const starts = columns.map((column) => Math.min(...column.map(({ x }) => x)));
  return ({ x, y }) => {
    const own = firstFrom(starts.length, (index) => (starts[index] ?? 0) > x) - 1;
    const found: Unit[] = [];
    for (let across = own - ACROSS; across <= Math.max(0, own) + ACROSS; across++) {
      const column = columns[across];
      if (!column) continue;
      const row = firstFrom(column.length, (index) => (column[index]?.y ?? 0) >= y);
      for (let down = Math.max(0, row - DOWN); down <= row + DOWN; down++) {
        const point = column[down];
        if (point) found.push(point);
      }
    }
    return found;
  };
}

/** The first index from which on something holds; the count, if it never does. */
function firstFrom(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
