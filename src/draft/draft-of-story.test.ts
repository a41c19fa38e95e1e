import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStoryFolder } from '../../geo/still/read-story-folder.ts';
import { anyStory } from '../../tests/story/any-story.ts';
import type { Story } from '../story/model.ts';
import { parseStory } from '../story/parse-story.ts';
import { serialiseStory } from '../story/serialise-story.ts';
import { draftOfStory } from './draft-of-story.ts';
import { draftStory } from './draft-story.ts';
import * as edits from './edits.ts';
import type { Draft } from './model.ts';

const first =
  parseStory(readStoryFolder('public/stories/toretsk-2024-10')).story ??
  expect.fail('no first story');
const FACTS = { id: 'd1', created: '2026-01-01T00:00:00Z', language: 'uk' };
const WORDS = { summary: 'not this', credit: 'nor this' };

const storyOf = (draft: Draft) => draftStory(draft, WORDS);
const draft = draftOfStory(first, FACTS);

/** The mention of some words, and the ids that an edit of it takes. */
function mentionOf(words: string) {
  const { text } = draft.article;
  const found = draft.mentions.find(({ start, end }) => text.slice(start, end) === words);
  if (!found) throw new Error(`${words} is no mention`);
  return { mention: found, ids: new Set([found.id]), link: found.link ?? '' };
}

const linkOf = (story: Story, id: string) => story.links.find((link) => link.id === id);

describe('a story as a draft', () => {
  it('is that story to the byte, whatever it is, while nothing is edited', {
    timeout: 60_000,
  }, () => {
    expect(serialiseStory(storyOf(draft))).toEqual(serialiseStory(first));
    fc.assert(
      fc.property(anyStory, (story) => {
        for (const language of story.languages) {
          const again = storyOf(draftOfStory(story, { ...FACTS, language }));
          expect(serialiseStory(again)).toEqual(serialiseStory(story));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('outlasts the browser’s store', () => {
    expect(storyOf(structuredClone(draft))).toEqual(first);
    expect(storyOf(JSON.parse(JSON.stringify(draft)) as Draft)).toEqual(first);
  });

  it('loses what is rejected, in every language, and nothing else', () => {
    const { ids, link } = mentionOf('Вугледар');
    const story = storyOf(edits.reject(draft, ids));
    expect(linkOf(story, link)).toBeUndefined();
    expect(story.links).toEqual(first.links.filter(({ id }) => id !== link));
  });

  it('keeps other claims, evidence and speakers when one claim or its day is changed', () => {
    const claimed = draft.mentions.find(({ claim }) => claim) ?? expect.fail('nothing is claimed');
    const before = linkOf(first, claimed.link ?? '');
    const when = { start: '2024-10-01', end: '2024-10-02', precision: 'day' as const };
    const story = storyOf(edits.claim(draft, claimed.id, { kind: 'damage', when }));
    const after = linkOf(story, claimed.link ?? '');
    expect(after?.claims[0]).toEqual({ ...before?.claims[0], kind: 'damage', when });
    expect(after?.claims.slice(1)).toEqual(before?.claims.slice(1));
    const without = linkOf(storyOf(edits.claim(draft, claimed.id, null)), claimed.link ?? '');
    expect(without?.claims).toEqual(before?.claims.slice(1));
  });

  it('links what was missed under an id that no link has', () => {
    const { text, passages } = draft.article;
    const free = passages
      .flatMap(({ start, end }) =>
        [...text.slice(start, end).matchAll(/\p{L}{6,}/gu)].map((word) => ({
          start: start + word.index,
          end: start + word.index + word[0].length,
        })),
      )
      .find(
        (span) => !draft.mentions.some((each) => span.start < each.end && span.end > each.start),
      );
    if (!free) throw new Error('no word is free');
    const clash = {
      ...first,
      links: first.links.map((link, nr) => ({ ...link, id: `m${nr + 2}` })),
    };
    const added = edits.addMention(draftOfStory(clash, FACTS), free);
    const id = added.mentions.find(({ start }) => start === free.start)?.id ?? '';
    const story = storyOf(edits.placeAt(added, new Set([id]), [37, 48]));
    expect(story.links).toHaveLength(first.links.length + 1);
    expect(new Set(story.links.map((link) => link.id)).size).toBe(story.links.length);
    expect(story.places).toHaveLength(first.places.length + 1);
    const parsed = parseStory(serialiseStory(story));
    expect(parsed.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(parsed.story).toEqual(story);
  });

  it('takes a new title in its own language, and a later day', () => {
    const story = storyOf(edits.setAsOf(edits.setTitle(draft, 'Нова назва'), '2025-02-03'));
    expect(story.title).toEqual({ ...first.title, uk: 'Нова назва' });
    expect([story.asOf, story.published]).toEqual(['2025-02-03', '2025-02-03']);
    expect(story.summary).toEqual(first.summary);
  });

  it('still is a sound story when two places are made one', () => {
    const story = storyOf(edits.merge(draft, 'pokrovsk', 'toretsk'));
    const parsed = parseStory(serialiseStory(story));
    expect(parsed.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(story.links.some(({ place }) => place === 'pokrovsk')).toBe(false);
  });
});
