import { describe, expect, it } from 'vitest';
import type { Passage, Reading } from '../story/read-story.ts';
import { FIRST_VIEW, NOTHING, type ViewState } from './state.ts';
import {
  choosePassage,
  choosePlace,
  clearSelection,
  hover,
  moved,
  settle,
  tour,
  tourPosition,
  tourStep,
} from './transitions.ts';

function passage(number: number, places: readonly string[]): Passage {
  const id = `p${number}`;
  return { id, number, text: id, segments: [], mentions: [], places, claims: [] };
}

// Two passages speak of the city, and the second of the road as well; p3 has no link.
const P1 = passage(1, ['city']);
const P2 = passage(2, ['city', 'road']);
const P4 = passage(4, ['road']);
const READING: Reading = {
  language: 'en',
  blocks: [],
  passages: [P1, P2, P4],
  places: [],
  place: new Map(
    ['city', 'road'].map((id) => [
      id,
      {
        id,
        names: [],
        type: 'city',
        role: 'focus',
        geometry: { type: 'Point', coordinates: [0, 0] },
        precision: 1000,
        basis: 'gazetteer',
      },
    ]),
  ),
  passage: new Map([P1, P2, P4].map((one) => [one.id, one])),
  passagesOf: new Map([
    ['city', [P1, P2]],
    ['road', [P2, P4]],
  ]),
  status: new Map(),
  problems: [],
};
const CAMERA = { longitude: 37, latitude: 48, zoom: 9 };

function selected(place: string | null, chosen: string | null): ViewState {
  return { ...FIRST_VIEW, selection: { place, passage: chosen } };
}

describe('choosing', () => {
  it('a place sends the camera to it and lets go of the hand-moved one', () => {
    const view = choosePlace(moved(FIRST_VIEW, CAMERA), 'city');
    expect(view.selection).toEqual({ place: 'city', passage: null });
    expect(view.camera).toBeNull();
    expect(view.command).toMatchObject({ to: 'places', places: ['city'], serial: 1 });
  });

  it('a mention keeps its passage, and the camera goes to the place alone', () => {
    const view = choosePlace(FIRST_VIEW, 'road', 'p2');
    expect(view.selection).toEqual({ place: 'road', passage: 'p2' });
    expect(view.command).toMatchObject({ to: 'places', places: ['road'] });
  });

  it('a passage frames all its places', () => {
    const view = choosePassage(FIRST_VIEW, READING, 'p2');
    expect(view.command).toMatchObject({ to: 'places', places: ['city', 'road'] });
  });

  it('a passage keeps the chosen place only if it speaks of it', () => {
    expect(choosePassage(selected('city', null), READING, 'p2').selection.place).toBe('city');
    expect(choosePassage(selected('city', null), READING, 'p4').selection.place).toBeNull();
  });

  it('the same place again is a new command', () => {
    const once = choosePlace(FIRST_VIEW, 'city');
    expect(choosePlace(once, 'city').command.serial).toBe(once.command.serial + 1);
  });

  it('nothing goes back to the overview', () => {
    const view = clearSelection(choosePlace(FIRST_VIEW, 'city'));
    expect(view.selection).toEqual(NOTHING);
    expect(view.command.to).toBe('overview');
  });
});

describe('hover', () => {
  it('changes nothing when it changes nothing', () => {
    const view = hover(FIRST_VIEW, 'city');
    expect(view.hovered).toBe('city');
    expect(hover(view, 'city')).toBe(view);
  });
});

describe('the tour', () => {
  it('begins at the first passage, walks past unlinked paragraphs and stops at the end', () => {
    let view = tour(FIRST_VIEW, READING, 1);
    const walked = [view.selection.passage];
    for (let step = 0; step < 4; step += 1) {
      view = tour(view, READING, 1);
      walked.push(view.selection.passage);
    }
    expect(walked).toEqual(['p1', 'p2', 'p4', 'p4', 'p4']);
    expect(tourPosition(READING, view.selection)).toBe(2);
    expect(tour(view, READING, -1).selection.passage).toBe('p2');
  });

  it('lets go of the chosen place, and goes on from its first passage', () => {
    expect(tour(selected('road', null), READING, 1).selection).toEqual({
      place: null,
      passage: 'p2',
    });
    expect(tour(selected('city', 'p1'), READING, 1).selection.place).toBeNull();
  });

  it('has no step back from the overview', () => {
    expect(tourStep(READING, NOTHING, -1)).toBeNull();
    expect(tour(FIRST_VIEW, READING, -1)).toBe(FIRST_VIEW);
  });
});

describe('settling an address', () => {
  it('takes the camera over the selection', () => {
    const { view } = settle({ ...selected('city', null), camera: CAMERA }, READING, true);
    expect(view.command).toMatchObject({ to: 'camera', camera: CAMERA, still: true });
  });

  it('frames what is selected when there is no camera', () => {
    const framed = (view: ViewState) => settle(view, READING, false).view.command;
    expect(framed(selected(null, 'p2'))).toMatchObject({ places: ['city', 'road'] });
    expect(framed(selected('road', 'p2'))).toMatchObject({ places: ['road'] });
    expect(framed(FIRST_VIEW).to).toBe('overview');
  });

  it('leaves out and names what the story does not have', () => {
    const { view, lost } = settle(selected('atlantis', 'p99'), READING, true);
    expect(view.selection).toEqual(NOTHING);
    expect(lost).toEqual([
      { kind: 'place', id: 'atlantis' },
      { kind: 'passage', id: 'p99' },
    ]);
  });
});
