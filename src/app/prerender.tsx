import { QueryClient } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { createStore } from 'zustand/vanilla';
import type { ParsedStory } from '../story/parse-story.ts';
import { FIRST_VIEW, type ViewState } from '../view/state.ts';
import { Root } from './root.tsx';
import { storyQuery } from './story-query.ts';

/**
 * The reader's page of a story in its first view, as HTML. The build calls it.
 * @param pageOf the address of the story's page in another language
 */
export function prerender(
  id: string,
  parsed: ParsedStory,
  language: string,
  pageOf: (language: string) => string,
): string {
  const queries = new QueryClient();
  queries.setQueryData(storyQuery(id, '').queryKey, parsed);
  return renderToString(
    <Root
      queries={queries}
      store={createStore<ViewState>(() => FIRST_VIEW)}
      mangled={[]}
      base=""
      firstStory={id}
      site={null}
      embed={null}
      written={language}
      pageOf={pageOf}
    />,
  );
}
