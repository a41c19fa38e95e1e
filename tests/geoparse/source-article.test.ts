import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openGazetteer } from '../../geo/geoparser/corpus.ts';
import { geoparse } from '../../src/geoparse/geoparse-text.ts';

const PATH = '../shared/article/toretsk-2024-10.txt';
const present = existsSync(PATH);
if (!present) console.warn(`${PATH} is not there: its places are not checked.`);

describe.skipIf(!present)('the article behind the first story', () => {
  const text = present ? readFileSync(PATH, 'utf8') : '';
  const mentions = present ? geoparse(text, openGazetteer()) : [];
  const chosenAt = (start: number) => mentions.find((found) => found.start === start)?.chosen;
  const every = (name: string) =>
    [...text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].map(({ index }) => index);

  it.each([
    ['Toretsk', 'gn:709354'],
    ['Pokrovsk', 'gn:704422'],
    ['Kyiv', 'gn:703448'],
    ['London', 'gn:2643743'],
  ])('links every %s', (name, id) => {
    expect(every(name).length).toBeGreaterThan(0);
    expect(every(name).map((start) => chosenAt(start)?.id)).toEqual(every(name).map(() => id));
  });

  it('links Vuhledar, Donbas and the two regions', () => {
    const [vuhledar] = every('Vuhledar').map(chosenAt);
    expect(vuhledar?.latitude).toBeCloseTo(47.7797, 2);
    expect(vuhledar?.longitude).toBeCloseTo(37.25, 2);
    expect(every('Donbas').map((start) => chosenAt(start)?.name)).toEqual(['Donbas']);
    const end = text.indexOf('Donetsk regions');
    expect(chosenAt(end)).toMatchObject({ kind: 'region', region: 'Donetsk' });
    expect(chosenAt(text.lastIndexOf('Luhansk', end))).toMatchObject({
      kind: 'region',
      region: 'Luhansk',
    });
  });

  it('takes neither the brigade-like group nor people nor the storm for places', () => {
    const group = text.indexOf('"Luhansk"') + 1;
    expect(mentions.find(({ start }) => start === group)?.type ?? 'organisation').toBe(
      'organisation',
    );
    expect(chosenAt(group) ?? null).toBeNull();
    for (const name of ['Biden', 'Milton', 'Rutte', 'Bobovnikova', 'Fletcher', 'Zelenskiy']) {
      expect(every(name).length).toBeGreaterThan(0);
      expect(every(name).filter((start) => chosenAt(start))).toEqual([]);
    }
  });
});
