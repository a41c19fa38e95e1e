import { describe, expect, it } from 'vitest';
import { PALETTES, type Palette } from './palette.ts';

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const TEXT = [
  'countryText',
  'regionText',
  'roadText',
  'waterText',
  'settlement',
  'settlementMinor',
] as const;
const STATUS = ['contested', 'pressure', 'captured', 'liberated', 'context', 'route'] as const;
const GROUNDS = ['land', 'home', 'urban', 'halo'] as const;

function weakest(palette: Palette, colour: string, grounds: readonly (keyof Palette)[]): number {
  return Math.min(...grounds.map((ground) => contrast(colour, palette[ground])));
}

describe.each(['light', 'dark'] as const)('the %s palette', (theme) => {
  const palette = PALETTES[theme];

  it.each(TEXT)('has %s readable in its halo', (name) => {
    expect(contrast(palette[name], palette.halo)).toBeGreaterThanOrEqual(4.5);
  });

  it('has sea names readable on water', () => {
    expect(contrast(palette.waterText, palette.water)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(STATUS)('has %s readable as text at home, and clear as a symbol anywhere', (name) => {
    expect(contrast(palette[name], palette.home)).toBeGreaterThanOrEqual(4.5);
    expect(weakest(palette, palette[name], [...GROUNDS, 'water'])).toBeGreaterThanOrEqual(3);
  });

  it('tells Ukraine from its neighbours, and both from water', () => {
    expect(contrast(palette.home, palette.land)).toBeGreaterThan(1.08);
    expect(contrast(palette.land, palette.water)).toBeGreaterThan(1.03);
  });
});
