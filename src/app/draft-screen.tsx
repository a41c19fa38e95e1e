import '../importer/review.css';
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { progressOf } from '../draft/confidence.ts';
import { addMention } from '../draft/edits.ts';
import type { Draft, Span } from '../draft/model.ts';
import type { ReviewTranslate } from '../i18n/review-messages.ts';
import type { Translate } from '../i18n/translate.ts';
import { candidateNumber, candidatePlaces } from '../importer/candidate-places.ts';
import { CheckColumn } from '../importer/check-column.tsx';
import { DraftBar, type DraftMode } from '../importer/draft-bar.tsx';
import { DraftNotices } from '../importer/draft-notices.tsx';
import { MentionCard } from '../importer/mention-card.tsx';
import { OriginNotice } from '../importer/origin-notice.tsx';
import { reviewKeys } from '../importer/review-keys.ts';
import type { Session } from '../importer/session.ts';
import type { Opened } from '../importer/session-state.ts';
import { useCorners } from '../importer/use-corners.ts';
import { useDrawing } from '../importer/use-drawing.ts';
import { useReview } from '../importer/use-review.ts';
import { useReviewKeys } from '../importer/use-review-keys.ts';
import { ReadingColumn } from '../passages/reading-column.tsx';
import { TourControl } from '../passages/tour-control.tsx';
import type { Place } from '../story/model.ts';
import { readStory } from '../story/read-story.ts';
import { Announcer } from '../ui/announcer.tsx';
import type { Detent } from '../ui/detent.ts';
import { Sheet } from '../ui/sheet.tsx';
import * as transitions from '../view/transitions.ts';
import { MapSlot } from './map-slot.tsx';
import { ProblemList } from './problem-list.tsx';
import { storyOfDraft } from './story-of-draft.ts';
import { useHeld } from './use-held.ts';
import { useKeys } from './use-keys.ts';
import { useLayout } from './use-layout.ts';
import { useMapPadding } from './use-map-padding.ts';
import { useReadingActions } from './use-reading-actions.ts';
import { useSpoken } from './use-spoken.ts';
import { useStoryView } from './use-story-view.ts';
import type { ViewStore } from './view-store.ts';

const TakeDialog = lazy(async () => {
  const { TakeDialog: loaded } = await import('./take-dialog.tsx');
  return { default: loaded };
});

const NONE: readonly Place[] = [];

interface DraftScreenProps {
  readonly store: ViewStore;
  readonly session: Session;
  readonly opened: Opened;
  readonly masthead: ReactNode;
  /** The interface's; the article has its own. */
  readonly language: string;
  readonly theme: 'light' | 'dark';
  readonly base: string;
  readonly t: Translate;
  readonly words: ReviewTranslate;
}

/** A draft on the page that stories have: to read, and to check mention by mention. */
export function DraftScreen(props: DraftScreenProps) {
  const { store, session, opened, masthead, language, theme, base, t, words } = props;
  const { history, saved, elsewhere } = opened;
  const draft = history.present;
  const { keeps, looking } = useStore(session.state);
  const story = useMemo(() => storyOfDraft(draft), [draft]);
  const { reading, view, change } = useStoryView(store, story, draft.article.language);
  const { selection, hovered, whole } = view;

  const layout = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const { wide, heights } = useLayout(layout, true);
  const [detent, setDetent] = useState<Detent>('half');
  const [mode, setMode] = useState<DraftMode>('read');
  const [taking, setTaking] = useState(false);
  const [span, setSpan] = useState<Span | null>(null);
  const actions = useReadingActions(store, reading, { change, onDetent: setDetent });
  const isChecking = mode === 'check';
  const onEdit = (edit: (before: Draft) => Draft) => session.edit(edit);
  const review = useReview(session, draft);
  const { current } = review;
  const drawing = useDrawing({ onSpot: review.placeAt, onShape: review.draw });
  const corners = useCorners(
    isChecking ? draft.places.find(({ id }) => id === current?.place) : undefined,
    onEdit,
  );
  const leave = (): void => {
    drawing.leave();
    corners.stop();
  };

  // While checking, the map shows what the mention in hand means now.
  const shown = isChecking && current?.shown ? current.place : null;
  const others = useMemo(
    () => (isChecking && current ? candidatePlaces(draft, current) : []),
    [isChecking, draft, current],
  );
  useEffect(() => {
    if (!isChecking) return;
    const places = [...(shown === null ? [] : [shown]), ...others.map(({ id }) => id)];
    change((now) => transitions.compare(now, shown, places));
  }, [isChecking, shown, others, change]);
  useEffect(() => {
    // From the tab that was pressed to what the keys are about: Enter would press the tab again.
    if (isChecking) layout.current?.querySelector<HTMLElement>('.find[aria-current]')?.focus();
  }, [isChecking]);
  // The map stays where it is under a corner that is moved.
  const bounds = useHeld(story.bounds, corners.shape !== null);
  // Other places that may be meant are in the way of who draws.
  const more = drawing.sketch ? NONE : others;
  const mapReading = useMemo(() => {
    if (more.length === 0) return reading;
    return readStory({ ...story, places: [...story.places, ...more] }, reading.language);
  }, [reading, story, more]);
  useEffect(() => {
    document.title = `${draft.title} | ${t('app.name')}`;
  }, [draft.title, t]);

  const link = (missed: Span): void => {
    session.edit((before) => addMention(before, missed));
    const now = session.state.getState().opened?.history.present;
    const added = now?.mentions.find(({ start }) => start === missed.start);
    window.getSelection()?.removeAllRanges();
    setSpan(null);
    if (added) review.go(added.id);
  };
  useKeys({
    onStep: isChecking ? () => undefined : actions.step,
    onEscape: isChecking ? leave : actions.clear,
  });
  useReviewKeys(
    isChecking
      ? reviewKeys(review, {
          drawing,
          onLink: span ? () => link(span) : null,
        })
      : null,
    { undo: () => session.undo(), redo: () => session.redo() },
  );

  const spoken = useSpoken(reading, selection, t);
  const padding = useMapPadding(wide, heights, detent);
  const progress = progressOf(draft);
  return (
    <main className="layout" ref={layout} data-layout={wide ? 'wide' : 'narrow'}>
      {masthead}
      <Sheet
        enabled={!wide}
        detent={detent}
        heights={heights}
        label={draft.title}
        handleLabel={t('sheet.handle')}
        detentNames={{ peek: t('sheet.peek'), half: t('sheet.half'), full: t('sheet.full') }}
        scroller={scroller}
        onDetent={setDetent}
        onSwipe={isChecking ? review.step : actions.step}
        foot={
          isChecking ? (
            <MentionCard
              draft={draft}
              review={review}
              worker={session.worker}
              language={language}
              t={words}
              search={search}
              drawing={drawing}
              corners={corners}
              onEdit={onEdit}
            />
          ) : (
            <TourControl reading={reading} selection={selection} t={t} onStep={actions.step} />
          )
        }
      >
        <DraftBar
          mode={mode}
          progress={progress}
          canUndo={history.past.length > 0}
          canRedo={history.future.length > 0}
          saved={saved}
          keeps={keeps}
          t={words}
          onMode={(next) => {
            setMode(next);
            if (next === 'read') actions.clear();
          }}
          onUndo={() => session.undo()}
          onRedo={() => session.redo()}
          onTake={() => setTaking(true)}
        />
        {draft.origin && (
          <OriginNotice
            origin={draft.origin}
            language={language}
            t={words}
            renderProblems={(all) => <ProblemList problems={all} language={language} />}
          />
        )}
        <DraftNotices
          looking={looking?.draft === draft.id ? looking.loading : null}
          keeps={keeps}
          elsewhere={elsewhere}
          language={language}
          t={words}
          onTakeOver={() => void session.open(draft.id, true)}
        />
        {isChecking ? (
          <CheckColumn
            draft={draft}
            current={current?.id ?? null}
            span={span}
            t={words}
            scroller={scroller}
            onMention={review.go}
            onSelect={setSpan}
            onLink={link}
            onEdit={onEdit}
          />
        ) : (
          <ReadingColumn
            story={story}
            reading={reading}
            selection={selection}
            hovered={hovered}
            whole={whole}
            t={t}
            actions={actions}
            scroller={scroller}
          />
        )}
      </Sheet>
      <div className={drawing.tool === 'spot' ? 'map-room picking' : 'map-room'} id="map-room">
        <MapSlot
          title={draft.title}
          asOf={story.asOf}
          reading={mapReading}
          bounds={bounds}
          selection={selection}
          hovered={hovered}
          command={view.command}
          theme={theme}
          language={draft.article.language}
          padding={padding}
          cooperative={false}
          base={base}
          t={t}
          onPick={drawing.tool === 'spot' ? drawing.spot : null}
          sketch={drawing.sketch}
          onSelectPlace={(id) => {
            const candidate = candidateNumber(id);
            if (candidate !== null) review.chooseNumber(candidate);
            else if (isChecking) {
              const mention = draft.mentions.find((each) => each.place === id && each.shown);
              if (mention) review.go(mention.id);
            } else actions.choosePlace(id, null);
          }}
          onHover={actions.hover}
          corners={
            corners.shape && {
              corners: corners.shape.corners,
              closed: corners.shape.shape === 'area',
              onMove: corners.move,
              onAdd: corners.add,
              onRemove: corners.remove,
            }
          }
          onClear={isChecking ? leave : actions.clear}
          onCamera={(camera) => change((now) => transitions.moved(now, camera))}
        />
      </div>
      <Announcer words={isChecking ? '' : spoken} />
      {taking && (
        <Suspense fallback={null}>
          <TakeDialog
            story={story}
            origin={draft.origin ?? null}
            theme={theme}
            base={base}
            t={t}
            words={words}
            onClose={() => setTaking(false)}
          />
        </Suspense>
      )}
    </main>
  );
}
