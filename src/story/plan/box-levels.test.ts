import { describe, expect, it } from 'vitest';
import type { Bounds } from '../model.ts';
import { BoxLevels } from './box-levels.ts';

describe('BoxLevels', () => {
  it('finds every box that holds a position, of any size', () => {
    const boxes: Bounds[] = [];
    for (let i = 0; i < 500; i++) {
      const [x, y, size] = [((i * 37) % 340) - 170, ((i * 53) % 160) - 80, 2 ** ((i % 12) - 8)];
      boxes.push([x, y, x + size, y + size / 2]);
    }
    const levels = new BoxLevels<Bounds>();
    for (const box of boxes) levels.add(box, box);
    for (const [west, south, east, north] of boxes) {
      const [x, y] = [(west + east) / 2, (south + north) / 2];
      const holding = boxes.filter(
        (box) => box[0] <= x && box[1] <= y && box[2] >= x && box[3] >= y,
      );
      const found = new Set(levels.about([x, y]));
      expect(holding.every((box) => found.has(box))).toBe(true);
    }
  });

  it('leaves out what lies far away', () => {
    const levels = new BoxLevels<string>();
    levels.add([30, 50, 31, 51], 'here');
    levels.add([-30, 50, -29, 51], 'there');
    levels.add([-180, -85, 180, 85], 'world');
    expect([...levels.about([30.5, 50.5])].sort()).toEqual(['here', 'world']);
  });
});
