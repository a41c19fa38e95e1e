import { describe, expect, it } from 'vitest';
import { pointReading } from '../../tests/story/point-reading.ts';
import { stillWords } from '../i18n/still-words.ts';
import { translator } from '../i18n/translate.ts';
import type { Passage, Reading } from '../story/read-story.ts';
import { type Still, stillPlaces, stillSvg } from './still-svg.ts';

/** Point places over Ukraine, the same in every run; the first five are the story's focus. */
function readingOf(count: number): Reading {
  let state = 5;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const positions = Array.from(
    { length: count },
    () => [24 + 15 * next(), 46.5 + 5 * next()] as const,
  );
  // The later a place, the more passages name it, so that reading order and importance differ.
  const passagesOf = new Map(
    positions.map((_, index) => [
      `p${index}`,
      Array.from({ length: index % 10 }, () => ({}) as Passage),
    ]),
  );
  return pointReading(positions, 5, passagesOf);
}

function stillOf(reading: Reading, selected: readonly string[] = []): Still {
  const words = stillWords(translator('en'), { title: '', asOf: '2024-10-09', language: 'en' });
  return {
    reading,
    bounds: [24, 46.5, 39, 51.5],
    size: { width: 1200, height: 700 },
    target: { to: 'overview' },
    selected,
    theme: 'light',
    language: 'en',
    words,
  };
}

describe('a still of many places', () => {
  const reading = readingOf(10_000);

  it('draws the focus places, the chosen one, and the most important others with room', () => {
    const ids = stillPlaces(stillOf(reading, ['p8000'])).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['p0', 'p1', 'p2', 'p3', 'p4', 'p8000']));
    expect(ids.length).toBeGreaterThan(80);
    expect(ids.length).toBeLessThan(160);
    const others = ids.filter((id) => !['p0', 'p1', 'p2', 'p3', 'p4', 'p8000'].includes(id));
    expect(new Set(others.map((id) => Number(id.slice(1)) % 10))).toEqual(new Set([9]));
    const order = new Map(reading.places.map(({ id }, index) => [id, index]));
    const ranks = ids.map((id) => order.get(id) ?? -1);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  it('draws each of them once, none over another, in few bytes', () => {
    const svg = stillSvg(stillOf(reading), null);
    const spots = [
      ...svg.matchAll(/data-place="p\d+" transform="translate\(([\d.-]+) ([\d.-]+)\)/g),
    ];
    expect(spots).toHaveLength(stillPlaces(stillOf(reading)).length);
    expect(svg.length).toBeLessThan(80_000);
    const points = spots.map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
    for (const [index, a] of points.entries()) {
      for (const b of points.slice(0, index)) {
        expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThan(9);
      }
    }
  });

  it('writes every place of a story of few, and each symbol in full', () => {
    const few = readingOf(90);
    const svg = stillSvg(stillOf(few), null);
    expect(stillPlaces(stillOf(few))).toHaveLength(90);
    expect(svg).not.toContain('<use');
    expect(stillSvg(stillOf(reading), null)).toContain('<use');
  });
});
