import { describe, expect, it } from 'vitest';
import type { Geometry, Position } from '../model.ts';
import { hatchLines } from './hatch-lines.ts';
import { toUnit, worldPixels } from './mercator.ts';

const SQUARE: Position[] = [
  [36, 47],
  [39, 47],
  [39, 49],
  [36, 49],
  [36, 47],
];
const HOLE: Position[] = [
  [37, 47.5],
  [38, 47.5],
  [38, 48.5],
  [37, 48.5],
  [37, 47.5],
];
const area = (...rings: Position[][]): Geometry => ({ type: 'Polygon', coordinates: rings });

function middle([a, b]: readonly [Position, Position]): Position {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

function inside([x, y]: Position, ring: readonly Position[]): boolean {
  const longitudes = ring.map(([longitude]) => longitude);
  const latitudes = ring.map(([, latitude]) => latitude);
  const between = (value: number, all: number[]) =>
    value > Math.min(...all) && value < Math.max(...all);
  return between(x, longitudes) && between(y, latitudes);
}

describe('hatchLines', () => {
  it('keeps every line inside the area and out of its holes', () => {
    const lines = hatchLines(area(SQUARE, HOLE)).flatMap((level) => level.lines);
    expect(lines.length).toBeGreaterThan(100);
    for (const line of lines) {
      expect(inside(middle(line), SQUARE)).toBe(true);
      expect(inside(middle(line), HOLE)).toBe(false);
    }
  });

  it('draws parallel lines nine pixels apart at each whole zoom', () => {
    const levels = hatchLines(area(SQUARE));
    for (const zoom of [5, 6, 7, 8]) {
      const ranks = levels
        .filter(({ from }) => from <= zoom)
        .flatMap(({ lines }) => lines)
        .map(([a]) => ((toUnit(a).x + toUnit(a).y) * worldPixels(zoom)) / Math.SQRT2)
        .sort((a, b) => a - b);
      expect(ranks.length).toBeGreaterThan(5);
      for (const [index, at] of ranks.entries()) {
        const before = ranks[index - 1];
        if (before !== undefined) expect(at - before).toBeCloseTo(9, 3);
      }
    }
  });

  it('hatches what is side by side in one run', () => {
    const east = SQUARE.map(([x, y]): Position => [x + 3, y]);
    const ranks = (geometry: Geometry) =>
      new Set(
        hatchLines(geometry)
          .flatMap(({ lines }) => lines)
          .map(([a]) => ((toUnit(a).x + toUnit(a).y) * 1e6).toFixed(2)),
      );
    const shared = [...ranks(area(SQUARE))].filter((rank) => ranks(area(east)).has(rank));
    expect(shared.length).toBeGreaterThan(50);
  });

  it('hatches a continent no finer than it can afford', () => {
    const wide = SQUARE.map(([x, y]): Position => [(x - 37) * 50, (y - 47) * 30]);
    const lines = hatchLines(area(wide)).flatMap((level) => level.lines);
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.length).toBeLessThan(1700);
  });

  it('has nothing for what is no area', () => {
    expect(hatchLines({ type: 'Point', coordinates: [37, 48] })).toEqual([]);
  });
});
