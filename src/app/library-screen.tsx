import './library.css';
import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { libraryTranslator } from '../i18n/library-messages.ts';
import { INTERFACE_LANGUAGES, type Translate } from '../i18n/translate.ts';
import { SearchBox } from '../search/search-box.tsx';
import { searchStory } from '../search/search-stories.ts';
import type { ShelfActions } from '../search/shelved.ts';
import { Announcer } from '../ui/announcer.tsx';
import { addressedOf, encodeAddress, LONGEST_SEARCH } from '../url/address.ts';
import * as transitions from '../view/transitions.ts';
import { LibraryList } from './library-list.tsx';
import { Masthead } from './masthead.tsx';
import { keepOffline } from './offline.ts';
import { readerChoices } from './reader-choices.ts';
import { useChange } from './use-change.ts';
import { useDeskAddress } from './use-desk-address.ts';
import { useShelf } from './use-shelf.ts';
import { useView, type ViewStore } from './view-store.ts';

const LibraryMap = lazy(async () => {
  const { LibraryMap: loaded } = await import('./library-map.tsx');
  return { default: loaded };
});

interface LibraryScreenProps {
  readonly store: ViewStore;
  readonly language: string;
  readonly theme: 'light' | 'dark';
  readonly systemTheme: 'light' | 'dark';
  readonly base: string;
  readonly t: Translate;
}

/** All stories, the site's and the reader's own: to search, and on one map. */
export function LibraryScreen({
  store,
  language,
  theme,
  systemTheme,
  base,
  t,
}: LibraryScreenProps) {
  useDeskAddress(store);
  const view = useView(store);
  const words = useMemo(() => libraryTranslator(language), [language]);
  const { find } = view;
  const shelf = useShelf(base, find.trim() !== '');
  const { stories } = shelf;
  const scroller = useRef<HTMLDivElement>(null);
  const [lit, setLit] = useState<string | null>(null);
  const change = useChange(store);

  const asked = useDeferredValue(find);
  const searched = asked.trim() !== '';
  const shown = useMemo(() => {
    if (!searched) return stories.map((story) => ({ story, hits: null }));
    return stories.flatMap((story) => {
      const hits = searchStory(story.index, asked, language);
      return hits ? [{ story, hits }] : [];
    });
  }, [stories, searched, asked, language]);
  const onMap = useMemo(() => shown.map(({ story }) => story), [shown]);
  const chosen = onMap.find(({ entry }) => entry.id === view.library)?.entry.id ?? null;

  useEffect(() => {
    document.title = `${words('library.title')} | ${t('app.name')}`;
    void keepOffline(base);
  }, [words, t, base]);
  useEffect(() => {
    if (chosen === null) return;
    const row = scroller.current?.querySelector(`[data-story="${CSS.escape(chosen)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const actions: ShelfActions = {
    href: ({ entry, isDraft }, spot) => {
      const now = store.getState();
      const next = isDraft
        ? { ...transitions.openDraft(now, entry.id), selection: spot }
        : transitions.openStory(now, entry.id, spot);
      return encodeAddress(addressedOf(next), window.location.search);
    },
    onOpen: ({ entry, isDraft }, spot) =>
      change((now) =>
        isDraft
          ? { ...transitions.openDraft(now, entry.id), selection: spot }
          : transitions.openStory(now, entry.id, spot),
      ),
    onChoose: (id) => change((now) => transitions.chooseListed(now, id === chosen ? null : id)),
    onHover: setLit,
  };
  return (
    <main className="library" data-searched={searched || undefined}>
      <Masthead
        languages={INTERFACE_LANGUAGES}
        language={language}
        theme={theme}
        systemTheme={systemTheme}
        t={t}
        pageOf={null}
        {...readerChoices(change)}
      >
        <button
          type="button"
          className="text-button"
          onClick={() => change(transitions.closeLibrary)}
        >
          {words('library.back')}
        </button>
      </Masthead>
      <div className="library-column" ref={scroller}>
        <header>
          <h1>{words('library.title')}</h1>
          <p className="library-lead">{words('library.lead')}</p>
        </header>
        <SearchBox
          words={find}
          longest={LONGEST_SEARCH}
          t={words}
          onWords={(next) => change((now) => transitions.search(now, next))}
        />
        <LibraryList
          shelf={shelf}
          shown={shown}
          searched={searched}
          chosen={chosen}
          language={language}
          t={words}
          actions={actions}
          onBring={() => change(transitions.openDesk)}
        />
      </div>
      <div className="library-map" id="map-room">
        {onMap.length > 0 && (
          <Suspense fallback={null}>
            <LibraryMap
              stories={onMap}
              chosen={chosen}
              lit={lit}
              language={language}
              theme={theme}
              base={base}
              t={t}
              words={words}
              onChoose={(id) => change((now) => transitions.chooseListed(now, id))}
            />
          </Suspense>
        )}
      </div>
      <Announcer words={chosenWords()} />
    </main>
  );

  function chosenWords(): string {
    const entry = onMap.find((story) => story.entry.id === chosen)?.entry;
    if (!entry) return '';
    return words('library.chosen', {
      title: entry.title[language] ?? Object.values(entry.title)[0] ?? entry.id,
      places: entry.focus
        .map(({ names, id }) => names.find((each) => each.language === language)?.name ?? id)
        .join(', '),
    });
  }
}
