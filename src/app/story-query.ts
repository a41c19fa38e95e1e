import { queryOptions } from '@tanstack/react-query';
import { loadStory } from './load-story.ts';

/** A story by its id. @param base absolute address of the site's folder */
export function storyQuery(id: string, base: string) {
  return queryOptions({
    queryKey: ['story', id],
    queryFn: ({ signal }) => loadStory(new URL(`stories/${id}/`, base).href, signal),
  });
}
