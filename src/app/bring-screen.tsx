import { useCallback, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { reviewTranslator } from '../i18n/review-messages.ts';
import { INTERFACE_LANGUAGES, type Translate } from '../i18n/translate.ts';
import { Desk } from '../importer/desk.tsx';
import { QuotesForm } from '../importer/quotes-form.tsx';
import { addressedOf, encodeAddress } from '../url/address.ts';
import { closeDesk, openDesk, openDraft, openLibrary } from '../view/transitions.ts';
import { DraftScreen } from './draft-screen.tsx';
import { LoadingScreen } from './loading-screen.tsx';
import { Masthead } from './masthead.tsx';
import { ProblemList } from './problem-list.tsx';
import { readerChoices } from './reader-choices.ts';
import { sessionOf } from './session-of.ts';
import { useBring } from './use-bring.ts';
import { useChange } from './use-change.ts';
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

/** Where articles are brought in, and the drafts made of them. */
export function BringScreen(props: BringScreenProps) {
  const { store, language, theme, systemTheme, base, dropped, isOver, t, onDropped } = props;
  const session = sessionOf(base);
  const view = useView(store);
  const { opened, missing } = useStore(session.state);
  const words = useMemo(() => reviewTranslator(language), [language]);
  const id = view.bring ?? '';

  const change = useChange(store);
  const onDraft = useCallback((draft: string) => change((now) => openDraft(now, draft)), [change]);
  const { pending, bringFiles, ...bringing } = useBring(session, language, onDraft);
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
      {...readerChoices(change)}
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
            onBring={bringing.bring}
            renderProblems={(all) => <ProblemList problems={all} language={language} />}
          >
            {pending && (
              <QuotesForm
                name={pending.name}
                title={pending.title}
                wanted={Object.entries(pending.quotes.texts).map(
                  ([of, { paragraphs, length }]) => ({
                    language: of,
                    paragraphs,
                    length,
                    text: pending.texts[of] ?? '',
                  }),
                )}
                failed={pending.failed}
                language={language}
                t={words}
                onText={bringing.setText}
                onFile={(of, file) => void bringing.giveText(of, file)}
                onFind={() => void bringing.find()}
                onLeave={bringing.leave}
              />
            )}
          </Desk>
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
