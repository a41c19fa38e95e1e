import { describe, expect, it } from 'vitest';
import type { Unit } from './mercator.ts';
import { nearPoints } from './near-points.ts';

/** Numbers from 0 to 1, the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function distance(a: Unit, b: Unit): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

describe('nearPoints', () => {
  it('finds nearly always the very nearest, in even and in crowded country', () => {
    const next = numbers(3);
    const even = Array.from({ length: 3000 }, () => ({ x: next(), y: next() }));
    const crowded = even.map(({ x, y }, index) =>
      index % 10 === 0 ? { x, y } : { x: 0.5 + x / 1000, y: 0.5 + y / 1000 },
    );
    for (const points of [even, crowded]) {
      const near = nearPoints(points);
      const found = points.slice(0, 300).filter((at) => {
        const nearest = (among: readonly Unit[]): number =>
          Math.min(...among.filter((other) => other !== at).map((other) => distance(at, other)));
        expect(near(at)).toContain(at);
        return nearest(near(at)) === nearest(points);
      });
      expect(found.length).toBeGreaterThan(270);
    }
  });

  it('looks at few, however many there are', () => {
    const next = numbers(5);
    const points = Array.from({ length: 10_000 }, () => ({ x: next(), y: next() }));
    const near = nearPoints(points);
    for (const at of points.slice(0, 100)) expect(near(at).length).toBeLessThanOrEqual(25);
  });

  it('has nothing near where there is nothing', () => {
    expect(nearPoints([])({ x: 0.5, y: 0.5 })).toEqual([]);
    const only = { x: 0.1, y: 0.1 };
    expect(nearPoints([only])({ x: 0.9, y: 0.9 })).toEqual([only]);
    expect(nearPoints([only])({ x: 0, y: 0 })).toEqual([only]);
  });
});
