import { describe, expect, it } from 'vitest';
import { whenOf } from './when-of.ts';

describe('whenOf', () => {
  it.each([
    ['day', '2024-02-20', '2024-02-20'],
    ['week', '2024-02-20', '2024-02-26'],
    ['month', '2024-02-01', '2024-02-29'],
    ['year', '2024-01-01', '2024-12-31'],
  ] as const)('is the %s that a day stands in', (precision, start, end) => {
    expect(whenOf('2024-02-20', precision)).toEqual({ start, end, precision });
  });

  it('goes over the end of a month', () => {
    expect(whenOf('2024-12-30', 'week').end).toBe('2025-01-05');
  });
});
