import { describe, expect, it } from 'vitest';
import { MAX_ARTICLE_LENGTH, MAX_LINKS, MAX_PLACES } from '../../src/story/limits.ts';
import { MAX_FILE_BYTES, parseStory, type StoryFiles } from '../../src/story/parse-story.ts';
import { syntheticStory } from '../bench/synthetic-story.ts';
import { GOOD } from './fixtures.ts';

interface Collection {
  features: { geometry: { type: string; coordinates: unknown } }[];
}
interface Page {
  items: Record<string, unknown>[];
}

function rulesOf(files: StoryFiles): string[] {
  return parseStory(files).problems.map(({ file, pointer, rule }) => `${file} ${pointer} ${rule}`);
}

function edited<T>(file: string, edit: (value: T) => void): StoryFiles {
  const value = JSON.parse(GOOD[file] ?? '') as T;
  edit(value);
  return { ...GOOD, [file]: JSON.stringify(value) };
}

/** Milliseconds that a run takes. */
function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

describe('a file of more than 50 MB', () => {
  it.each(Object.keys(GOOD))('is refused by name and not read (%s)', (file) => {
    const large = `${GOOD[file]}${' '.repeat(50_000_000)}`;
    const { problems } = parseStory({ ...GOOD, [file]: large });
    expect(problems[0]).toMatchObject({ file, pointer: '', rule: 'file-too-large' });
    expect(timed(() => parseStory({ ...GOOD, [file]: large }))).toBeLessThan(1000);
  });

  it('is measured in bytes, not in letters', () => {
    const file = 'article.uk.md';
    const half = 'ї'.repeat(MAX_FILE_BYTES / 2);
    expect(rulesOf({ ...GOOD, [file]: half })).not.toContain(`${file}  file-too-large`);
    expect(rulesOf({ ...GOOD, [file]: `${half}ї` })).toEqual([`${file}  file-too-large`]);
  });
});

describe('what is too much', () => {
  it('refuses the one place with too many vertices', () => {
    const files = edited<Collection>('places.geojson', ({ features }) => {
      const positions = Array.from({ length: 50_001 }, (_, index) => [37 + index / 1e6, 48]);
      const road = features[2];
      if (road) road.geometry.coordinates = positions;
    });
    const { story, problems } = parseStory(files);
    expect(problems).toEqual([
      {
        file: 'places.geojson',
        pointer: '/features/2/geometry/coordinates',
        rule: 'too-many-vertices',
        severity: 'error',
        details: { count: 50_001, limit: 50_000 },
      },
    ]);
    expect(story?.places.map(({ id }) => id)).toEqual(['lypivka', 'verbove', 'podillia', 'kyiv']);
  });

  it('leaves out the places that make a story too detailed', () => {
    const files = edited<Collection & { features: { id: string }[] }>(
      'places.geojson',
      ({ features }) => {
        const road = features[2];
        if (!road) return;
        const coordinates = Array.from({ length: 49_000 }, (_, index) => [37, index % 80]);
        const geometry = { type: 'LineString', coordinates };
        const spare = Array.from({ length: 7 }, (_, index) => ({
          ...road,
          id: `spare-${index}`,
          geometry,
        }));
        features.splice(2, 0, ...spare);
      },
    );
    const { story, problems } = parseStory(files);
    expect(problems.filter(({ rule }) => rule === 'too-detailed')).toMatchObject([
      { pointer: '/features/7/geometry/coordinates', details: { count: 294_002, limit: 250_000 } },
      { pointer: '/features/8/geometry/coordinates' },
    ]);
    expect(story?.places.map(({ id }) => id)).toContain('kyiv');
    expect(story?.places).toHaveLength(10);
  });

  it('refuses ten million vertices without reading them', () => {
    const positions = Array.from({ length: 10_000_000 }, () => '[1,2]').join(',');
    const text = `{"type":"FeatureCollection","features":[{"geometry":{"coordinates":[${positions}]}}]}`;
    const took = timed(() => {
      expect(rulesOf({ ...GOOD, 'places.geojson': text })).toEqual([
        'places.geojson  file-too-large',
      ]);
    });
    expect(took).toBeLessThan(1000);
  });

  it('reads the first annotations of too many', () => {
    const files = edited<Page>('annotations.json', (page) => {
      page.items = [...page.items, ...Array.from({ length: MAX_LINKS }, () => ({}))];
    });
    const { story, problems } = parseStory(files);
    expect(problems[0]).toMatchObject({
      pointer: '/items',
      rule: 'too-many-items',
      details: { limit: 200_000 },
    });
    expect(story?.links.length).toBe(9);
  });

  it('reads the first places of too many', () => {
    const files = syntheticStory({ places: MAX_PLACES + 1, passages: MAX_PLACES + 1 });
    const { story, problems } = parseStory(files);
    expect(problems[0]).toMatchObject({
      file: 'places.geojson',
      pointer: '/features',
      rule: 'too-many-items',
      details: { count: 10_001, limit: 10_000 },
    });
    expect(story?.places.length).toBe(10_000);
  });

  it('leaves out the language of an article that is too long', () => {
    const file = 'article.uk.md';
    const { story, problems } = parseStory({
      ...GOOD,
      [file]: 'a '.repeat(MAX_ARTICLE_LENGTH / 2 + 1),
    });
    expect(problems.map(({ rule }) => rule)).toEqual(['article-too-long']);
    expect(story?.languages).toEqual(['en']);
  });

  it('stops listing problems, and says so', () => {
    const files = edited<Page>('annotations.json', ({ items }) => {
      items.push(...Array.from({ length: 1000 }, () => ({})));
    });
    const { story, problems } = parseStory(files);
    expect(problems.length).toBe(501);
    expect(problems.at(-1)).toMatchObject({ rule: 'too-many-problems', pointer: '' });
    expect(story?.links.length).toBe(9);
  });

  it('cuts a value it shows to 80 characters', () => {
    const files = edited<Page>('annotations.json', ({ items }) => {
      if (items[0]) items[0].id = 'X'.repeat(10_000);
    });
    expect(String(parseStory(files).problems[0]?.details.found)).toHaveLength(80);
  });
});

describe('what could hang or overflow', () => {
  it.each([
    ['nested lists', `${'['.repeat(4_000_000)}`],
    ['nested objects', `${'{"a":'.repeat(1_000_000)}`],
    ['one endless string', `"${'a'.repeat(9_000_000)}`],
    ['one endless number', '1'.repeat(9_000_000)],
    ['one endless line of blanks', `${' '.repeat(9_000_000)}x`],
  ])('is refused: %s', (_, text) => {
    for (const file of ['story.json', 'places.geojson', 'annotations.json']) {
      const took = timed(() => {
        const { problems } = parseStory({ ...GOOD, [file]: text });
        expect(problems[0]?.rule).toMatch(/^(json-too-deep|json-unreadable|wrong-type)$/);
      });
      expect(took).toBeLessThan(3000);
    }
  });

  it('reads blanks in an article without going back over them', () => {
    const article = `${' '.repeat(290_000)}x`;
    const took = timed(() => parseStory({ ...GOOD, 'article.en.md': article }));
    expect(took).toBeLessThan(500);
  });

  it('finds two thousand mentions in a long article', () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `word${index}.`);
    const paragraphs = Array.from({ length: 200 }, (_, index) =>
      words.slice(index * 100, index * 100 + 100).join(' '),
    );
    const files = {
      ...edited<Page>('annotations.json', (page) => {
        const first = page.items[0] as { body: unknown[] };
        page.items = Array.from({ length: 2000 }, (_, index) => ({
          ...page.items[0],
          id: `word-${index}`,
          target: [
            {
              source: 'article.en.md',
              selector: [{ type: 'TextQuoteSelector', exact: `word${index * 10}.` }],
            },
          ],
          body: first.body.slice(0, 1),
        }));
      }),
      'article.en.md': paragraphs.join('\n\n'),
    };
    let links = 0;
    const took = timed(() => {
      links = parseStory(files).story?.links.length ?? 0;
    });
    expect(links).toBe(2000);
    expect(took).toBeLessThan(3000);
  });
});

describe('keys that JavaScript knows', () => {
  it('are harmless, wherever they stand', () => {
    const evil = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
    for (const key of evil) {
      const own = `"${key}":{"polluted":"yes","title":"x"}`;
      const files = Object.fromEntries(
        Object.entries(GOOD).map(([file, text]) => [file, text.replaceAll('{\n', `{${own},\n`)]),
      );
      const { story } = parseStory(files);
      expect(story?.places.map(({ id }) => id)).toContain('kyiv');
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      expect(Object.getPrototypeOf(story?.title)).toBe(Object.prototype);
      expect(story?.title).not.toHaveProperty('polluted');
    }
  });

  it('may be the id of a place', () => {
    const files = Object.fromEntries(
      Object.entries(GOOD).map(([file, text]) => [
        file,
        text.replaceAll('"kyiv"', '"constructor"').replaceAll('#kyiv"', '#constructor"'),
      ]),
    );
    const { story, problems } = parseStory(files);
    expect(problems).toEqual([]);
    expect(story?.places.at(-1)?.id).toBe('constructor');
  });

  it('are not files that nobody gave', () => {
    const manifest = (GOOD['story.json'] ?? '').replace('annotations.json', 'constructor');
    expect(rulesOf({ ...GOOD, 'story.json': manifest })).toEqual(['constructor  file-missing']);
  });
});
