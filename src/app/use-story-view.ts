import { useEffect, useMemo, useRef, useState } from 'react';
import { type Translate, translator } from '../i18n/translate.ts';
import type { Story } from '../story/model.ts';
import { type Reading, readStory } from '../story/read-story.ts';
import type { ViewState } from '../view/state.ts';
import * as transitions from '../view/transitions.ts';
import { useAddress } from './use-address.ts';
import { type Change, useChange } from './use-change.ts';
import { type Host, useHost } from './use-host.ts';
import { useView, type ViewStore } from './view-store.ts';

type Lost = ReturnType<typeof transitions.settle>['lost'];

export interface StoryView {
  readonly t: Translate;
  readonly reading: Reading;
  readonly view: ViewState;
  /** What the address named and the story does not have. */
  readonly lost: Lost;
  readonly host: Host | null;
  readonly change: Change;
}

/** The view of one story: held against what the story has, in step with the address and the page above. */
export function useStoryView(store: ViewStore, story: Story, language: string): StoryView {
  const t = useMemo(() => translator(language), [language]);
  const reading = useMemo(() => readStory(story, language), [story, language]);

  // The address spoke before the story was known: hold it against the story, once.
  const [lost, setLost] = useState<Lost>([]);
  const settled = useRef(false);
  useEffect(() => {
    if (settled.current) return;
    settled.current = true;
    const outcome = transitions.settle(store.getState(), reading, true);
    store.setState(outcome.view, true);
    setLost(outcome.lost);
  }, [store, reading]);

  const view = useView(store);
  const title = t('embed.title', { title: story.title[language] ?? '' });
  const host = useHost(store, { story, reading, title });
  useAddress(store, reading, host);
  const change = useChange(store);
  return { t, reading, view, lost, host, change };
}
