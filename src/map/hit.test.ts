import { describe, expect, it } from 'vitest';
import { nearestSpot, neighbour } from './hit.ts';

const TORETSK = { id: 'toretsk', x: 500, y: 200 };
const POKROVSK = { id: 'pokrovsk', x: 300, y: 240 };
const VUHLEDAR = { id: 'vuhledar', x: 320, y: 420 };
const SPOTS = [TORETSK, POKROVSK, VUHLEDAR];

describe('nearestSpot', () => {
  it('takes the nearest within a fingertip', () => {
    const close = [TORETSK, { id: 'beside', x: 520, y: 200 }];
    expect(nearestSpot(close, { x: 508, y: 203 })).toBe('toretsk');
    expect(nearestSpot(close, { x: 513, y: 203 })).toBe('beside');
  });

  it('takes nothing further away than 22 pixels', () => {
    expect(nearestSpot(SPOTS, { x: 522, y: 200 })).toBe('toretsk');
    expect(nearestSpot(SPOTS, { x: 523, y: 200 })).toBeNull();
  });
});

describe('neighbour', () => {
  it('goes to the nearest place that way', () => {
    expect(neighbour(SPOTS, TORETSK, 'ArrowLeft')).toBe('pokrovsk');
    expect(neighbour(SPOTS, POKROVSK, 'ArrowRight')).toBe('toretsk');
    expect(neighbour(SPOTS, POKROVSK, 'ArrowDown')).toBe('vuhledar');
    expect(neighbour(SPOTS, VUHLEDAR, 'ArrowUp')).toBe('pokrovsk');
  });

  it('stays where nothing lies that way', () => {
    expect(neighbour(SPOTS, VUHLEDAR, 'ArrowDown')).toBeNull();
    expect(neighbour([TORETSK], TORETSK, 'ArrowUp')).toBeNull();
  });
});
