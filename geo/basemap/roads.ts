import type { Position } from 'geojson';
import { numberIn } from './table.ts';

type Row = Record<string, string>;

/** Steps between two towns. */
const STEPS = 8;

/** A smooth curve through the points. */
function curve(points: readonly Position[]): Position[] {
  const line: Position[] = [];
  for (let at = 0; at < points.length - 1; at += 1) {
    const [a, b, c, d] = [at - 1, at, at + 1, at + 2].map(
      (index) => points[Math.min(points.length - 1, Math.max(0, index))] ?? [0, 0],
    ) as [Position, Position, Position, Position];
    for (let step = 0; step < STEPS; step += 1) {
      const t = step / STEPS;
      const blend = (axis: 0 | 1) => {
        const [p0 = 0, p1 = 0, p2 = 0, p3 = 0] = [a[axis], b[axis], c[axis], d[axis]];
        // Half the usual tension: a road through a bend of towns swings out less.
        const [m1, m2] = [(p2 - p0) / 3, (p3 - p1) / 3];
        const [t2, t3] = [t * t, t * t * t];
        return (
          (2 * t3 - 3 * t2 + 1) * p1 +
          (t3 - 2 * t2 + t) * m1 +
          (3 * t2 - 2 * t3) * p2 +
          (t3 - t2) * m2
        );
      };
      line.push([blend(0), blend(1)]);
    }
  }
  return [...line, ...points.slice(-1)];
}

/** A road as a line through the towns it passes: a sketch of its course, not a survey. */
export function roadLine(road: Row, towns: readonly Row[]): Position[] {
  const points = (road['through'] ?? '').split(',').map((name) => {
    const [town, another] = towns.filter((row) => row['en'] === name);
    if (!town || another) {
      const reason = town ? 'more than one town' : 'no town';
      throw new Error(`roads.tsv, ${road['en'] ?? '?'}: ${reason} of the name ${name}`);
    }
    return [numberIn(town, 'longitude'), numberIn(town, 'latitude')];
  });
  return curve(points);
}
