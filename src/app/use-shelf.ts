import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { indexStory, type StoryIndex } from '../search/search-stories.ts';
import type { Shelved } from '../search/shelved.ts';
import { type ListEntry, listEntry } from '../story/list/list-entry.ts';
import type { Story } from '../story/model.ts';
import { listQuery } from './list-query.ts';
import { sessionOf } from './session-of.ts';
import { storyOfDraft } from './story-of-draft.ts';
import { storyQuery } from './story-query.ts';

export interface Shelf {
  readonly list: ReturnType<typeof useList>;
  /** Of the site, the newest first, and then the reader's own. */
  readonly stories: readonly (Shelved & { readonly index: StoryIndex })[];
  /** Whether texts to search in are on their way, and how many did not come. */
  readonly coming: boolean;
  readonly late: number;
}

const NONE: readonly ListEntry[] = [];

function useList(base: string) {
  return useQuery(listQuery(base));
}

interface DraftStory {
  readonly entry: ListEntry;
  readonly story: Story;
}

/** The reader's drafts as stories, each under the id of its draft. */
function useDraftStories(base: string): readonly DraftStory[] {
  const session = sessionOf(base);
  const { heads } = useStore(session.state);
  const [drafts, setDrafts] = useState<readonly DraftStory[]>([]);
  useEffect(() => {
    let current = true;
    if (heads === null) return;
    const read = async (): Promise<void> => {
      const all = await session.all();
      if (!current) return;
      setDrafts(
        all.map((draft) => {
          const story = storyOfDraft(draft);
          return { story, entry: { ...listEntry(story), id: draft.id } };
        }),
      );
    };
    void read();
    return () => {
      current = false;
    };
  }, [session, heads]);
  return drafts;
}

/**
 * All stories with what can be searched of them: the site's texts are fetched once something is searched
 * for, and a story then opens without being fetched again.
 * @param base absolute address of the site's folder
 */
export function useShelf(base: string, searching: boolean): Shelf {
  const list = useList(base);
  const entries = list.data?.entries ?? NONE;
  const drafts = useDraftStories(base);
  const texts = useQueries({
    queries: entries.map(({ id }) => ({ ...storyQuery(id, base), enabled: searching })),
    combine: (all) => ({
      stories: all.map(({ data }) => data?.story ?? null),
      coming: all.some(({ isFetching }) => isFetching),
      late: all.filter(({ isError, data }) => isError || data?.story === null).length,
    }),
  });
  const { stories: told, coming, late } = texts;
  const stories = useMemo(() => {
    const own = drafts.map(({ entry, story }) => ({ entry, story, isDraft: true }));
    const shipped = entries.map((entry, index) => ({
      entry,
      story: told[index] ?? null,
      isDraft: false,
    }));
    return [...shipped, ...own].map(({ entry, story, isDraft }) => ({
      entry,
      isDraft,
      index: indexed(entry, story),
    }));
  }, [entries, told, drafts]);
  return { list, stories, coming: searching && coming, late: searching ? late : 0 };
}

const indexes = new WeakMap<object, StoryIndex>();

/** A text is folded once, however often the list is drawn. */
function indexed(entry: ListEntry, story: Story | null): StoryIndex {
  const key = story ?? entry;
  const index = indexes.get(key) ?? indexStory(entry, story);
  indexes.set(key, index);
  return index;
}
