import { describe, expect, it } from 'vitest';
import { median, quantile } from '../bench/statistics.ts';

describe('the statistics of the benchmark', () => {
  it('has the middle of odd and even counts', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  it('has the value below which a share lies', () => {
    const values = Array.from({ length: 40 }, (_, index) => 40 - index);
    expect(quantile(values, 0.95)).toBe(38);
    expect(quantile(values, 1)).toBe(40);
    expect(quantile([7], 0.95)).toBe(7);
    expect(quantile([], 0.95)).toBeNaN();
  });
});
