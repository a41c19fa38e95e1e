import { describe, expect, it } from 'vitest';
import type { Place, PlaceName } from './model.ts';
import { boundsOf, placeName } from './place.ts';

function placeOf(...names: readonly PlaceName[]): Place {
  return {
    id: 'toretsk',
    names,
    type: 'city',
    role: 'focus',
    geometry: { type: 'Point', coordinates: [37.8478, 48.39477] },
    precision: 1000,
    basis: 'gazetteer',
  };
}

describe('placeName', () => {
  const former: PlaceName = { name: 'Dzerzhynsk', language: 'en', role: 'former' };
  const ukrainian: PlaceName = { name: 'Торецьк', language: 'uk', role: 'current' };
  const english: PlaceName = { name: 'Toretsk', language: 'en', role: 'current' };

  it('is the current one in the language', () => {
    expect(placeName(placeOf(former, ukrainian, english), 'en')).toBe('Toretsk');
    expect(placeName(placeOf(former, ukrainian, english), 'uk')).toBe('Торецьк');
  });

  it('is another current one before a former one in the language', () => {
    expect(placeName(placeOf(former, ukrainian), 'en')).toBe('Торецьк');
  });

  it('is the first of all when none is current', () => {
    expect(placeName(placeOf(former), 'uk')).toBe('Dzerzhynsk');
  });
});

describe('boundsOf', () => {
  it('of a point has no size', () => {
    expect(boundsOf({ type: 'Point', coordinates: [37, 48] })).toEqual([37, 48, 37, 48]);
  });

  it('holds every vertex of every part', () => {
    const line = [
      [-1, 5],
      [2, -3],
    ] as const;
    const far = [
      [10, 0],
      [11, 1],
    ] as const;
    expect(boundsOf({ type: 'LineString', coordinates: line })).toEqual([-1, -3, 2, 5]);
    expect(boundsOf({ type: 'MultiLineString', coordinates: [line, far] })).toEqual([
      -1, -3, 11, 5,
    ]);
    expect(boundsOf({ type: 'Polygon', coordinates: [far, line] })).toEqual([-1, -3, 11, 5]);
    expect(boundsOf({ type: 'MultiPolygon', coordinates: [[far], [line]] })).toEqual([
      -1, -3, 11, 5,
    ]);
  });

  it('takes a line of very many vertices', () => {
    const coordinates = Array.from({ length: 200_000 }, (_, index) => [index / 2000, 1] as const);
    expect(boundsOf({ type: 'LineString', coordinates })).toEqual([0, 1, 99.9995, 1]);
  });
});
