import { expect, it } from 'vitest';
import { toMetre } from './position-at.ts';

it('a position is one of the world itself, to about a metre', () => {
  expect(toMetre([37.123456789, 48.987654321])).toEqual([37.12346, 48.98765]);
  expect(toMetre([190, 10])).toEqual([-170, 10]);
  expect(toMetre([-190.5, 10])).toEqual([169.5, 10]);
});
