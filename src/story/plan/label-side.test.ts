import { describe, expect, it } from 'vitest';
import { bestSideAt, sidesOf } from './label-side.ts';
import { toUnit } from './mercator.ts';

describe('sidesOf', () => {
  it('prefers the right where nothing is in the way', () => {
    expect(sidesOf([37, 48], [])[0]).toBe('right');
    expect(sidesOf([30.5, 50.4], [[37, 48]])[0]).toBe('right');
  });

  it('keeps clear of a line that leaves to the right', () => {
    const east = [0.05, 0.1, 0.2].map((step) => [37 + step, 48] as const);
    expect(sidesOf([37, 48], east)[0]).not.toMatch(/right$/);
  });

  it('keeps clear of a town close by', () => {
    expect(sidesOf([37, 48], [[37.1, 48]])[0]).not.toBe('right');
  });

  it('offers every side once', () => {
    expect(new Set(sidesOf([37, 48], [[37.1, 48.1]])).size).toBe(8);
  });

  it('has the best side first', () => {
    for (let step = 0; step < 60; step++) {
      const around = [0.05, 0.11, 0.2].map(
        (far, index) =>
          [37 + far * Math.cos(step + index), 48 + far * Math.sin(step * (index + 1))] as const,
      );
      const best = bestSideAt(toUnit([37, 48]), around.map(toUnit));
      expect(sidesOf([37, 48], around)[0]).toBe(best);
    }
  });
});
