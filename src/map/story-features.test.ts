import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { basemapStyle, SLOTS } from '../basemap/basemap-style.ts';
import { INKS } from '../basemap/ink.ts';
import type { Geometry, Place, Position } from '../story/model.ts';
import { storyFeatures } from '../story/plan/story-features.ts';
import type { Reading, Status } from '../story/read-story.ts';
import { drawnStates } from './drawn-state.ts';
import { SEEN_LAYERS, storyStyle } from './story-style.ts';

function place(id: string, geometry: Geometry, more: Partial<Place> = {}): Place {
  const names = [
    { name: id.toUpperCase(), language: 'en', role: 'current' as const },
    { name: `${id}-uk`, language: 'uk', role: 'current' as const },
  ];
  const common = { type: 'city', role: 'focus', precision: 1000, basis: 'gazetteer' } as const;
  return { id, names, geometry, ...common, ...more };
}

const point = (...coordinates: Position): Geometry => ({ type: 'Point', coordinates });
const ROUTE: Position[] = [
  [37.1, 48.2],
  [37.5, 48.3],
  [37.7, 48.5],
];
const SQUARE: Position[] = [
  [37, 47],
  [39, 47],
  [39, 49],
  [37, 49],
  [37, 47],
];
const PLACES: readonly Place[] = [
  place('town', point(37.8, 48.4)),
  place('road', { type: 'LineString', coordinates: ROUTE }, { type: 'route', basis: 'schematic' }),
  place('area', { type: 'Polygon', coordinates: [SQUARE] }, { type: 'region', role: 'context' }),
  place('capital', point(30.5, 50.4), { type: 'capital', role: 'context' }),
];
const STATUS: readonly Status[] = ['contested', 'route', 'area', 'context'];

const PASSAGE = {
  id: 'p1',
  number: 1,
  text: '',
  segments: [],
  mentions: [],
  places: ['town', 'road'],
  claims: [],
};
const READING: Reading = {
  language: 'en',
  blocks: [],
  passages: [PASSAGE],
  places: PLACES,
  place: new Map(PLACES.map((one) => [one.id, one])),
  passage: new Map([['p1', PASSAGE]]),
  passagesOf: new Map(),
  status: new Map(
    PLACES.map((one, index) => [one.id, { status: STATUS[index] ?? 'context', claim: null }]),
  ),
  problems: [],
};
const WORDS = { language: 'en', approximate: 'roughly' };

describe('storyFeatures', () => {
  const features = storyFeatures(READING, WORDS);

  it('sorts places by what is drawn of them, and knows each by its id', () => {
    const ids = (name: keyof typeof features) =>
      features[name].features.map(({ properties }) => properties.id);
    expect(ids('points')).toEqual(['town', 'capital']);
    expect(ids('lines')).toEqual(['road']);
    expect(ids('lineNames')).toEqual(['road']);
    expect(ids('areas')).toEqual(['area']);
    expect(ids('areaNames')).toEqual(['area']);
  });

  it('gives status, order and names, the second one to focus places alone', () => {
    const [town, capital] = features.points.features.map(({ properties }) => properties);
    expect(town).toMatchObject({ name: 'TOWN', second: 'town-uk', status: 'contested', order: 0 });
    expect(capital).toMatchObject({ name: 'CAPITAL', second: '', focus: false, order: 3 });
    const [uk] = storyFeatures(READING, { ...WORDS, language: 'uk' }).points.features;
    expect(uk?.properties).toMatchObject({ name: 'town-uk', second: '' });
  });

  it('says of a schematic line that its course is approximate, and of a surveyed one nothing', () => {
    expect(features.lines.features[0]?.properties).toMatchObject({
      approximate: true,
      note: 'roughly',
      below: true,
    });
    const surveyed = PLACES.map((one): Place => ({ ...one, basis: 'surveyed' }));
    const [line] = storyFeatures({ ...READING, places: surveyed }, WORDS).lines.features;
    expect(line?.properties).toMatchObject({ approximate: false, note: '' });
  });
});

describe('storyStyle', () => {
  const build = (theme: 'light' | 'dark', language: string) =>
    storyStyle(
      basemapStyle({ theme, language, base: 'https://example.org/' }),
      SLOTS,
      storyFeatures(READING, { ...WORDS, language }),
      INKS[theme],
    );

  it.each(['light', 'dark'] as const)('is valid, in %s and both languages', (theme) => {
    for (const language of ['en', 'uk']) {
      expect(validateStyleMin(build(theme, language)).map(({ message }) => message)).toEqual([]);
    }
  });

  it('puts names and symbols above everything, and areas below lines below labels', () => {
    const ids = build('light', 'en').layers.map(({ id }) => id);
    const firstOwn = ids.indexOf('story-area-name');
    expect(ids.slice(firstOwn).every((id) => id.startsWith('story-'))).toBe(true);
    expect(ids.indexOf('story-area-hatch')).toBeLessThan(ids.indexOf('story-line'));
    expect(ids.indexOf('story-line')).toBeLessThan(ids.indexOf('settlement-1'));
    expect(new Set(ids).size).toBe(ids.length);
    const seen = Object.values(SEEN_LAYERS).flat();
    for (const id of seen) if (!id.includes('crowd')) expect(ids).toContain(id);
  });
});

describe('drawnStates', () => {
  const NONE = { place: null, passage: null };
  const state = (selection: Parameters<typeof drawnStates>[1], hovered: string | null = null) =>
    Object.fromEntries(drawnStates(READING, selection, hovered));

  it('leaves everything as it is while nothing is chosen', () => {
    expect(Object.values(state(NONE)).every(({ dimmed, selected }) => !dimmed && !selected)).toBe(
      true,
    );
  });

  it('lights the chosen place and dims the rest, but not what is hovered', () => {
    const states = state({ place: 'town', passage: 'p1' }, 'capital');
    expect(states['town']).toEqual({ selected: true, hovered: false, dimmed: false });
    expect(states['road']).toEqual({ selected: false, hovered: false, dimmed: true });
    expect(states['capital']).toEqual({ selected: false, hovered: true, dimmed: false });
  });

  it('lights every place of a chosen passage', () => {
    const states = state({ place: null, passage: 'p1' });
    expect([states['town']?.selected, states['road']?.selected]).toEqual([true, true]);
    expect(states['area']?.dimmed).toBe(true);
  });

  it('takes an unknown choice for none', () => {
    expect(state({ place: 'nowhere', passage: null })['town']?.dimmed).toBe(false);
  });
});
