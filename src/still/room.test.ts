import { describe, expect, it } from 'vitest';
import { type Box, meet } from './clip.ts';
import { Room } from './room.ts';

const BOUNDS: Box = { left: 0, top: 0, right: 500, bottom: 300 };

/** Boxes of many sizes all over the canvas and beyond, the same in every run. */
function boxes(count: number, seed: number): Box[] {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: count }, () => {
    const [left, top] = [next() * 600 - 50, next() * 400 - 50];
    return { left, top, right: left + 2 + next() * 120, bottom: top + 2 + next() * 40 };
  });
}

describe('Room', () => {
  it('is free exactly where no box is met, whatever cells they are in', () => {
    const taken = boxes(40, 3);
    const room = new Room(BOUNDS);
    room.take(...taken);
    let free = 0;
    for (const box of boxes(2000, 9)) {
      const isInside =
        box.left >= 0 && box.top >= 0 && box.right <= BOUNDS.right && box.bottom <= BOUNDS.bottom;
      const isFree = isInside && !taken.some((other) => meet(box, other));
      expect(room.isFree(box)).toBe(isFree);
      if (isFree) free += 1;
    }
    expect(free).toBeGreaterThan(20);
  });

  it('is clear only where nothing is avoided', () => {
    const room = new Room(BOUNDS);
    room.avoid({ left: 100, top: 0, right: 110, bottom: 300 });
    const across = { left: 90, top: 20, right: 130, bottom: 40 };
    expect([room.isFree(across), room.isClear(across)]).toEqual([true, false]);
    expect(room.isClear({ left: 112, top: 20, right: 130, bottom: 40 })).toBe(true);
  });
});
