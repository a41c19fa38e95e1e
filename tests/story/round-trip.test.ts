import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStory } from '../../src/story/parse-story.ts';
import { readStory } from '../../src/story/read-story.ts';
import { serialiseStory } from '../../src/story/serialise-story.ts';
import { anyStory } from './any-story.ts';
import { GOOD } from './fixtures.ts';

describe('serialising a story', { timeout: 60_000 }, () => {
  it('and parsing it gives the same story and no error', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const parsed = parseStory(serialiseStory(story));
        expect(parsed.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(parsed.story).toEqual(story);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same bytes again after parsing', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const files = serialiseStory(story);
        const again = parseStory(files).story;
        expect(again && serialiseStory(again)).toEqual(files);
      }),
      { numRuns: 100 },
    );
  });

  it('gives back the good story', () => {
    const { story } = parseStory(GOOD);
    expect(story && serialiseStory(story)).toEqual(GOOD);
  });
});

describe('a reading', { timeout: 60_000 }, () => {
  it('holds the whole article, and each mention as it is quoted', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        for (const language of story.languages) {
          const reading = readStory(story, language);
          expect(reading.problems).toEqual([]);
          const text = reading.blocks.map((block) => block.text).join('\n\n');
          expect(text).toBe(story.articles[language]?.text);
          for (const passage of reading.passages) {
            expect(passage.segments.map((segment) => segment.text).join('')).toBe(passage.text);
            expect(passage.segments.every((segment) => segment.text !== '')).toBe(true);
          }
          const quoted = reading.passages.flatMap(({ text: words, mentions }) =>
            mentions.map(({ link, start, end }) => [link, words.slice(start, end)]),
          );
          const anchored = story.links.flatMap(({ id, anchors }) => {
            const anchor = anchors[language];
            return anchor ? [[id, anchor.exact]] : [];
          });
          expect(Object.fromEntries(quoted)).toEqual(Object.fromEntries(anchored));
          expect(new Set(reading.places)).toEqual(new Set(story.places));
        }
      }),
      { numRuns: 100 },
    );
  });
});
