import { describe, expect, it } from 'vitest';
import { parseStory, parseStoryInSlices } from '../../src/story/parse-story.ts';
import { readStory } from '../../src/story/read-story.ts';
import { syntheticStory } from '../bench/synthetic-story.ts';

describe('a synthetic story', () => {
  it.each([
    { places: 10, passages: 30 },
    { places: 1000, passages: 3000 },
    { places: 10_000, passages: 12_000 },
  ])('of $places places and $passages passages breaks no rule', ({ places, passages }) => {
    const { story, problems } = parseStory(syntheticStory({ places, passages }));
    expect(problems).toEqual([]);
    if (!story) throw new Error('there is no story');
    expect(new Set(story.places.map(({ names }) => names[0]?.name)).size).toBe(places);
    const reading = readStory(story, 'en');
    expect(reading.passages.length).toBe(passages);
    expect([...reading.passagesOf.values()].every((own) => own.length > 0)).toBe(true);
  });

  it('may be of two languages', () => {
    const { problems, story } = parseStory(
      syntheticStory({ places: 40, passages: 90, languages: ['en', 'uk'] }),
    );
    expect(problems).toEqual([]);
    expect(story?.languages).toEqual(['en', 'uk']);
  });

  it('is the same for the same seed, and another for another', () => {
    const one = { places: 20, passages: 60 };
    expect(syntheticStory(one)).toEqual(syntheticStory(one));
    expect(syntheticStory({ ...one, seed: 2 })).not.toEqual(syntheticStory(one));
  });
});

describe('a large story read in slices', () => {
  const files = syntheticStory({ places: 4000, passages: 8000 });

  it('is the same as in one go, and lets others have their turn', async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    });
    const sliced = await parseStoryInSlices(files, new AbortController().signal);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(1);
    expect(sliced).toEqual(parseStory(files));
  });

  it('ends when nobody waits for it any more', async () => {
    const reading = new AbortController();
    const parsed = parseStoryInSlices(files, reading.signal);
    reading.abort();
    await expect(parsed).rejects.toMatchObject({ name: 'AbortError' });
  });
});
