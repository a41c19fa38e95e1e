import { describe, expect, it } from 'vitest';
import { creditsOf } from './credits.ts';
import type { DraftSource } from './model.ts';

function article(byline: string, body = 'Words.'): DraftSource {
  const text = `${byline}\n\n${body}`;
  const start = byline.length + 2;
  return {
    text,
    format: 'text',
    encoding: 'utf-8',
    language: 'en',
    byline: { start: 0, end: byline.length },
    passages: [{ start, end: text.length }],
  };
}

describe('creditsOf', () => {
  it.each([
    ['By Ada Smith and Ben Jones', ['Ada Smith', 'Ben Jones'], []],
    [
      '(Reporting by Ada Smith; Writing by Ben Jones; Editing by Cy Brown)',
      ['Ada Smith', 'Ben Jones'],
      ['Cy Brown'],
    ],
    ['Reporting and writing by Ada Smith in Kyiv', ['Ada Smith'], []],
    ['Автор: Олена Коваль та Іван Мороз', ['Олена Коваль', 'Іван Мороз'], []],
  ])('reads “%s”', (byline, authors, editors) => {
    expect(creditsOf(article(byline))).toMatchObject({ authors, editors });
  });

  it('finds the agency that stands in brackets before the text, and no other brackets', () => {
    expect(creditsOf(article('By A B', '(Agency) - It rained.')).agency).toBe('Agency');
    expect(creditsOf(article('By A B', '(It rained.) Nobody came.')).agency).toBeNull();
  });
});
