import { describe, expect, it } from 'vitest';
import { moveBetween } from './camera-move.ts';

const TORETSK = { longitude: 37.85, latitude: 48.39, zoom: 9.3 };
const VUHLEDAR = { longitude: 37.25, latitude: 47.78, zoom: 9.3 };
const OVERVIEW = { longitude: 37.5, latitude: 48.15, zoom: 8.4 };
const KYIV = { longitude: 30.52, latitude: 50.45, zoom: 6 };
const LONDON = { longitude: -0.13, latitude: 51.51, zoom: 6 };
const SCREEN = { width: 900, height: 700 };

describe('moveBetween', () => {
  it('eases between neighbours, never longer than 900 ms', () => {
    for (const [from, to] of [
      [TORETSK, VUHLEDAR],
      [OVERVIEW, TORETSK],
      [TORETSK, OVERVIEW],
    ] as const) {
      const move = moveBetween(from, to, SCREEN, false);
      expect(move.kind).toBe('ease');
      if (move.kind === 'ease') {
        expect(move.duration).toBeGreaterThanOrEqual(300);
        expect(move.duration).toBeLessThanOrEqual(900);
      }
    }
  });

  it('never flies across a continent: it fades', () => {
    expect(moveBetween(TORETSK, LONDON, SCREEN, false)).toEqual({ kind: 'fade' });
    expect(moveBetween(LONDON, TORETSK, SCREEN, false)).toEqual({ kind: 'fade' });
    expect(moveBetween(KYIV, VUHLEDAR, SCREEN, false)).toEqual({ kind: 'fade' });
  });

  it('jumps where no motion is wanted, near or far', () => {
    expect(moveBetween(TORETSK, VUHLEDAR, SCREEN, true)).toEqual({ kind: 'jump' });
    expect(moveBetween(TORETSK, LONDON, SCREEN, true)).toEqual({ kind: 'jump' });
  });
});
