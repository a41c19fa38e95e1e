// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { translator } from '../i18n/translate.ts';
import type { Anchor, Claim, Place, Story } from '../story/model.ts';
import { readStory } from '../story/read-story.ts';
import { NOTHING, type Selection } from '../view/state.ts';
import type { Actions } from './actions.ts';
import { ReadingColumn } from './reading-column.tsx';

const TEXTS = {
  en: [
    'Troops hold Alder, the army said.',
    'Nothing here.',
    'The road from Alder to Birch is cut.',
  ],
  uk: [
    'Війська тримають Вільху, каже армія.',
    'Тут нічого.',
    'Шлях із Вільхи до Берези перерізано.',
  ],
};

function anchor(exact: string, prefix = ''): Anchor {
  return { exact, prefix, suffix: '' };
}

function place(id: string, en: string, uk: string, role: Place['role']): Place {
  return {
    id,
    names: [
      { name: en, language: 'en', role: 'current' },
      { name: uk, language: 'uk', role: 'current' },
      { name: `Old ${en}`, language: 'en', role: 'former' },
    ],
    type: 'city',
    role,
    geometry: { type: 'Point', coordinates: [37, 48] },
    precision: 1000,
    basis: 'gazetteer',
    geonames: '1',
    wikidata: 'Q2',
  };
}

const FIGHTING: Claim = {
  kind: 'fighting',
  evidence: { en: 'hold', uk: 'тримають' },
  speaker: { en: 'The army', uk: 'Армія' },
  when: { start: '2024-10-09', end: '2024-10-09', precision: 'day' },
};

function article(language: 'en' | 'uk') {
  let start = 0;
  const paragraphs = TEXTS[language].map((text, index) => {
    const paragraph = { index, start, end: start + text.length, text };
    start = paragraph.end + 2;
    return paragraph;
  });
  return {
    language,
    file: `article.${language}.md`,
    text: TEXTS[language].join('\n\n'),
    paragraphs,
  };
}

const STORY: Story = {
  id: 'small',
  languages: ['en', 'uk'],
  title: { en: 'A small story', uk: 'Мала історія' },
  summary: { en: 'In short.', uk: 'Коротко.' },
  published: '2024-10-10',
  asOf: '2024-10-09',
  source: { name: 'The Wire', authors: ['A. Writer'], editors: [], published: '2024-10-10' },
  credit: { en: 'Our account.', uk: 'Наш виклад.' },
  bounds: [36, 47, 38, 49],
  places: [
    place('alder', 'Alder', 'Вільха', 'focus'),
    place('birch', 'Birch', 'Береза', 'context'),
  ],
  articles: { en: article('en'), uk: article('uk') },
  links: [
    {
      id: 'l1',
      place: 'alder',
      anchors: { en: anchor('Alder', 'hold '), uk: anchor('Вільху') },
      claims: [FIGHTING],
    },
    {
      id: 'l2',
      place: 'alder',
      anchors: { en: anchor('Alder', 'from '), uk: anchor('Вільхи') },
      claims: [],
    },
    {
      id: 'l3',
      place: 'birch',
      anchors: { en: anchor('Birch'), uk: anchor('Берези') },
      claims: [],
    },
  ],
};

function spies() {
  return {
    choosePlace: vi.fn<Actions['choosePlace']>(),
    choosePassage: vi.fn<Actions['choosePassage']>(),
    clear: vi.fn<Actions['clear']>(),
    hover: vi.fn<Actions['hover']>(),
    showWhole: vi.fn<Actions['showWhole']>(),
    step: vi.fn<Actions['step']>(),
  };
}

interface Shown {
  readonly selection?: Selection;
  readonly whole?: boolean;
  readonly language?: string;
  readonly hovered?: string;
}

function show({ selection = NOTHING, whole = false, language = 'en', hovered }: Shown = {}) {
  const actions = spies();
  // Holds the selection as the app does, so that a choice shows its effect.
  function Column() {
    const [chosen, setChosen] = useState(selection);
    const scroller = useRef<HTMLDivElement>(null);
    return (
      <div ref={scroller}>
        <ReadingColumn
          story={STORY}
          reading={readStory(STORY, language)}
          selection={chosen}
          hovered={hovered ?? null}
          whole={whole}
          t={translator(language)}
          scroller={scroller}
          actions={{
            ...actions,
            href: ({ place: id, passage }) => `?place=${id}&passage=${passage}`,
            choosePlace(id, passage) {
              actions.choosePlace(id, passage);
              setChosen({ place: id, passage });
            },
          }}
        />
      </div>
    );
  }
  render(<Column />);
  return actions;
}

afterEach(cleanup);

describe('the reading column', () => {
  it('shows the story, its as-of date and its source', () => {
    show();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('A small story');
    expect(screen.getByText('As of Wednesday 9 October 2024')).toBeTruthy();
    expect(
      screen.getByText('Source: The Wire, by A. Writer, published 10 October 2024'),
    ).toBeTruthy();
  });

  it('lists the focus places with what is said of them, and the others beneath', () => {
    show();
    const places = within(screen.getByRole('navigation', { name: 'Places in this story' }));
    expect(places.getByRole('link', { name: 'Alder Contested, 9\u00a0October 2024' })).toBeTruthy();
    expect(places.getByRole('link', { name: 'Birch' })).toBeTruthy();
  });

  it('shows under each passage who says it, as of when, and the source', () => {
    show();
    const first = document.querySelector('[data-passage="p1"]');
    expect(first?.textContent).toContain('Fighting The army, as of 9\u00a0October 2024');
    expect(first?.textContent).toContain('Source: The Wire, 10\u00a0October 2024');
  });

  it('chooses a place from the list, and a mention with its passage from the text', async () => {
    const actions = show();
    const [, second] = screen.getAllByRole('link', { name: 'Alder' });
    if (!second) throw new Error('the second mention is missing');
    await userEvent.click(second);
    expect(actions.choosePlace).toHaveBeenLastCalledWith('alder', 'p3');
    await userEvent.click(screen.getByRole('link', { name: /^Alder Contested/ }));
    expect(actions.choosePlace).toHaveBeenLastCalledWith('alder', null);
    expect(actions.choosePassage).not.toHaveBeenCalled();
  });

  it('moves the focus to the name of a place chosen from the list', async () => {
    show();
    screen.getByRole('link', { name: /^Alder Contested/ }).focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: 'Alder' }));
  });

  it('folds what does not speak of the chosen place, and marks what does', () => {
    show({ selection: { place: 'alder', passage: null } });
    expect(document.querySelector('[data-passage="p1"]')).toBeTruthy();
    expect(screen.queryByText('Nothing here.')).toBeNull();
    expect(screen.getByRole('button', { name: /1 paragraph on other places/ })).toBeTruthy();
    const marked = document.querySelectorAll('.mention[aria-current]');
    expect([...marked].map((mark) => mark.textContent)).toEqual(['Alder', 'Alder']);
  });

  it('shows the whole article a step away', async () => {
    const actions = show({ selection: { place: 'alder', passage: null } });
    await userEvent.click(screen.getByRole('button', { name: 'Show the whole article' }));
    expect(actions.showWhole).toHaveBeenCalledWith(true);
    cleanup();
    show({ selection: { place: 'alder', passage: null }, whole: true });
    expect(screen.getByText('Nothing here.')).toBeTruthy();
  });

  it('gives the chosen place its names, precision and links out', () => {
    show({ selection: { place: 'alder', passage: null } });
    const panel = within(screen.getByRole('region', { name: 'Alder' }));
    expect(panel.getByText('Ukrainian: Вільха')).toBeTruthy();
    expect(panel.getByText('Formerly Old Alder')).toBeTruthy();
    expect(panel.getByText('Position from a gazetteer, good to about 1 km')).toBeTruthy();
    expect(panel.getByRole('link', { name: 'Alder on GeoNames' }).getAttribute('href')).toBe(
      'https://www.geonames.org/1',
    );
    expect(panel.getByRole('link', { name: 'Alder on Wikidata' }).getAttribute('href')).toBe(
      'https://www.wikidata.org/wiki/Q2',
    );
  });

  it('lights the mentions of a hovered place, and reports a hovered mention', async () => {
    const actions = show({ hovered: 'birch' });
    const lit = document.querySelectorAll('.mention[data-lit]');
    expect([...lit].map((mark) => mark.textContent)).toEqual(['Birch']);
    const [mention] = screen.getAllByRole('link', { name: 'Alder' });
    if (!mention) throw new Error('the mention is missing');
    await userEvent.hover(mention);
    expect(actions.hover).toHaveBeenLastCalledWith('alder');
  });

  it('chooses a passage by its number, or by a click on its text', async () => {
    const actions = show();
    await userEvent.click(screen.getByRole('link', { name: /^Passage 3:/ }));
    expect(actions.choosePassage).toHaveBeenLastCalledWith('p3');
    await userEvent.click(screen.getByText('Troops hold', { exact: false }));
    expect(actions.choosePassage).toHaveBeenLastCalledWith('p1');
  });

  it('is Ukrainian throughout in Ukrainian', () => {
    show({ language: 'uk', selection: { place: 'alder', passage: null } });
    expect(screen.getByRole('heading', { level: 2, name: 'Вільха' })).toBeTruthy();
    expect(screen.getByText('Про це місце 2 уривки')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/passage|Source|Show/);
  });
});
