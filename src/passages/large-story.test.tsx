// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { syntheticStory } from '../../tests/bench/synthetic-story.ts';
import { translator } from '../i18n/translate.ts';
import type { Story } from '../story/model.ts';
import { parseStory } from '../story/parse-story.ts';
import { readStory } from '../story/read-story.ts';
import { NOTHING, type Selection } from '../view/state.ts';
import { LARGE_LIST, LARGE_TEXT, SEARCHED, WRITTEN_PLACES, WRITTEN_TEXT } from './large.ts';
import { ReadingColumn } from './reading-column.tsx';

function storyOf(places: number, passages: number): Story {
  const { story } = parseStory(syntheticStory({ places, passages, languages: ['en', 'uk'] }));
  if (!story) throw new Error('there is no story');
  return story;
}

const LARGE = storyOf(400, 1000);
const ROWS = { places: 40, passages: 60 };

function Column({ story, language }: { readonly story: Story; readonly language: string }) {
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const [reading] = useState(() => readStory(story, language));
  const scroller = useRef<HTMLDivElement>(null);
  return (
    <div ref={scroller}>
      <ReadingColumn
        story={story}
        reading={reading}
        selection={selection}
        hovered={null}
        whole={false}
        t={translator(language)}
        scroller={scroller}
        actions={{
          choosePlace: (place, passage) => setSelection({ place, passage }),
          choosePassage: (passage) => setSelection({ place: null, passage }),
          clear: () => setSelection(NOTHING),
          hover: () => undefined,
          showWhole: () => undefined,
          step: () => undefined,
          href: ({ place, passage }) => `?place=${place}&passage=${passage}`,
        }}
      />
    </div>
  );
}

async function show(story: Story, language = 'en'): Promise<void> {
  render(<Column story={story} language={language} />);
  // Only a story that is large loads the code of the window; until then its beginning stands.
  await waitFor(() => expect(document.querySelector('.more, .finder-wait')).toBeNull());
  if (story.places.length <= LARGE_LIST) return;
  await waitFor(() => {
    expect(placeRows().length).toBeGreaterThan(2);
    expect(passageRows()[0]?.hasAttribute('aria-posinset')).toBe(true);
  });
}
const placeRows = () => document.querySelectorAll('.place-window li');
const passageRows = () => document.querySelectorAll('.article > li');
const focused = () => document.activeElement?.textContent ?? '';

// Nothing is laid out here: these are the sizes of a window of a few rows.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(320);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(47);
  vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(1_000_000);
});
afterEach(cleanup);

describe('a small story', () => {
  it('is whole, without a search', async () => {
    const story = storyOf(SEARCHED, LARGE_TEXT);
    await show(story);
    expect(passageRows().length).toBe(LARGE_TEXT);
    expect(document.querySelectorAll('.places a[data-place]').length).toBe(SEARCHED);
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('has a search above its whole list, from some places on', async () => {
    await show(storyOf(SEARCHED + 1, 60));
    expect(document.querySelector('.place-window')).toBeNull();
    await userEvent.type(await screen.findByRole('searchbox'), '{ArrowDown}');
    expect(focused()).toContain('Biranivka');
    expect(LARGE_LIST).toBeGreaterThan(SEARCHED);
  });
});

describe('a large story', () => {
  it('renders few rows of many, and says how many there are', async () => {
    await show(LARGE);
    expect(placeRows().length).toBeGreaterThan(3);
    expect(placeRows().length).toBeLessThan(ROWS.places);
    expect(passageRows().length).toBeGreaterThan(1);
    expect(passageRows().length).toBeLessThan(ROWS.passages);
    const [first] = passageRows();
    expect(first?.getAttribute('aria-posinset')).toBe('1');
    expect(first?.getAttribute('aria-setsize')).toBe('1000');
    expect(placeRows()[1]?.getAttribute('aria-setsize')).toBe('400');
    expect(screen.getByRole('status').textContent).toBe('400 places');
  });

  it('is one stop for Tab, and walked by arrow keys to its end', async () => {
    await show(LARGE);
    expect(document.querySelectorAll('.place-window a[tabindex="0"]').length).toBe(1);
    await userEvent.type(screen.getByRole('searchbox'), '{ArrowDown}');
    expect(focused()).toContain('Biranivka');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toContain('Dubanivka');
    await userEvent.keyboard('{End}');
    const last = document.activeElement?.closest('li');
    expect(last?.getAttribute('aria-posinset')).toBe('400');
    expect(placeRows().length).toBeLessThan(ROWS.places);
    await userEvent.keyboard('{Home}{ArrowUp}');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('finds places by any of their names, and passages by their words', async () => {
    await show(LARGE);
    const field = screen.getByRole('searchbox', { name: 'Search places and text' });
    await userEvent.type(field, 'ЛИПАНІВКА');
    expect(await screen.findByText('1 place, no passage')).toBeTruthy();
    const [row] = placeRows();
    expect(row?.textContent).toContain('Lypanivka');
    expect(row?.querySelector('mark')?.textContent).toBe('Липанівка');
    await userEvent.clear(field);
    await userEvent.type(field, 'report 417 night');
    expect(screen.getByText('No place, 1 passage')).toBeTruthy();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(document.querySelector('.passage-row[aria-current]')?.textContent).toContain('417');
    await userEvent.keyboard('{Escape}');
    expect((field as HTMLInputElement).value).toBe('');
    expect(document.activeElement).toBe(field);
  });

  it('lists the first of many that one letter finds, and counts all', async () => {
    await show(LARGE);
    await userEvent.type(screen.getByRole('searchbox'), 'r');
    const own = LARGE.places.filter(({ names }) => names.some(({ name }) => /\br/i.test(name)));
    // Every passage is of a report.
    expect(await screen.findByText(`${own.length} places, 1,000 passages`)).toBeTruthy();
    expect(screen.getByText('500 more. Type on to find fewer.')).toBeTruthy();
    expect(placeRows()[0]?.getAttribute('aria-setsize')).toBe(String(own.length + 500));
  });

  it('gives the focus to a place chosen, and back to its row or the search', async () => {
    await show(LARGE);
    const field = screen.getByRole('searchbox');
    await userEvent.type(field, 'rudakove{ArrowDown}{Enter}');
    const heading = screen.getByRole('heading', { level: 2, name: 'Rudakove' });
    expect(document.activeElement).toBe(heading);
    const article = within(screen.getByRole('article'));
    expect(article.getAllByRole('button', { name: /other places/ }).length).toBeGreaterThan(0);
    await userEvent.clear(field);
    await userEvent.click(screen.getByRole('button', { name: 'Back to the whole story' }));
    expect(focused()).toContain('Rudakove');
    expect(document.activeElement?.closest('.place-window')).toBeTruthy();
  });

  it('is Ukrainian throughout in Ukrainian', async () => {
    await show(LARGE, 'uk');
    expect(screen.getByRole('status').textContent).toBe('400 місць');
    const field = screen.getByRole('searchbox', { name: 'Пошук місць і слів у тексті' });
    await userEvent.type(field, 'lypanivka');
    expect(await screen.findByText('1 місце, жодного уривка')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Очистити пошук' })).toBeTruthy();
  });
});

describe('the page of a large story as the build writes it', () => {
  it('has its beginning, without a style of its own, and says how much more there is', () => {
    const html = renderToString(<Column story={LARGE} language="en" />);
    expect(html.match(/<li id="p\d+"/g)?.length).toBe(WRITTEN_TEXT);
    expect(html.match(/class="place-row"/g)?.length).toBe(WRITTEN_PLACES);
    expect(html).toContain('976 more paragraphs come with the page.');
    expect(html).toContain('392 more places come with the page.');
    expect(html).not.toContain('style=');
  });

  it('is taken over as it stands, and then has its window', async () => {
    const faults: unknown[] = [];
    const root = document.createElement('div');
    document.body.append(root);
    root.innerHTML = renderToString(<Column story={LARGE} language="en" />);
    const taken = await act(() =>
      hydrateRoot(root, <Column story={LARGE} language="en" />, {
        onRecoverableError: (fault) => faults.push(fault),
      }),
    );
    await waitFor(() => expect(document.querySelectorAll('.windowed').length).toBe(2));
    expect(faults).toEqual([]);
    expect(document.querySelector('.more')).toBeNull();
    act(() => taken.unmount());
    root.remove();
  });
});
