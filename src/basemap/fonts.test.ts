import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  CYRILLIC,
  fontFaces,
  SANS,
  SANS_BOLD,
  SANS_ITALIC,
  SERIF,
  SERIF_CYRILLIC,
} from './fonts.ts';

const NAMES = [SANS, SANS_BOLD, SANS_ITALIC, SERIF, SERIF_CYRILLIC].flat();
const rules = readFileSync('src/basemap/fonts.css', 'utf8').split('@font-face').slice(1);
const declared = (rule: string, property: string): string | undefined =>
  new RegExp(`${property}: ([^;]+);`).exec(rule)?.[1];

describe('the faces that the map is written in', () => {
  it('are the same in the page’s style and for a style with glyphs of its own', () => {
    const families = new Set(rules.map((rule) => declared(rule, 'font-family')));
    expect(families).toEqual(new Set(NAMES.map((name) => `"${name}"`)));
    expect(new Set(Object.keys(fontFaces('/')))).toEqual(new Set(NAMES));
  });

  it('have names that MapLibre can give to a canvas as they stand', () => {
    // It puts no quotes around them, and no word of a name without may begin with a digit.
    for (const name of NAMES) expect(name).toMatch(/^[A-Z][A-Za-z]*( [A-Z][A-Za-z]*)*$/);
  });

  it('come with their Cyrillic letters where they have any, which a space asks for', () => {
    const ranges = rules.flatMap((rule) => declared(rule, 'unicode-range') ?? []);
    expect(ranges).toEqual(NAMES.slice(1).map(() => ['U+0020', ...CYRILLIC].join(', ')));
    for (const rule of rules) {
      const isCyrillic = rule.includes('-cyrillic');
      expect([rule, rule.includes('unicode-range')]).toEqual([rule, isCyrillic]);
    }
  });
});
