import { useCallback, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { reviewTranslator } from '../i18n/review-messages.ts';
import { INTERFACE_LANGUAGES, type Translate } from '../i18n/translate.ts';
import { Desk } from '../importer/desk.tsx';
import type { Brought } from '../importer/messages.ts';
import { addressedOf, encodeAddress } from '../url/address.ts';
import {
  closeDesk,
  openDesk,
  openDraft,
  openLibrary,
  setLanguage,
  setTheme,
} from '../view/transitions.ts';
import { DraftScreen } from './draft-screen.tsx';
import { LoadingScreen } from './loading-screen.tsx';
import { Masthead } from './masthead.tsx';
import { rememberLanguage, rememberTheme } from './preferences.ts';
import { sessionOf } from './session-of.ts';
import { useDeskAddress } from './use-desk-address.ts';
import { useView, type ViewStore } from './view-store.ts';

interface BringScreenProps {
  readonly store: ViewStore;
  readonly language: string;
  readonly theme: 'light' | 'dark';
  readonly systemTheme: 'light' | 'dark';
  readonly base: string;
  /** Files that were dropped and not taken in yet. */
  readonly dropped: readonly File[];
  readonly isOver: boolean;
  readonly t: Translate;
  onDropped(): void;
}

async function broughtOf(file: File): Promise<Brought> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { file: { name: file.name, bytes, mediaType: file.type } };
}

/** Where articles are brought in, and the drafts made of them. */
export function BringScreen(props: BringScreenProps) {
  const { store, language, theme, systemTheme, base, dropped, isOver, t, onDropped } = props;
  const session = sessionOf(base);
  const view = useView(store);
  const { opened, missing } = useStore(session.state);
  const words = useMemo(() => reviewTranslator(language), [language]);
  const id = view.bring ?? '';

  const change = useCallback(
    (transition: (now: typeof view) => typeof view) =>
      store.setState(transition(store.getState()), true),
    [store],
  );
  const bring = useCallback(
    async (brought: Brought): Promise<string | null> => {
      const draft = await session.bring(brought);
      if (draft !== null) change((now) => openDraft(now, draft));
      return draft;
    },
    [session, change],
  );
  const bringFiles = useCallback(
    async (files: readonly File[]): Promise<void> => {
      const all = await Promise.all(files.map(broughtOf));
      // Of several none is the one to read first: the list shows them all.
      if (all.length > 1) await Promise.all(all.map((each) => session.bring(each)));
      else if (all[0]) await bring(all[0]);
    },
    [session, bring],
  );
  useEffect(() => {
    if (dropped.length === 0) return;
    onDropped();
    void bringFiles(dropped);
  }, [dropped, onDropped, bringFiles]);
  useEffect(() => {
    // Names that are late are asked for again with the article, which then says what failed.
    session.worker.warm(() => undefined).catch(() => undefined);
  }, [session]);
  useEffect(() => {
    if (id === '') session.close();
    else void session.open(id);
  }, [session, id]);

  const masthead = (
    <Masthead
      languages={INTERFACE_LANGUAGES}
      language={language}
      theme={theme}
      systemTheme={systemTheme}
      t={t}
      pageOf={null}
      onLibrary={() => change(openLibrary)}
      onLanguage={(next) => {
        rememberLanguage(next);
        change((now) => setLanguage(now, next));
      }}
      onTheme={(next) => {
        rememberTheme(next);
        change((now) => setTheme(now, next));
      }}
    >
      <button
        type="button"
        className="text-button"
        onClick={() => change(id === '' ? closeDesk : openDesk)}
      >
        {words(id === '' ? 'bring.back' : 'bring.desk')}
      </button>
    </Masthead>
  );
  const over = isOver && <p className="drop-here">{t('bring.drop')}</p>;
  if (id !== '' && opened?.history.present.id === id) {
    return (
      <>
        <DraftScreen
          key={id}
          store={store}
          session={session}
          opened={opened}
          masthead={masthead}
          language={language}
          theme={theme}
          base={base}
          t={t}
          words={words}
        />
        {over}
      </>
    );
  }
  if (id !== '' && missing !== id) return <LoadingScreen t={t} />;
  return (
    <>
      <DeskRoom store={store}>
        <main>
          {masthead}
          {id !== '' && (
            <p className="desk-missing" role="alert">
              {words('drafts.missing')}
            </p>
          )}
          <Desk
            session={session}
            language={language}
            t={words}
            href={(draft) =>
              encodeAddress(
                { ...addressedOf(openDraft(store.getState(), draft)) },
                window.location.search,
              )
            }
            onOpen={(draft) => change((now) => openDraft(now, draft))}
            onFiles={(files) => void bringFiles(files)}
            onBring={bring}
          />
        </main>
      </DeskRoom>
      {over}
    </>
  );
}

function DeskRoom({
  store,
  children,
}: {
  readonly store: ViewStore;
  readonly children: React.ReactNode;
}) {
  useDeskAddress(store);
  return <div className="bring-page">{children}</div>;
}
