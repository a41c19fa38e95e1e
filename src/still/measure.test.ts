import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from './measure.ts';

describe('the measure of words', () => {
  it('adds the advances of the bundled fonts', () => {
    // 781 and 605 thousandths of an em, as the font has them.
    expect(textWidth('Oo', 'Noto Sans Regular', 1000)).toBeCloseTo(781 + 605, 0);
    expect(textWidth('Oo', 'Noto Sans Regular', 10, 0.1)).toBeCloseTo(13.86 + 1, 2);
  });

  it('knows Cyrillic letters of all faces, and gives accents no width', () => {
    for (const face of ['Noto Sans Italic', 'Source Serif Semibold'] as const) {
      expect(textWidth('їґєі', face, 1000)).not.toBeCloseTo(4 * 600, 0);
    }
    const plain = textWidth('Торецьк', 'Source Serif Semibold', 16);
    expect(textWidth('Торе\u0301цьк', 'Source Serif Semibold', 16)).toBe(plain);
  });

  it('breaks into lines of even length', () => {
    const width = (line: string) => line.length;
    expect(wrapText('Donetsk region', 20, width)).toEqual(['Donetsk region']);
    expect(wrapText('Oskil Reservoir (drained in 2022)', 18, width)).toEqual([
      'Oskil Reservoir',
      '(drained in 2022)',
    ]);
  });
});
