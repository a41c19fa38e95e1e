import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import advances from '../../src/still/advances.json' with { type: 'json' };
import { textWidth } from '../../src/still/measure.ts';
import { advancesOf, withFontFiles } from './fonts.ts';

describe('the fonts of pictures', () => {
  it('are those whose advances the still measures with', async () => {
    const table = await advancesOf('Source Serif Semibold');
    for (const letter of 'Toretsk Торецьк їґ') {
      const width = textWidth(letter, 'Source Serif Semibold', 1000);
      expect([letter, width]).toEqual([letter, table.get(letter)]);
    }
    expect(Object.keys(advances)).toHaveLength(4);
  });

  it('draw words as wide as they were measured, Latin and Cyrillic', async () => {
    const cases = [
      ['Vuhledar', 'Source Serif 4', 600, 'normal', 'Source Serif Semibold'],
      ['Вугледар', 'Source Serif 4', 600, 'normal', 'Source Serif Semibold'],
      ['Horlivka', 'Noto Sans', 400, 'normal', 'Noto Sans Regular'],
      ['Донецьк', 'Noto Sans', 600, 'normal', 'Noto Sans Semibold'],
      ['Самара', 'Noto Sans', 400, 'italic', 'Noto Sans Italic'],
    ] as const;
    await withFontFiles((fontFiles) => {
      for (const [text, family, weight, style, face] of cases) {
        const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="160"><text x="20" y="110" font-size="100" font-family="${family}" font-weight="${weight}" font-style="${style}">${text}</text></svg>`;
        const box = new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).getBBox();
        const width = box?.width ?? 0;
        const measured = textWidth(text, face, 100);
        // Ink stands inside the advances by the first and last letters' bearings, a tenth of an em each.
        expect(width, text).toBeLessThan(measured + 3);
        expect(width, text).toBeGreaterThan(measured - 20);
      }
    });
  });
});
