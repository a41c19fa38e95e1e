import { join } from 'node:path';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import type { Story } from '../src/story/model.ts';
import { parseStory } from '../src/story/parse-story.ts';
import { project } from '../src/story/plan/framing.ts';
import { ColourPairs, joinThemes, pageStill } from './page-still.ts';
import { readBasemap } from './still/read-basemap.ts';
import { readStoryFolder } from './still/read-story-folder.ts';

const story = parseStory(readStoryFolder(join('public', 'stories', 'toretsk-2024-10')))
  .story as Story;
const pairs = new ColourPairs();
const html = pageStill(story, 'uk', readBasemap(), pairs);
const document = new Window().document;
document.body.innerHTML = html;
const drawings = [...document.querySelectorAll('svg[data-camera]')];
const numbers = (text: string | null) => (text ?? '').split(' ').map(Number);

describe('the drawing in a page', () => {
  it('is there for both layouts, small enough to be read first', () => {
    expect(drawings.map((svg) => svg.getAttribute('data-layout'))).toEqual(['wide', 'narrow']);
    expect(html.length).toBeLessThan(120_000);
  });

  it('names nothing twice, and only what is there', () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const used = [...html.matchAll(/(?:url\(|href=")#([^")]*)/g)].map(([, id]) => id);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('says where its camera stands: each place is drawn where that camera sees it', () => {
    const toretsk = story.places.find(({ id }) => id === 'toretsk')?.geometry;
    if (toretsk?.type !== 'Point') throw new Error('Toretsk is no point');
    for (const svg of drawings) {
      const [longitude = 0, latitude = 0, zoom = 0] = numbers(svg.getAttribute('data-camera'));
      const [x = 0, y = 0] = numbers(svg.getAttribute('data-middle'));
      const size = { width: 2 * x, height: 2 * y };
      const at = project(toretsk.coordinates, { longitude, latitude, zoom }, size);
      const drawn = svg.querySelector('g[data-place="toretsk"][transform]');
      const found = (drawn?.getAttribute('transform') ?? '').match(/-?\d*\.?\d+/g) ?? [];
      const [left = Number.NaN, top = Number.NaN] = found.map(Number);
      expect(Math.hypot(left - at.x, top - at.y)).toBeLessThan(0.2);
    }
  });

  it('has no colour but those of the theme', () => {
    expect(html).not.toMatch(/(fill|stroke)="#/);
    const names = new Set([...html.matchAll(/var\((--still-\d+)\)/g)].map(([, name]) => name));
    const style = pairs.stylesheet();
    for (const name of names) expect(style.split(`${name}:`).length, name).toBe(4);
  });
});

it('themes that differ in more than colours are not joined', () => {
  const path = (fill: string, width: number) => `<path fill="${fill}" d="M0 0h${width}"/>`;
  expect(joinThemes(path('#fff', 1), path('#000', 1), new ColourPairs())).toBe(
    path('var(--still-0)', 1),
  );
  expect(() => joinThemes(path('#fff', 1), path('#000', 2), new ColourPairs())).toThrow('colours');
});
