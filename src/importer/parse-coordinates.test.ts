import { describe, expect, it } from 'vitest';
import { parseCoordinates } from './parse-coordinates.ts';

describe('parseCoordinates', () => {
  it.each([
    ['48.39, 37.85', [37.85, 48.39]],
    ['48.39 37.85', [37.85, 48.39]],
    ['48.39 N 37.85 E', [37.85, 48.39]],
    ['33.9° S, 70.5° W', [-70.5, -33.9]],
    ['-33.9;-70.5', [-70.5, -33.9]],
  ])('reads “%s” latitude first', (text, position) => {
    expect(parseCoordinates(text)).toEqual(position);
  });

  it.each(['Toretsk', '48.39', '91, 10', '10, 181', '1.2.3, 4'])(
    'reads no pair in “%s”',
    (text) => {
      expect(parseCoordinates(text)).toBeNull();
    },
  );
});
