import { describe, expect, it } from 'vitest';
import { listFiles, parseStory, type StoryFiles } from '../../src/story/parse-story.ts';
import { GOOD } from './fixtures.ts';

type Value = Record<string, unknown>;

function edited(file: string, edit: (value: Value) => void): StoryFiles {
  const value = JSON.parse(GOOD[file] ?? '') as Value;
  edit(value);
  return { ...GOOD, [file]: JSON.stringify(value) };
}

describe('the first view', () => {
  // The focus places reach from 37.25 to 37.5 east and from 48.25 to 48.5 north.
  it.each([
    ['west', [37.3, 48, 38, 49]],
    ['south', [37, 48.3, 38, 49]],
    ['east', [37, 48, 37.4, 49]],
    ['north', [37, 48, 38, 48.4]],
  ])('is warned of when it cuts focus places off in the %s', (_, bounds) => {
    const files = edited('story.json', (story) => {
      story.view = { bounds };
    });
    const { story, problems } = parseStory(files);
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(['focus-outside-bounds']));
    expect(problems.map(({ details }) => details.place)).toContain('road');
    expect(story?.bounds).toEqual(bounds);
  });

  it('frames the focus places when the story gives none', () => {
    const files = edited('story.json', (story) => {
      delete story.view;
    });
    expect(parseStory(files).story?.bounds).toEqual([37.25, 48.25, 37.5, 48.5]);
  });
});

describe('an annotation', () => {
  it('goes by the first of two quotes', () => {
    const files = edited('annotations.json', (page) => {
      const [first] = page.items as { target: { selector: unknown[] }[] }[];
      first?.target[0]?.selector.push({ type: 'TextQuoteSelector', exact: 'district council' });
    });
    const { story, problems } = parseStory(files);
    expect(problems).toEqual([]);
    expect(story?.links[0]?.anchors.en?.exact).toBe('Lypivka');
  });
});

describe('the files of a story', () => {
  it('are those that story.json names, each once', () => {
    expect(listFiles(GOOD['story.json'] ?? '')).toEqual([
      'article.en.md',
      'article.uk.md',
      'places.geojson',
      'annotations.json',
    ]);
  });

  it('never leave the folder, and are none when story.json cannot be read', () => {
    const files = edited('story.json', (story) => {
      story.articles = { en: '../../secret', uk: 'https://example.org/a', de: '.hidden' };
      story.annotations = 'places.geojson';
    });
    expect(listFiles(files['story.json'] ?? '')).toEqual(['places.geojson']);
    expect(listFiles('{')).toEqual([]);
    expect(listFiles('[]')).toEqual([]);
  });
});
