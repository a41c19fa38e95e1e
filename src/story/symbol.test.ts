import { describe, expect, it } from 'vitest';
import { SYMBOLS } from './symbol.ts';

describe('SYMBOLS', () => {
  it('are told apart by shape alone', () => {
    const shapes = Object.values(SYMBOLS).map(({ outline, solid }) => `${outline}|${solid}`);
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  it.each(Object.entries(SYMBOLS))('%s starts and closes every part of its paths', (_, symbol) => {
    for (const path of [symbol.outline, symbol.solid]) {
      expect(path).toMatch(/^M/);
      expect(path).toMatch(/Z$/);
      expect(path.match(/M/g)?.length).toBe(path.match(/Z/g)?.length);
    }
  });

  it.each(Object.entries(SYMBOLS))('%s stays within its box', (_, { outline, solid }) => {
    for (const [, x, y] of `${outline}${solid}`.matchAll(/[ML]([\d.]+) ([\d.]+)/g)) {
      for (const value of [x, y]) {
        expect(Number(value)).toBeGreaterThanOrEqual(0);
        expect(Number(value)).toBeLessThanOrEqual(24);
      }
    }
  });
});
