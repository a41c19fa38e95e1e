import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Position } from '../story/model.ts';
import { clickSketch } from './sketch.ts';

/** A map of a pixel a degree. */
const MAP = {
  project: ([x, y]: [number, number]) => ({ x, y }),
  unproject: ([x, y]: [number, number]) => ({ lng: x, lat: y }),
};

let coarse = false;
beforeEach(() => {
  coarse = false;
  vi.stubGlobal('matchMedia', () => ({ matches: coarse }));
});
afterEach(() => vi.unstubAllGlobals());

function click(corners: readonly Position[], closed: boolean, x: number, y: number) {
  const onCorners = vi.fn<(all: readonly Position[]) => void>();
  const onFinish = vi.fn<(all: readonly Position[]) => void>();
  clickSketch(MAP, { corners, closed, onCorners, onFinish }, { x, y });
  return { corners: onCorners.mock.calls[0]?.[0], finished: onFinish.mock.calls[0]?.[0] };
}

const THREE: readonly Position[] = [
  [0, 0],
  [60, 0],
  [60, 60],
];

describe('a plain click on a drawing', () => {
  it('is one corner more', () => {
    expect(click([], true, 3, 4).corners).toEqual([[3, 4]]);
    expect(click(THREE, false, 5, 60).corners).toEqual([...THREE, [5, 60]]);
  });

  it('on the last corner ends it, and on the first an area', () => {
    expect(click(THREE, true, 63, 57).finished).toBe(THREE);
    expect(click(THREE, true, 3, 4).finished).toBe(THREE);
    expect(click(THREE, false, 63, 57).finished).toBe(THREE);
    // A line may come back to where it began.
    expect(click(THREE, false, 3, 4).corners).toHaveLength(4);
  });

  it('that is doubled too early does nothing twice', () => {
    const two = THREE.slice(0, 2);
    expect(click(two, true, 61, 1)).toEqual({ corners: undefined, finished: undefined });
    expect(click(THREE.slice(0, 1), false, 1, 1)).toEqual({
      corners: undefined,
      finished: undefined,
    });
    expect(click(two, false, 61, 1).finished).toEqual(two);
  });

  it('means a corner from farther off where it is a finger’s', () => {
    expect(click(THREE, true, 60, 75).corners).toHaveLength(4);
    coarse = true;
    expect(click(THREE, true, 60, 75).finished).toBe(THREE);
  });
});
