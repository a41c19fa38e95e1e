import { describe, expect, it } from 'vitest';
import { scaleBar } from './scale.ts';

describe('scaleBar', () => {
  it('is a round distance that fits, at every zoom', () => {
    for (let zoom = 1; zoom <= 13; zoom += 0.25) {
      const { metres, width } = scaleBar(zoom, 48, 96);
      expect(width).toBeGreaterThan(38);
      expect(width).toBeLessThanOrEqual(96);
      expect(String(metres)).toMatch(/^[1235]0*$/);
    }
  });

  it('is right at the equator at zoom 0: 512 pixels are the circumference', () => {
    const { metres, width } = scaleBar(0, 0, 512);
    expect((metres / width) * 512).toBeCloseTo(40_075_016.686, 0);
  });
});
