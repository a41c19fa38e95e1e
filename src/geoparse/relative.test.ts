import { describe, expect, it } from 'vitest';
import type { Place } from './model.ts';
import { offsetBefore } from './relative.ts';

const town: Place = {
  id: 'gn:1',
  name: 'X',
  kind: 'settlement',
  country: 'UA',
  region: '',
  latitude: 48,
  longitude: 37,
  population: 1000,
};

function offset(lead: string, place = town) {
  const text = `They stood ${lead}X.`;
  return offsetBefore(text, text.length - 2, text.length - 1, place);
}

describe('a distance and direction', () => {
  it.each([
    ['10 km west of ', 10_000, 270],
    ['some 5 kilometres northeast of ', 5000, 45],
    ['12 miles (19 km) south of ', 19_312, 180],
    ['5 to 7 km south-west of the town of ', 6000, 225],
    ['800 metres to the north of ', 800, 0],
    ['за 10 км на захід від ', 10_000, 270],
    ['за 3 кілометри на північний схід від ', 3000, 45],
    ['в 15 км к югу от ', 15_000, 180],
  ])('is read from "%s"', (lead, distance, bearing) => {
    const found = offset(lead);
    expect(found?.distance).toBeCloseTo(distance, -1);
    expect(found?.bearing).toBe(bearing);
  });

  it('goes that far that way, with a circle that holds what the words leave open', () => {
    const west = offset('10 km west of ');
    expect(west?.latitude).toBeCloseTo(48, 3);
    expect(west?.longitude).toBeCloseTo(37 - 10 / (111.195 * Math.cos((48 * Math.PI) / 180)), 3);
    // An eighth of the compass at 10 km, and the roundness of "10".
    expect(west?.radius).toBeGreaterThan(4000);
    expect(west?.radius).toBeLessThan(10_000);
    expect(offset('12.5 km west of ')?.radius).toBeLessThan(west?.radius ?? 0);
  });

  it('is a ring without a direction, and a guess without a distance', () => {
    expect(offset('20 km from ')).toMatchObject({ latitude: 48, longitude: 37, distance: 20_000 });
    expect(offset('20 km from ')?.bearing).toBeUndefined();
    expect(offset('north of ')).toMatchObject({ bearing: 0, distance: 7000 });
  });

  it('is not read into other words, nor off a country', () => {
    for (const lead of [
      'in ',
      'near ',
      'the mayor of ',
      '10 people from ',
      'the west of ',
      'from ',
    ]) {
      expect(offset(lead)?.distance ?? 0).toBe(lead === 'the west of ' ? 7000 : 0);
    }
    expect(offset('10 km west of ', { ...town, kind: 'country' })).toBeUndefined();
  });
});
