import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locatorView, type Outlines } from './locator-view.ts';

const outlines = JSON.parse(readFileSync('public/basemap/locator.json', 'utf8')) as Outlines;

describe('locatorView', () => {
  it('shows Ukraine with the theatre in its east, when near', () => {
    const view = locatorView([36.5, 47.5, 38.5, 48.7], 8.6, outlines);
    expect(view?.where).toBe('ukraine');
    const [left = 0, top = 0, width = 0, height = 0] = view?.viewBox ?? [];
    const { x = 0, y = 0, width: wide = 0 } = view?.shown ?? {};
    expect((x - left) / width).toBeGreaterThan(0.75);
    expect(x + wide).toBeLessThan(left + width);
    expect((y - top) / height).toBeGreaterThan(0.4);
  });

  it('shows Europe from further away, and around what is not in Ukraine', () => {
    expect(locatorView([30, 46, 42, 51], 5.4, outlines)?.where).toBe('europe');
    expect(locatorView([-0.6, 51.2, 0.3, 51.8], 9, outlines)?.where).toBe('europe');
  });

  it('shows nothing when the map itself says where it is, or is elsewhere', () => {
    expect(locatorView([0, 30, 60, 65], 3.5, outlines)).toBeNull();
    expect(locatorView([-80, 35, -70, 45], 8, outlines)).toBeNull();
  });

  it('frames a street with a frame that can still be seen', () => {
    const view = locatorView([37.8, 48.39, 37.81, 48.4], 13, outlines);
    expect(view?.shown.width).toBeGreaterThan((view?.viewBox[2] ?? 0) / 25);
  });

  it('has Crimea in the outline of Ukraine', () => {
    // Sarych, the southernmost point, at 44.39 degrees north.
    const sine = Math.sin((44.39 * Math.PI) / 180);
    const y = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * outlines.world;
    expect(Math.abs(outlines.ukraine[3] - y)).toBeLessThan(3);
  });
});
