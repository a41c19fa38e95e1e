import { describe, expect, it } from 'vitest';
import { detentHeights, settleDetent, stepDetent } from './detent.ts';

describe('the rests of a sheet', () => {
  const heights = detentHeights(844, 52);

  it('are in order and leave the bar free', () => {
    expect(heights.peek).toBeLessThan(heights.half);
    expect(heights.half).toBeLessThan(heights.full);
    expect(heights.full).toBe(792);
  });

  it('never exceed a tiny container', () => {
    const tiny = detentHeights(160, 52);
    expect(tiny.peek).toBeLessThanOrEqual(tiny.half);
    expect(tiny.half).toBeLessThanOrEqual(tiny.full);
  });

  it('take a sheet let go to the nearest, or where a fling aims', () => {
    expect(settleDetent(heights, heights.half + 20, 0)).toBe('half');
    expect(settleDetent(heights, heights.half + 20, 2)).toBe('full');
    expect(settleDetent(heights, heights.half - 20, -2)).toBe('peek');
  });

  it('step one at a time and stop at the ends', () => {
    expect(stepDetent('peek', 1)).toBe('half');
    expect(stepDetent('full', 1)).toBe('full');
    expect(stepDetent('peek', -1)).toBe('peek');
  });
});
