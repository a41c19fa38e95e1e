import { expect, it } from 'vitest';
import { GOOD } from '../../tests/story/fixtures.ts';
import { digest } from './digest.ts';
import type { Story } from './model.ts';
import { parseStory } from './parse-story.ts';

it('changes with any text of a story, and with nothing else', () => {
  const read = () => parseStory(GOOD).story as Story;
  const story = read();
  expect(digest(read())).toBe(digest(story));
  const title = { ...story.title, [story.languages[0] ?? '']: 'Another' };
  expect(digest({ ...story, title })).not.toBe(digest(story));
});
