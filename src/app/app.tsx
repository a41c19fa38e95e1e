import '../basemap/fonts.css';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { INTERFACE_LANGUAGES, interfaceLanguage, translator } from '../i18n/translate.ts';
import { useMedia } from '../ui/use-media.ts';
import type { EmbedOptions } from '../url/embed-address.ts';
import { openDesk } from '../view/transitions.ts';
import { EmbedScreen } from './embed-screen.tsx';
import { FailureScreen } from './failure-screen.tsx';
import { preferredLanguage } from './language.ts';
import { StoryLoadError } from './load-story.ts';
import { LoadingScreen } from './loading-screen.tsx';
import { storyQuery } from './story-query.ts';
import { StoryScreen } from './story-screen.tsx';
import { useDrop } from './use-drop.ts';
import { useLive } from './use-live.ts';
import { useView, type ViewStore } from './view-store.ts';

const BringScreen = lazy(async () => {
  const { BringScreen: loaded } = await import('./bring-screen.tsx');
  return { default: loaded };
});

const LibraryScreen = lazy(async () => {
  const { LibraryScreen: loaded } = await import('./library-screen.tsx');
  return { default: loaded };
});

export interface AppProps {
  readonly store: ViewStore;
  /** Keys of the address that could not be read. */
  readonly mangled: readonly string[];
  /** Absolute address of the site's folder. */
  readonly base: string;
  /** The story shown when the address names none. */
  readonly firstStory: string;
  /** The site's address as the build was told it. */
  readonly site: string | null;
  /** `null` for the full page. */
  readonly embed: EmbedOptions | null;
  /** The language in which the build wrote this page, which is then taken over; `null` where it did not. */
  readonly written: string | null;
  /** The address of the story's page in a language; `null` where script runs, which needs none. */
  readonly pageOf: ((language: string) => string) | null;
}

/** Loads the story that the view names, and shows it, its coming, or why it does not come. */
export function App(props: AppProps) {
  const { store, base, firstStory, site, embed, written } = props;
  const live = useLive(written !== null);
  const view = useView(store);
  const [lostStory, setLostStory] = useState<string | null>(null);
  const id = view.story ?? firstStory;
  const query = useQuery({
    ...storyQuery(id, base),
    enabled: (view.bring === null && view.library === null) || embed !== null,
  });

  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const theme = view.theme === 'auto' ? (systemDark ? 'dark' : 'light') : view.theme;
  const story = query.data?.story ?? null;
  const language = preferredLanguage(
    live ? view.language : written,
    story?.languages ?? INTERFACE_LANGUAGES,
  );
  useEffect(() => {
    // Until then the page's own stylesheet follows the system.
    if (live) document.documentElement.dataset['theme'] = theme;
  }, [live, theme]);
  useEffect(() => {
    if (live) document.documentElement.lang = interfaceLanguage(language);
  }, [live, language]);

  useEffect(() => {
    if (embed) document.documentElement.dataset['embed'] = embed.height;
  }, [embed]);

  const { failure } = query.error instanceof StoryLoadError ? query.error : { failure: undefined };
  const unknown =
    failure?.kind === 'missing' && failure.file === 'story.json' && view.story !== null;
  useEffect(() => {
    // In somebody else's page another story than the one asked for would be a wrong picture.
    if (!unknown || embed || view.story === firstStory) return;
    setLostStory(view.story);
    store.setState({ story: null });
  }, [unknown, embed, view.story, firstStory, store]);

  const [dropped, setDropped] = useState<readonly File[]>([]);
  const isOver = useDrop(
    embed === null,
    useCallback(
      (files) => {
        setDropped(files);
        store.setState(openDesk(store.getState()), true);
      },
      [store],
    ),
  );

  const t = translator(language);
  if (view.bring !== null && !embed) {
    return (
      <Suspense fallback={<LoadingScreen t={t} />}>
        <BringScreen
          store={store}
          language={language}
          theme={theme}
          systemTheme={systemDark ? 'dark' : 'light'}
          base={base}
          dropped={dropped}
          isOver={isOver}
          t={t}
          onDropped={() => setDropped([])}
        />
      </Suspense>
    );
  }
  const over = isOver && <p className="drop-here">{t('bring.drop')}</p>;
  if (view.library !== null && !embed) {
    return (
      <>
        <Suspense fallback={<LoadingScreen t={t} />}>
          <LibraryScreen
            store={store}
            language={language}
            theme={theme}
            systemTheme={systemDark ? 'dark' : 'light'}
            base={base}
            t={t}
          />
        </Suspense>
        {over}
      </>
    );
  }
  if (query.isPending) return <LoadingScreen t={t} />;
  if (story === null || query.data === undefined) {
    return (
      <FailureScreen
        error={query.error}
        problems={query.data?.problems ?? []}
        language={language}
        t={t}
        onRetry={() => void query.refetch()}
      />
    );
  }
  const shown = { store, story, language, theme, base } as const;
  if (embed) return <EmbedScreen key={story.id} {...shown} options={embed} />;
  return (
    <>
      <StoryScreen
        key={story.id}
        {...shown}
        live={live}
        problems={query.data.problems}
        mangled={live ? props.mangled : []}
        lostStory={lostStory}
        site={site}
        written={written}
        pageOf={props.pageOf}
        systemTheme={systemDark ? 'dark' : 'light'}
      />
      {over}
    </>
  );
}
