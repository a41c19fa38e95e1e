import { listEntry } from '../src/story/list/list-entry.ts';
import { serialiseList } from '../src/story/list/parse-list.ts';
import { readStories } from './story-pages.ts';

/** The list of a folder's stories, as its file: see `src/story/list`. What cannot be read is not in it. */
export function storyList(folder: string): string {
  return serialiseList(readStories(folder).read.map(({ story }) => listEntry(story)));
}
