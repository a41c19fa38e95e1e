import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitParagraphs } from './split-paragraphs.ts';

const texts = (text: string) =>
  splitParagraphs(text).map(({ start, end }) => text.slice(start, end));

describe('the paragraphs of a text', () => {
  it('stand between blank lines, of any system', () => {
    expect(texts('\n\n One.\n \t\nTwo. \r\n\r\nThree.\rFour.')).toEqual([
      'One.',
      'Two.',
      'Three.',
      'Four.',
    ]);
  });

  it('are its lines where there are no blank lines', () => {
    const long =
      'A sentence that goes on for longer than any line that was broken by hand would, and so is one paragraph.';
    expect(texts(`Title\n${long}\n${long}`)).toEqual(['Title', long, long]);
    expect(texts('Title of the piece\nBy Ann Author\nOctober 9, 2024')).toHaveLength(3);
  });

  const wrapped = [
    'Russian forces pressed on the town from three sides on Wednesday, and the',
    'governor told those who remained to leave while the road to the west was',
    'still open.',
  ];

  it('are put together where a text was broken to a width', () => {
    expect(texts(`${wrapped.join('\n')}\n\nNext.`)).toEqual([wrapped.join('\n'), 'Next.']);
  });

  it('begin at a line that is set in, or after one that ends short', () => {
    const twice = texts(`${wrapped.join('\n')}\n${wrapped.join('\n')}`);
    expect(twice).toEqual([wrapped.join('\n'), wrapped.join('\n')]);
    const full = wrapped.slice(0, 2).join('\n');
    expect(texts(`${full}\n  ${wrapped.join('\n')}`)).toEqual([full, wrapped.join('\n')]);
  });

  it('cover every letter once, in order, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '.', ' ', '\n', '\r', '\u2028', 'Я') }),
        (text) => {
          const spans = splitParagraphs(text);
          let at = 0;
          for (const { start, end } of spans) {
            expect(text.slice(at, start).trim()).toBe('');
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(text.slice(at).trim()).toBe('');
        },
      ),
      { numRuns: 500 },
    );
  });
});
