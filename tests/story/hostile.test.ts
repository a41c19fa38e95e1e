import { describe, expect, it } from 'vitest';
import { ruleExplainer } from '../../src/i18n/explain-rule.ts';
import { parseStory, type StoryFiles } from '../../src/story/parse-story.ts';
import { GOOD } from './fixtures.ts';
import { HOSTILE, openHostile } from './hostile-stories.ts';
import { actingParts } from './inert.ts';
import { surfacesOf } from './surfaces.ts';

/** What a story is worked into may take so long of the processor at the most, in milliseconds. */
const LONGEST = 1000;

function spent(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

describe.each(HOSTILE)('the hostile story %s', (name) => {
  const { files, rules } = openHostile(name);
  const { story, problems } = parseStory(files);

  it('has each part that is refused named with its rule', () => {
    expect([...new Set(problems.map(({ rule }) => rule))].sort()).toEqual(rules);
  });

  it('is inert in all that comes of the rest', () => {
    for (const language of story?.languages ?? []) {
      expect(actingParts(surfacesOf(story ?? unreachable(), language))).toEqual([]);
    }
    const explain = ruleExplainer('uk');
    for (const { rule, details, pointer } of problems) {
      expect(pointer + explain(rule, details)).not.toMatch(/[\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
    }
  });

  it('changes nothing that the program stands on', () => {
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('window' in globalThis).toBe(false);
  });
});

function unreachable(): never {
  throw new Error('a story without a language');
}

interface Feature {
  id: string;
  geometry: { type: string; coordinates: unknown };
}
interface Item {
  target: { source: string; selector: { exact?: string; prefix?: string; suffix?: string }[] }[];
}

function edited<T>(file: string, edit: (value: T) => unknown): StoryFiles {
  const value = JSON.parse(GOOD[file] ?? '') as T;
  return { ...GOOD, [file]: JSON.stringify(edit(value)) };
}

const nested = (open: string, close: string, depth: number) =>
  `${open.repeat(depth)}0${close.repeat(depth)}`;
const features = (make: (spare: Feature, index: number) => Feature, of: number, count: number) =>
  edited<{ features: Feature[] }>('places.geojson', (page) => ({
    ...page,
    features: [
      ...page.features,
      ...Array.from({ length: count }, (_, index) =>
        make({ ...(page.features[of] as Feature), id: `spare-${index}` }, index),
      ),
    ],
  }));
const ring = (count: number, at: (index: number) => [number, number]) => {
  const positions = Array.from({ length: count }, (_, index) => at(index));
  return [[...positions, positions[0]]];
};

/** Too large to keep as files: what a story may ask of a machine at the most, and more. */
const LARGE: Readonly<Record<string, () => StoryFiles>> = {
  'lists in lists, as entities in entities': () => ({
    ...GOOD,
    'places.geojson': `{"type":"FeatureCollection","features":${nested('[', ']', 2_000_000)}}`,
  }),
  'millions of empty lists': () =>
    edited('places.geojson', (page: object) => ({
      ...page,
      spare: Array.from({ length: 3_000_000 }, () => []),
    })),
  'a million people': () =>
    edited('story.json', (story: { source: object }) => ({
      ...story,
      source: { ...story.source, authors: Array.from({ length: 2_000_000 }, () => 1) },
    })),
  'a title of a million letters': () =>
    edited('story.json', (story: object) => ({
      ...story,
      title: { en: 'W'.repeat(1_000_000), uk: 'Ш'.repeat(1_000_000) },
    })),
  'quotes that a text repeats all through': () => ({
    ...edited<{ items: Item[] }>('annotations.json', ({ items, ...page }) => ({
      ...page,
      items: Array.from({ length: 2000 }, (_, index) => ({
        ...items[0],
        id: `quote-${index}`,
        target: [
          {
            source: 'article.en.md',
            selector: [
              {
                type: 'TextQuoteSelector',
                exact: `${'a'.repeat(2000 + index)}b${'a'.repeat(1000)}`,
              },
            ],
          },
        ],
      })),
    })),
    'article.en.md': `${'a'.repeat(299_000)}b`,
  }),
  'two thousand towns and long roads among them': () =>
    features(
      (spare, index) =>
        index % 500 === 0
          ? {
              ...spare,
              geometry: {
                type: 'LineString',
                coordinates: Array.from({ length: 49_000 }, (_, at) => [at % 90, index / 500]),
              },
            }
          : { ...spare, geometry: { type: 'Point', coordinates: [index / 20, 2] } },
      1,
      1990,
    ),
  'areas whose borders run to and fro': () =>
    features(
      (spare, index) => ({
        ...spare,
        geometry: {
          type: 'Polygon',
          coordinates: ring(40_000, (at) => [(at % 2 ? 0 : 80) + index, at % 50]),
        },
      }),
      3,
      6,
    ),
  'a thousand areas, one within the other': () =>
    features(
      (spare, index) => ({
        ...spare,
        geometry: {
          type: 'Polygon',
          coordinates: ring(200, (at) => [
            ((1000 - index) / 20) * Math.cos(at / 32),
            ((1000 - index) / 20) * Math.sin(at / 32),
          ]),
        },
      }),
      3,
      1000,
    ),
};

describe.each(Object.entries(LARGE))('a story with %s', (_name, make) => {
  const files = make();

  it('is read and drawn in time, or refused by a rule', { timeout: 60_000 }, () => {
    let parsed: ReturnType<typeof parseStory> | undefined;
    expect(spent(() => (parsed = parseStory(files)))).toBeLessThan(2 * LONGEST);
    const { story = null } = parsed ?? {};
    if (!story) return;
    let parts: string[] = [];
    const took = spent(() => (parts = actingParts(surfacesOf(story, 'en'))));
    expect(parts).toEqual([]);
    expect(took).toBeLessThan(10 * LONGEST);
  });
});
