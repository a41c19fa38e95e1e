import { queryOptions } from '@tanstack/react-query';
import { loadStory } from './load-story.ts';

/**
 * A story by its id.
 * @param base absolute address of the site's folder
 * @param ready when there is time to read it
 */
export function storyQuery(id: string, base: string, ready?: Promise<void>) {
  return queryOptions({
    queryKey: ['story', id],
    queryFn: ({ signal }) => loadStory(new URL(`stories/${id}/`, base).href, signal, ready),
  });
}
