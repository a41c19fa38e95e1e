import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THEMES } from '../view/state.ts';
import { type Addressed, decodeAddress, encodeAddress } from './address.ts';

const NONE = decodeAddress('').addressed;
const id = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,20}$/);
const addressed: fc.Arbitrary<Addressed> = fc.record({
  story: fc.option(id),
  bring: fc.option(fc.oneof(fc.constant(''), id)),
  library: fc.option(fc.oneof(fc.constant(''), id)),
  find: fc.string({ maxLength: 100, unit: 'binary' }),
  place: fc.option(id),
  passage: fc.option(id),
  whole: fc.boolean(),
  language: fc.option(fc.constantFrom('en', 'uk', 'zh-Hant')),
  theme: fc.constantFrom(...THEMES),
  camera: fc.option(
    fc.record({
      zoom: fc.integer({ min: 0, max: 2400 }).map((n) => n / 100),
      latitude: fc.integer({ min: -850000, max: 850000 }).map((n) => n / 10000),
      longitude: fc.integer({ min: -1800000, max: 1800000 }).map((n) => n / 10000),
    }),
  ),
});

describe('the address', () => {
  it('gives back every view that it was given', () => {
    fc.assert(
      fc.property(addressed, (value) => {
        const { addressed: read, mangled } = decodeAddress(encodeAddress(value, ''));
        expect(read).toEqual(value);
        expect(mangled).toEqual([]);
      }),
    );
  });

  it('keeps the parameters of others, in their place', () => {
    const search = '?utm_source=a&place=old&flag';
    expect(encodeAddress({ ...NONE, place: 'toretsk' }, search)).toBe(
      '?utm_source=a&place=toretsk&flag=',
    );
    expect(encodeAddress(NONE, search)).toBe('?utm_source=a&flag=');
  });

  it('writes the camera for people to read', () => {
    const camera = { zoom: 8.5, latitude: 48.3, longitude: 37.5 };
    expect(encodeAddress({ ...NONE, camera }, '')).toBe('?map=8.50/48.3000/37.5000');
  });

  it.each([
    ['map', 'here'],
    ['map', '8/91/37'],
    ['map', '99/48/37'],
    ['map', '1e3/48/37'],
    ['theme', 'neon'],
    ['lang', '../../x'],
    ['place', '<b>'],
    ['text', 'some'],
  ])('names %s=%s as mangled and goes on without it', (key, value) => {
    const { addressed: read, mangled } = decodeAddress(`?${key}=${encodeURIComponent(value)}`);
    expect(mangled).toEqual([key]);
    expect(read).toEqual(NONE);
  });

  it('reads any text without throwing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => decodeAddress(`?${text}`)).not.toThrow();
      }),
    );
  });
});
