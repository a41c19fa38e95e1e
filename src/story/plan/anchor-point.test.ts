import { describe, expect, it } from 'vitest';
import type { Position } from '../model.ts';
import { anchorPoint, liesWithin } from './anchor-point.ts';

const square = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

describe('anchorPoint', () => {
  it('is the middle of a line by its length, not by its vertices', () => {
    const line: Position[] = [
      [0, 0],
      [1, 0],
      [2, 0],
      [10, 0],
    ];
    expect(anchorPoint({ type: 'LineString', coordinates: line })).toEqual([5, 0]);
  });

  it('is the centre of a plain area', () => {
    const [x, y] = anchorPoint({ type: 'Polygon', coordinates: [square(10, 40, 2)] });
    expect(x).toBeCloseTo(11);
    expect(y).toBeCloseTo(41);
  });

  it('lies inside an area whose centre of gravity does not', () => {
    const horseshoe: Position[] = [
      [0, 0],
      [10, 0],
      [10, 10],
      [9, 10],
      [9, 1],
      [1, 1],
      [1, 10],
      [0, 10],
      [0, 0],
    ];
    const [x, y] = anchorPoint({ type: 'Polygon', coordinates: [horseshoe] });
    expect(x > 9 || x < 1 || y < 1).toBe(true);
  });

  it('stands between two adjoining areas, and inside the larger of two apart', () => {
    const joined = { type: 'MultiPolygon', coordinates: [[square(0, 0, 2)], [square(2, 0, 2)]] };
    const [x] = anchorPoint(joined as Parameters<typeof anchorPoint>[0]);
    expect(x).toBeCloseTo(2);
    const apart = { type: 'MultiPolygon', coordinates: [[square(0, 0, 2)], [square(20, 0, 4)]] };
    const [far] = anchorPoint(apart as Parameters<typeof anchorPoint>[0]);
    expect(far).toBeGreaterThan(20);
  });
});

describe('liesWithin', () => {
  const area = (west: number, south: number, size: number) =>
    ({ type: 'Polygon', coordinates: [square(west, south, size)] }) as const;

  it('holds for a smaller area inside a larger one, and not the other way round', () => {
    expect(liesWithin(area(1, 1, 1), area(0, 0, 4))).toBe(true);
    expect(liesWithin(area(0, 0, 4), area(1, 1, 1))).toBe(false);
    expect(liesWithin(area(9, 9, 1), area(0, 0, 4))).toBe(false);
    expect(liesWithin(area(0, 0, 4), area(0, 0, 4))).toBe(false);
  });
});
