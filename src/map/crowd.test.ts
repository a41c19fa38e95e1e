import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { pointReading } from '../../tests/story/point-reading.ts';
import { basemapStyle, SLOTS } from '../basemap/basemap-style.ts';
import { INKS } from '../basemap/ink.ts';
import { storyFeatures } from '../story/plan/story-features.ts';
import type { Reading } from '../story/read-story.ts';
import { buttonPlan, MOST_BUTTONS } from './button-plan.ts';
import { crowdOf, drawnCrowd } from './crowd.ts';
import { CROWD_OPACITY } from './layers/crowd-layers.ts';
import { SEEN_LAYERS, storyStyle } from './story-style.ts';

/** Point places in a row, the first of them in focus. */
function readingOf(count: number, focus: number): Reading {
  const positions = Array.from({ length: count }, (_, index) => [20 + index / 100, 48] as const);
  return pointReading(positions, focus);
}

function crowdIn(reading: Reading) {
  const features = storyFeatures(reading, { language: 'en', approximate: '' });
  return crowdOf(reading, features, 'en');
}

const NOTHING = { selected: [], hovered: null, pointed: null, shown: null };
const ids = (places: readonly { readonly id: string }[]) => places.map(({ id }) => id);

describe('crowdOf', () => {
  it('is none in a story of few, where every place is drawn by itself', () => {
    const reading = readingOf(150, 3);
    expect(crowdIn(reading)).toBeNull();
    expect(drawnCrowd(reading, null, NOTHING).alone).toBe(reading.places);
  });

  it('keeps the focus places of a story of many by themselves, up to forty', () => {
    const crowd = crowdIn(readingOf(151, 3));
    expect(crowd?.kept.map(({ properties }) => properties.id)).toEqual(['p0', 'p1', 'p2']);
    expect(crowd?.others.size).toBe(148);
    expect(crowd?.members.size).toBe(148);
    expect(crowdIn(readingOf(500, 300))?.kept).toHaveLength(40);
  });
});

describe('the style of a crowd', () => {
  it.each(['light', 'dark'] as const)('is valid, in %s and both languages', (theme) => {
    const reading = readingOf(400, 2);
    for (const language of ['en', 'uk']) {
      const features = storyFeatures(reading, { language, approximate: '' });
      const ground = basemapStyle({ theme, language, base: 'https://example.org/' });
      const crowd = crowdOf(reading, features, language);
      const style = storyStyle(ground, SLOTS, features, INKS[theme], crowd);
      expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
      const layers = style.layers.map(({ id }) => id);
      for (const id of Object.values(SEEN_LAYERS).flat()) expect(layers).toContain(id);
      for (const id of Object.keys(CROWD_OPACITY)) expect(layers).toContain(id);
      // Placed, and drawn, before what it must not cover.
      expect(layers.indexOf('story-cluster')).toBeLessThan(layers.indexOf('story-focus-name'));
      expect(layers.indexOf('story-cluster')).toBeLessThan(layers.indexOf('story-symbol'));
    }
  });
});

describe('drawnCrowd', () => {
  const reading = readingOf(400, 2);
  const crowd = crowdIn(reading);

  it('takes what is chosen out of the crowd, and dims the rest', () => {
    const { alone, state } = drawnCrowd(reading, crowd, { ...NOTHING, selected: ['p300', 'p1'] });
    expect(ids(alone)).toEqual(['p0', 'p1', 'p300']);
    expect(state).toEqual({ chosen: ['p300'], lit: null, hovered: null, dimmed: true });
  });

  it('leaves most of a choice of hundreds where they stand', () => {
    const selected = ids(reading.places);
    expect(drawnCrowd(reading, crowd, { ...NOTHING, selected }).state.chosen).toHaveLength(60);
  });

  it('rings a hovered place where it is seen, and draws it out of a cluster where not', () => {
    const hovered = { ...NOTHING, hovered: 'p200' };
    const shown = { clusters: [], places: ['p200'] };
    expect(drawnCrowd(reading, crowd, { ...hovered, shown }).state).toMatchObject({
      lit: null,
      hovered: 'p200',
    });
    const inCluster = drawnCrowd(reading, crowd, hovered);
    expect(inCluster.state).toMatchObject({ lit: 'p200', hovered: null, chosen: [] });
    expect(ids(inCluster.alone)).toContain('p200');
  });
});

describe('buttonPlan', () => {
  const clusters = Array.from({ length: 120 }, (_, id) => ({
    id,
    count: id + 2,
    at: [30, 48] as const,
  }));

  it('has every place of a story of few', () => {
    const reading = readingOf(150, 3);
    expect(buttonPlan(reading, [], { clusters, seen: [] })).toEqual({
      places: reading.places,
      clusters: [],
    });
  });

  it('has no more than a hundred of many: focus and wanted ones, the largest clusters, what is seen', () => {
    const reading = readingOf(400, 2);
    const seen = ids(reading.places.slice(50, 350));
    const plan = buttonPlan(reading, ['p399'], { clusters, seen });
    expect(plan.places.length + plan.clusters.length).toBe(MOST_BUTTONS);
    expect(ids(plan.places)).toEqual(expect.arrayContaining(['p0', 'p1', 'p399', 'p50', 'p97']));
    expect(plan.clusters).toHaveLength(48);
    expect(plan.clusters[0]?.count).toBe(121);
    expect(ids(plan.places)).not.toContain('p349');
  });

  it('gives the room that one kind leaves to the other', () => {
    const reading = readingOf(400, 2);
    const few = buttonPlan(reading, [], { clusters, seen: ['p9'] });
    expect([few.places.length, few.clusters.length]).toEqual([3, 97]);
    const none = buttonPlan(reading, [], { clusters: [], seen: ids(reading.places) });
    expect([none.places.length, none.clusters.length]).toEqual([100, 0]);
  });

  it('names each place once, and in reading order', () => {
    const reading = readingOf(400, 2);
    const { places } = buttonPlan(reading, ['p1', 'p30', 'p9'], { clusters: [], seen: ['p30'] });
    expect(ids(places)).toEqual(['p0', 'p1', 'p9', 'p30']);
  });
});
