import { describe, expect, it } from 'vitest';
import type { Place } from '../story/model.ts';
import { placeLinks } from './place-links.ts';

const PLACE: Place = {
  id: 'toretsk',
  names: [{ name: 'Toretsk', language: 'en', role: 'current' }],
  type: 'city',
  role: 'focus',
  geometry: { type: 'Point', coordinates: [37.8, 48.4] },
  precision: 1500,
  basis: 'gazetteer',
};
const links = (more: Partial<Place>, name = 'Toretsk') =>
  placeLinks({ ...PLACE, ...more }, name).map(({ href, words }) => [words, href]);

describe('where more is known of a place', () => {
  it('is its records, by their ids', () => {
    expect(links({ geonames: '12', wikidata: 'Q34' })).toEqual([
      ['place.link.geonames', 'https://www.geonames.org/12'],
      ['place.link.wikidata', 'https://www.wikidata.org/wiki/Q34'],
    ]);
  });

  it('is found on Wikidata by the GeoNames id where that alone is known', () => {
    expect(links({ geonames: '12' })).toEqual([
      ['place.link.geonames', 'https://www.geonames.org/12'],
      [
        'place.search.wikidata',
        'https://www.wikidata.org/w/index.php?search=haswbstatement%3AP1566%3D12',
      ],
    ]);
  });

  it('is looked for by name where no id is known', () => {
    expect(links({}, 'Q & A / Сєверськ')).toEqual([
      [
        'place.search.geonames',
        'https://www.geonames.org/search.html?q=Q+%26+A+%2F+%D0%A1%D1%94%D0%B2%D0%B5%D1%80%D1%81%D1%8C%D0%BA',
      ],
      [
        'place.search.wikidata',
        'https://www.wikidata.org/w/index.php?search=Q+%26+A+%2F+%D0%A1%D1%94%D0%B2%D0%B5%D1%80%D1%81%D1%8C%D0%BA',
      ],
    ]);
  });

  it('is nowhere for what the story drew itself', () => {
    expect(links({ basis: 'schematic' })).toEqual([]);
    expect(links({ basis: 'inferred' })).toEqual([]);
    expect(links({ basis: 'inferred', wikidata: 'Q34' })).toHaveLength(2);
  });
});
