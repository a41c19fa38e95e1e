// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { SECOND_STORY } from '../../tests/story/second-story.ts';
import type { DraftOrigin, LostQuote } from '../draft/model.ts';
import { reviewTranslator } from '../i18n/review-messages.ts';
import type { Problem } from '../story/problem.ts';
import { OriginNotice } from './origin-notice.tsx';

const SOUND: DraftOrigin = {
  story: SECOND_STORY,
  files: null,
  problems: [],
  found: null,
  lost: [],
};

function lost(quote: string, language: string, reason: string): LostQuote {
  return { annotation: quote, language, quote, reason, part: {} };
}

function show(origin: Partial<DraftOrigin>): void {
  const listed = (all: readonly Problem[]) => <i>{all.map(({ rule }) => rule).join()}</i>;
  render(
    <OriginNotice
      origin={{ ...SOUND, ...origin }}
      language="en"
      t={reviewTranslator('en')}
      renderProblems={listed}
    />,
  );
}

afterEach(cleanup);

describe('what a story that came along has to say', () => {
  it('is nothing when all is well', () => {
    show({});
    expect(document.body.textContent).toBe('');
  });

  it('is how many quotes were found, and each that was not', async () => {
    show({
      found: 12,
      lost: [
        lost('Vuhledar', 'en', 'quote-not-found'),
        lost('the city', 'en', 'quote-ambiguous'),
        lost('Торецьк', 'uk', 'text-missing'),
        lost('Вугледар', 'uk', 'text-missing'),
      ],
    });
    const words = document.body.textContent;
    expect(words).toContain('12 quotes were found again in the text. 2 were not');
    expect(words).toContain('The text in Ukrainian was not given; 2 quotes in it are kept here.');
    expect(
      screen.getAllByRole('listitem', { hidden: true }).map((item) => item.textContent),
    ).toEqual(['Vuhledar not in the text', 'the city more than once in the text']);
    await userEvent.click(screen.getByRole('button', { name: 'Close notice' }));
    expect(document.body.textContent).toBe('');
  });

  it('is what of its files is broken, and not what is only odd', () => {
    const problem = { file: 'places.geojson', pointer: '', details: {} } as const;
    show({
      problems: [
        { ...problem, rule: 'file-missing', severity: 'error' },
        { ...problem, rule: 'place-unmentioned', severity: 'warning' },
      ],
    });
    expect(document.body.textContent).toContain('1 part of the story is broken');
    expect(document.body.textContent).toContain('file-missing');
    expect(document.body.textContent).not.toContain('place-unmentioned');
  });
});
