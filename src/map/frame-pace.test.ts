import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FramePace, framePace } from './frame-pace.ts';

function fakeMap() {
  const listeners = new Set<() => void>();
  return {
    on: (_: string, listener: () => void) => void listeners.add(listener),
    off: (_: string, listener: () => void) => void listeners.delete(listener),
    listeners,
    /** Draws frames, one every so many milliseconds. */
    draw(frames: number, each: number) {
      for (let frame = 0; frame < frames; frame += 1) {
        vi.advanceTimersByTime(each);
        for (const listener of listeners) listener();
      }
    },
  };
}

function pacedMap() {
  const map = fakeMap();
  return { map, pace: framePace(map as unknown as Parameters<typeof framePace>[0]) };
}

function isSlowAfter(pace: FramePace, journey: () => void): boolean {
  pace.start();
  journey();
  pace.stop();
  return pace.isSlow;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the pace of a map’s frames', () => {
  it('is no hindrance before any journey', () => {
    expect(pacedMap().pace.isSlow).toBe(false);
  });

  it('is slow after a journey of few frames, and not after one of many', () => {
    const { map, pace } = pacedMap();
    expect(isSlowAfter(pace, () => map.draw(6, 100))).toBe(true);
    expect(isSlowAfter(pace, () => map.draw(36, 17))).toBe(false);
    expect(map.listeners.size).toBe(0);
  });

  it('is slow after a journey without any frame', () => {
    const { pace } = pacedMap();
    expect(isSlowAfter(pace, () => vi.advanceTimersByTime(600))).toBe(true);
  });

  it('is not learnt from a journey that was cut off', () => {
    const { map, pace } = pacedMap();
    expect(isSlowAfter(pace, () => map.draw(1, 200))).toBe(false);
  });
});
