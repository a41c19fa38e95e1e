import { describe, expect, it } from 'vitest';
import type { Geometry, Position } from '../story/model.ts';
import { addCorner, cornersOf, moveCorner, removeCorner, shapeOf } from './shape-of.ts';

const A: Position = [37, 48];
const B: Position = [38, 48];
const C: Position = [38, 49];
const AREA: Geometry = { type: 'Polygon', coordinates: [[A, B, C, A]] };
const LINE: Geometry = { type: 'LineString', coordinates: [A, B] };

function open(geometry: Geometry) {
  return cornersOf(geometry) ?? expect.fail('no corners');
}

describe('the corners of a shape', () => {
  it('are those of its line or its ring, and make it again', () => {
    for (const geometry of [AREA, LINE]) {
      const { shape, corners } = open(geometry);
      expect(shapeOf(shape, corners)).toEqual(geometry);
    }
    expect(open(AREA).corners).toEqual([A, B, C]);
  });

  it('are none of what has holes or several parts', () => {
    expect(cornersOf({ type: 'Point', coordinates: A })).toBeNull();
    expect(cornersOf({ type: 'MultiLineString', coordinates: [[A, B]] })).toBeNull();
    expect(
      cornersOf({
        type: 'Polygon',
        coordinates: [
          [A, B, C, A],
          [A, B, C, A],
        ],
      }),
    ).toBeNull();
  });

  it('move, and a ring stays closed when its first does', () => {
    const moved = moveCorner(open(AREA), 0, [36, 47]);
    expect(shapeOf(moved.shape, moved.corners)).toEqual({
      type: 'Polygon',
      coordinates: [[[36, 47], B, C, [36, 47]]],
    });
  });

  it('are added where asked for, else halfway, after the last of a ring too', () => {
    expect(addCorner(open(AREA), 0).corners).toEqual([A, [37.5, 48], B, C]);
    expect(addCorner(open(AREA), 2).corners).toEqual([A, B, C, [37.5, 48.5]]);
    expect(addCorner(open(LINE), 0, [37, 50]).corners).toEqual([A, [37, 50], B]);
    // A line goes on the way that it came.
    expect(addCorner(open(LINE), 1).corners).toEqual([A, B, [38.5, 48]]);
  });

  it('are taken away as long as a shape is left', () => {
    expect(removeCorner(open(AREA), 1)).toEqual(open(AREA));
    expect(removeCorner(open(LINE), 1)).toEqual(open(LINE));
    const four = addCorner(open(AREA), 0);
    expect(removeCorner(four, 1).corners).toEqual([A, B, C]);
  });
});
