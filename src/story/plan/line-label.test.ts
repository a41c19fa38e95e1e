import { describe, expect, it } from 'vitest';
import type { Position } from '../model.ts';
import { bendsUp, fittingZoom, smooth } from './line-label.ts';

const ROUTE: Position[] = [
  [37.18, 48.28],
  [37.53, 48.33],
  [37.71, 48.53],
];

function sharpest(line: readonly Position[]): number {
  let worst = 0;
  for (let i = 2; i < line.length; i++) {
    const [a, b, c] = line.slice(i - 2, i + 1) as [Position, Position, Position];
    const turn = Math.atan2(c[1] - b[1], c[0] - b[0]) - Math.atan2(b[1] - a[1], b[0] - a[0]);
    worst = Math.max(worst, Math.abs(turn));
  }
  return worst;
}

describe('smooth', () => {
  it('keeps the ends and softens the bends', () => {
    const soft = smooth(ROUTE);
    expect(soft[0]).toEqual(ROUTE[0]);
    expect(soft.at(-1)).toEqual(ROUTE.at(-1));
    expect(sharpest(soft)).toBeLessThan(sharpest(ROUTE) / 4);
  });
});

describe('bendsUp', () => {
  it('sees the bend whichever way the line was drawn', () => {
    expect(bendsUp(ROUTE)).toBe(true);
    expect(bendsUp([...ROUTE].reverse())).toBe(true);
    const down = ROUTE.map(([x, y]): Position => [x, 96 - y]);
    expect(bendsUp(down)).toBe(false);
  });
});

describe('fittingZoom', () => {
  it('is the lowest whole zoom at which the line is as long as the words', () => {
    const equator: Position[] = [
      [0, 0],
      [90, 0],
    ];
    expect(fittingZoom(equator, 128)).toBe(0);
    expect(fittingZoom(equator, 129)).toBe(1);
    expect(fittingZoom([[0, 0]], 10)).toBe(24);
  });
});
