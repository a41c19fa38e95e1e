import { expect, it } from 'vitest';
import type { Place } from '../model.ts';
import type { Passage, Reading } from '../read-story.ts';
import { byImportance } from './importance.ts';

function place(id: string, role: Place['role']): Place {
  const geometry = { type: 'Point', coordinates: [37, 48] } as const;
  return { id, names: [], type: 'city', role, geometry, precision: 1, basis: 'gazetteer' };
}

it('puts focus places first, then those of most passages, and equals in reading order', () => {
  const places = [
    place('once', 'context'),
    place('focus', 'focus'),
    place('never', 'context'),
    place('twice', 'context'),
    place('again', 'context'),
  ];
  const passage = (id: string) => ({ id }) as Passage;
  const passagesOf = new Map([
    ['once', [passage('p1')]],
    ['again', [passage('p1')]],
    ['twice', [passage('p1'), passage('p2')]],
  ]);
  const reading = { places, passagesOf } as unknown as Reading;
  expect(byImportance(reading).map(({ id }) => id)).toEqual([
    'focus',
    'twice',
    'once',
    'again',
    'never',
  ]);
});
