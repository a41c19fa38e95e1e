import { describe, expect, it } from 'vitest';
import { listEntry } from '../story/list/list-entry.ts';
import type { Place, Story } from '../story/model.ts';
import { articleOf } from '../story/parse-article.ts';
import { findWords, fold, wordsOf } from './fold-words.ts';
import { indexStory, searchStory, snippet } from './search-stories.ts';
import { boundsOfSpots, spotsReading, storyAt, storySpots } from './story-spots.ts';

function found(text: string, query: string): string[] {
  return findWords(fold(text), wordsOf(query)).map(({ start, end }) => text.slice(start, end));
}

function place(id: string, names: Record<string, string>, at: readonly [number, number]): Place {
  return {
    id,
    names: Object.entries(names).map(([language, name]) => ({ name, language, role: 'current' })),
    type: 'city',
    role: 'focus',
    geometry: { type: 'Point', coordinates: at },
    precision: 1000,
    basis: 'gazetteer',
  };
}

const EN = ['It rains.', 'Shells fell on Lyman at night.', 'The bridge stands; nobody crossed it.'];
const UK = ['Дощ.', 'Уночі обстріляли Лиман.', 'Міст стоїть, ніхто його не переходив.'];
const STORY: Story = {
  id: 'lyman',
  languages: ['en', 'uk'],
  title: { en: 'A night in Lyman', uk: 'Ніч у Лимані' },
  summary: { en: 'The bridge stands.', uk: 'Міст стоїть.' },
  published: '2024-10-02',
  asOf: '2024-10-01',
  source: { name: 'Us', authors: [], editors: [], published: '2024-10-02' },
  credit: { en: '', uk: '' },
  bounds: [37, 48, 38, 49],
  places: [place('lyman', { en: 'Lyman', uk: 'Лиман' }, [37.8, 48.98])],
  articles: {
    en: articleOf('en', 'article.en.md', EN),
    uk: articleOf('uk', 'article.uk.md', UK),
  },
  links: [
    {
      id: 'l1',
      place: 'lyman',
      anchors: {
        en: { exact: 'Lyman', prefix: '', suffix: '' },
        uk: { exact: 'Лиман', prefix: '', suffix: '' },
      },
      claims: [],
    },
  ],
};
const ENTRY = listEntry(STORY);
const INDEX = indexStory(ENTRY, STORY);

describe('words to search for', () => {
  it('stand where a word begins with them, in any case and with any apostrophe, and are whole there', () => {
    expect(found('Lyman and Old LYMANS, not Slyman', 'lyman')).toEqual(['Lyman', 'LYMANS']);
    expect(found('Слов’янськ стоїть', "слов'янс")).toEqual(['Слов’янськ']);
    expect(found('Besançon, naïve', 'besancon naive')).toEqual(['Besançon', 'naïve']);
    expect(found('Й не І', 'и')).toEqual([]);
  });

  it('stand in any case ending of a Slavic word', () => {
    expect(found('бої в Торецьку і під Торецьком', 'Торецьк')).toEqual(['Торецьку', 'Торецьком']);
    expect(found('захищають Торецьк', 'Торецька')).toEqual(['Торецьк']);
    expect(found('каже Бобовнікова', 'Бобовнікової')).toEqual(['Бобовнікова']);
  });

  it('count only together', () => {
    expect(found('Lyman holds', 'lyman night')).toEqual([]);
    expect(found('a night in Lyman', 'lyman night')).toEqual(['night', 'Lyman']);
    expect(wordsOf(' -- ')).toEqual([]);
  });
});

describe('a story', () => {
  it('is found by title, place and passage, each once and in the language of the reader', () => {
    const hits = searchStory(INDEX, 'лиман', 'uk');
    expect(hits?.titles.map(({ text }) => text)).toEqual(['Ніч у Лимані']);
    expect(hits?.places).toMatchObject([{ place: 'lyman', text: 'Лиман', language: 'uk' }]);
    expect(hits?.passages).toMatchObject([{ number: 2, passage: 'p2', language: 'uk' }]);
    expect(searchStory(INDEX, 'lyman', 'uk')?.titles[0]?.text).toBe('A night in Lyman');
  });

  it('is found by a paragraph without a place, which opens the passage before it', () => {
    const hits = searchStory(INDEX, 'crossed', 'en');
    expect(hits?.passages).toMatchObject([{ number: 3, passage: 'p2' }]);
    expect(searchStory(INDEX, 'rains', 'en')?.passages).toMatchObject([{ passage: null }]);
  });

  it('is found by its line in the list alone while its text is not here', () => {
    const index = indexStory(ENTRY, null);
    expect(searchStory(index, 'crossed', 'en')).toBeNull();
    expect(searchStory(index, 'lyman', 'en')?.places).toHaveLength(1);
  });

  it('shows what stands around the words, cut at words, with all of them marked', () => {
    const text = `${'long words before '.repeat(12)}the bridge at Lyman ${'and after it '.repeat(30)}`;
    const runs = findWords(fold(text), wordsOf('bridge lyman'));
    const pieces = snippet({ text, runs, language: 'en' });
    expect(pieces.filter((piece) => piece.found).map((piece) => piece.text)).toEqual([
      'bridge',
      'Lyman',
    ]);
    const whole = pieces.map((piece) => piece.text).join('');
    expect(whole).toMatch(/^… .*bridge at Lyman.* …$/);
    expect(whole.length).toBeLessThan(240);
    expect(text).toContain(whole.slice(2, -2));
  });
});

describe('the map of stories', () => {
  const twin = { ...ENTRY, id: 'twin' };
  const far = {
    ...ENTRY,
    id: 'far',
    focus: ENTRY.focus.map((each) => ({ ...each, at: [30.5, 50.4] as const })),
  };

  it('has one symbol for a place that several stories share, and leads through them', () => {
    const spots = storySpots([ENTRY, twin, far]);
    expect(spots.map(({ stories }) => stories)).toEqual([['lyman', 'twin'], ['far']]);
    const [shared] = spots;
    if (!shared) throw new Error('there is no spot');
    expect([null, 'lyman', 'twin', 'far'].map((chosen) => storyAt(shared, chosen))).toEqual([
      'lyman',
      'twin',
      'lyman',
      'lyman',
    ]);
    const reading = spotsReading(spots, 'en');
    expect(reading.passage.get('twin')?.places).toEqual(['s1']);
    const [west, south, east, north] = boundsOfSpots(spots);
    expect([west < 30.5, south < 48.98, east > 37.8, north > 50.4]).not.toContain(false);
  });

  it('leaves routes and areas out, unless a story has nothing else', () => {
    const [spot] = ENTRY.focus;
    if (!spot) throw new Error('there is no focus place');
    const route = { ...spot, id: 'road', status: 'route', at: [36, 48] } as const;
    const ids = (focus: (typeof ENTRY)['focus']) =>
      storySpots([{ ...ENTRY, focus }]).map(({ place: { id } }) => id);
    expect(ids([route, spot])).toEqual(['lyman']);
    expect(ids([route])).toEqual(['road']);
  });
});
