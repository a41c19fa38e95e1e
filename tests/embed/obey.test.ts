import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { obey } from '../../src/app/obey.ts';
import { COMMANDS, readMessage } from '../../src/embed/protocol.ts';
import type { Story } from '../../src/story/model.ts';
import { parseStory } from '../../src/story/parse-story.ts';
import { readStory } from '../../src/story/read-story.ts';
import { FIRST_VIEW, type ViewState } from '../../src/view/state.ts';
import { GOOD } from '../story/fixtures.ts';
import { hostileMessage } from './hostile-message.ts';

const story = parseStory(GOOD).story as Story;
const reading = readStory(story, story.languages[0] ?? 'en');
const shown = { story, reading };
const [passage] = reading.passages;
const place = passage?.places[0] ?? '';
const elsewhere = reading.places.find(({ id }) => !passage?.places.includes(id))?.id ?? '';
const start: ViewState = { ...FIRST_VIEW, selection: { place, passage: null } };
const select = (of: { place: string | null; passage: string | null }) =>
  obey(start, { kind: 'select', payload: of }, shown);

describe('a command of the host page', () => {
  it('chooses what the story has', () => {
    expect(passage && place && elsewhere).toBeTruthy();
    const id = passage?.id ?? '';
    expect(select({ place: elsewhere, passage: null })?.selection.place).toBe(elsewhere);
    expect(select({ place: null, passage: id })?.selection).toEqual({ place: null, passage: id });
    expect(select({ place, passage: id })?.selection).toEqual({ place, passage: id });
    expect(select({ place: null, passage: null })?.selection).toEqual({
      place: null,
      passage: null,
    });
  });

  it('is refused for what the story does not have', () => {
    expect(select({ place: 'nowhere', passage: null })).toBeNull();
    expect(select({ place: null, passage: 'p999' })).toBeNull();
    expect(select({ place: elsewhere, passage: passage?.id ?? '' })).toBeNull();
    expect(obey(start, { kind: 'language', payload: { language: 'fr' } }, shown)).toBeNull();
  });

  it('moves the map, and lets it go back to where the selection puts it', () => {
    const camera = { longitude: 37, latitude: 48, zoom: 9 };
    const moved = obey(start, { kind: 'view', payload: { camera } }, shown);
    expect(moved?.camera).toEqual(camera);
    expect(moved?.command).toMatchObject({ to: 'camera', camera });
    const back = moved && obey(moved, { kind: 'view', payload: { camera: null } }, shown);
    expect(back?.camera).toBeNull();
    expect(back?.command).toMatchObject({ to: 'places', places: [place] });
    expect(back?.command.serial).toBeGreaterThan(moved?.command.serial ?? 0);
  });

  it('leaves the view whole, after ten thousand hostile ones', () => {
    const samples = [
      { kind: 'select', payload: { place, passage: null } },
      { kind: 'select', payload: { place: null, passage: passage?.id ?? '' } },
      { kind: 'view', payload: { camera: { longitude: 37, latitude: 48, zoom: 9 } } },
      { kind: 'theme', payload: { theme: 'dark' } },
      { kind: 'language', payload: { language: 'uk' } },
    ];
    let view = start;
    let obeyed = 0;
    for (const data of fc.sample(hostileMessage(samples), { numRuns: 10_000, seed: 7 })) {
      const command = readMessage(COMMANDS, data);
      const next = command && obey(view, command, shown);
      if (!next) continue;
      obeyed += 1;
      view = next;
      const { selection, camera, language, theme } = view;
      expect(selection.place === null || reading.place.has(selection.place)).toBe(true);
      expect(selection.passage === null || reading.passage.has(selection.passage)).toBe(true);
      expect(language === null || story.languages.includes(language)).toBe(true);
      expect(['auto', 'light', 'dark']).toContain(theme);
      if (camera) expect(Object.keys(camera).sort()).toEqual(['latitude', 'longitude', 'zoom']);
      expect(view.story).toBeNull();
    }
    expect(obeyed).toBeGreaterThan(200);
  });
});
