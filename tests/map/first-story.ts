import type { Story } from '../../src/story/model.ts';
import { listFiles, parseStory } from '../../src/story/parse-story.ts';

const STORY = '/stories/toretsk-2024-10/';
let loaded: Promise<Story> | null = null;

async function load(): Promise<Story> {
  const text = async (file: string) => (await fetch(STORY + file)).text();
  const first = await text('story.json');
  const names = listFiles(first);
  const contents = await Promise.all(names.map(text));
  const files = Object.fromEntries(names.map((name, index) => [name, contents[index] ?? '']));
  const { story } = parseStory({ ...files, 'story.json': first });
  if (!story) throw new Error('The first story does not parse');
  return story;
}

/** The site's first story, as the server hands it out; loaded once. */
export function firstStory(): Promise<Story> {
  loaded ??= load();
  return loaded;
}
