import { describe, expect, it } from 'vitest';
import type { Mention } from '../geoparse/model.ts';
import { isFar } from './is-far.ts';

function town(country: string | null, type: Mention['type'] = 'literal'): Mention {
  const place = {
    id: 'gn:1',
    name: 'Town',
    kind: 'settlement',
    region: '',
    population: 0,
  } as const;
  const chosen = country === null ? null : { ...place, country, latitude: 0, longitude: 0 };
  return { start: 0, end: 4, quote: 'Town', type, score: 1, reasons: [], candidates: [], chosen };
}

describe('isFar', () => {
  it('is not for a text of the theatre, whatever else it names once', () => {
    expect(isFar([town('UA'), town('UA'), town('GB')])).toBe(false);
    expect(isFar([])).toBe(false);
  });

  it('is for a text of elsewhere, and for one whose places are not known', () => {
    expect(isFar([town('UA'), town('GB'), town('FR')])).toBe(true);
    expect(isFar([town(null)])).toBe(true);
  });

  it('counts no people and no organisations', () => {
    expect(isFar([town('UA'), town(null, 'demonym'), town(null, 'organisation')])).toBe(false);
  });
});
