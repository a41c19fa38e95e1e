import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipLine, clipRing } from './clip.ts';

const BOX = { left: 0, top: 0, right: 10, bottom: 10 };
const point = fc.record({
  x: fc.double({ min: -30, max: 30, noNaN: true }),
  y: fc.double({ min: -30, max: 30, noNaN: true }),
});
const isInside = ({ x, y }: { x: number; y: number }) =>
  x >= -1e-6 && x <= 10 + 1e-6 && y >= -1e-6 && y <= 10 + 1e-6;

describe('clipping', () => {
  it('cuts a line into the runs inside', () => {
    const line = [
      { x: -5, y: 5 },
      { x: 5, y: 5 },
      { x: 5, y: 15 },
      { x: 8, y: 15 },
      { x: 8, y: 5 },
    ];
    expect(clipLine(line, BOX)).toEqual([
      [
        { x: 0, y: 5 },
        { x: 5, y: 5 },
        { x: 5, y: 10 },
      ],
      [
        { x: 8, y: 10 },
        { x: 8, y: 5 },
      ],
    ]);
  });

  it('keeps the corner of a box that a ring covers', () => {
    const ring = [
      { x: 5, y: 5 },
      { x: 20, y: 5 },
      { x: 20, y: 20 },
      { x: 5, y: 20 },
    ];
    expect(clipRing(ring, BOX)).toEqual(
      expect.arrayContaining([
        { x: 5, y: 5 },
        { x: 10, y: 5 },
        { x: 10, y: 10 },
        { x: 5, y: 10 },
      ]),
    );
  });

  it('leaves nothing outside, whatever the shape', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 30 }), (points) => {
        expect(clipRing(points, BOX).every(isInside)).toBe(true);
        expect(clipLine(points, BOX).flat().every(isInside)).toBe(true);
      }),
    );
  });
});
