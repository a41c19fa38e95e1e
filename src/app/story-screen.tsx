import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { ReadingColumn } from '../passages/reading-column.tsx';
import { TourControl } from '../passages/tour-control.tsx';
import type { Story } from '../story/model.ts';
import type { Problem } from '../story/problem.ts';
import { Announcer } from '../ui/announcer.tsx';
import type { Detent } from '../ui/detent.ts';
import { Sheet } from '../ui/sheet.tsx';
import type { ViewState } from '../view/state.ts';
import * as transitions from '../view/transitions.ts';
import { MapSlot } from './map-slot.tsx';
import { Masthead } from './masthead.tsx';
import { Notices } from './notices.tsx';
import { keepOffline, offline } from './offline.ts';
import { readerChoices } from './reader-choices.ts';
import { readyFonts } from './ready-fonts.ts';
import { ShareSlot } from './share-slot.tsx';
import { useKeys } from './use-keys.ts';
import { useLayout } from './use-layout.ts';
import { useMapPadding } from './use-map-padding.ts';
import { useOnline } from './use-online.ts';
import { useReadingActions } from './use-reading-actions.ts';
import { useSpoken } from './use-spoken.ts';
import { useStoryView } from './use-story-view.ts';
import type { ViewStore } from './view-store.ts';

interface StoryScreenProps {
  readonly store: ViewStore;
  readonly story: Story;
  readonly problems: readonly Problem[];
  readonly mangled: readonly string[];
  readonly lostStory: string | null;
  readonly language: string;
  readonly theme: 'light' | 'dark';
  readonly systemTheme: 'light' | 'dark';
  readonly base: string;
  readonly site: string | null;
  /** Whether the view is the reader's own; `false` while a page that the build wrote is taken over. */
  readonly live: boolean;
  /** The language in which the page stood before its script, a first picture of the map with it; `null` if not. */
  readonly written: string | null;
  readonly pageOf: ((language: string) => string) | null;
}

/** The text comes first in order of reading: this leads past it, without a change of the address. */
function focusMap(event: MouseEvent): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#map-room button, #map-room [tabindex]')?.focus();
}

/** The reader's page: map and text, joined by the one view store. */
export function StoryScreen(props: StoryScreenProps) {
  const { store, story, language, theme, base, live } = props;
  const { t, reading, view, lost, change } = useStoryView(store, story, language);
  const { selection, hovered, whole } = view;

  const layout = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { wide, heights } = useLayout(layout, live);
  const [detent, setDetent] = useState<Detent>('half');
  const [shared, setShared] = useState<ViewState | null>(null);

  const actions = useReadingActions(store, reading, { live, change, onDetent: setDetent });
  useKeys({ onStep: actions.step, onEscape: actions.clear });

  useEffect(() => {
    document.title = `${story.title[language] ?? ''} | ${t('app.name')}`;
  }, [story, language, t]);
  useEffect(() => {
    for (const { file, pointer, rule, details } of [...props.problems, ...reading.problems]) {
      console.warn(`${story.id}/${file} ${pointer} ${rule}`, details);
    }
  }, [props.problems, reading, story.id]);

  const online = useOnline();
  const { update } = useStore(offline);
  const spoken = useSpoken(reading, live ? selection : null, t);

  const padding = useMapPadding(wide, heights, detent);
  const address = [
    ...(props.lostStory ? [t('app.lost.story', { id: props.lostStory })] : []),
    ...lost.map(({ kind, id }) => t(`app.lost.${kind}`, { id })),
    ...(props.mangled.length ? [t('app.mangled', { keys: props.mangled.join(', ') })] : []),
  ];
  const title = story.title[language] ?? '';
  return (
    <main
      className="layout"
      ref={layout}
      data-layout={wide === null ? undefined : wide ? 'wide' : 'narrow'}
    >
      <a className="skip" href="#map" onClick={focusMap}>
        {t('app.skip')}
      </a>
      <Masthead
        languages={story.languages}
        language={language}
        theme={theme}
        systemTheme={props.systemTheme}
        t={t}
        pageOf={props.pageOf}
        {...readerChoices(change)}
        onShare={() => setShared(store.getState())}
        onBring={() => change(transitions.openDesk)}
        onLibrary={() => change(transitions.openLibrary)}
      />
      <Sheet
        enabled={wide === null ? null : !wide}
        detent={detent}
        heights={heights}
        label={title}
        handleLabel={t('sheet.handle')}
        detentNames={{ peek: t('sheet.peek'), half: t('sheet.half'), full: t('sheet.full') }}
        scroller={scroller}
        onDetent={setDetent}
        onSwipe={actions.step}
        foot={<TourControl reading={reading} selection={selection} t={t} onStep={actions.step} />}
      >
        <Notices
          address={address}
          problems={[...props.problems, ...reading.problems]}
          offline={!online}
          update={update}
          language={language}
          t={t}
        />
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
      </Sheet>
      <div className="map-room" id="map-room">
        <MapSlot
          title={title}
          asOf={story.asOf}
          reading={reading}
          bounds={story.bounds}
          selection={selection}
          hovered={hovered}
          command={view.command}
          theme={theme}
          language={language}
          padding={padding}
          cooperative={false}
          written={props.written}
          // What is kept for later must not compete with what is being read.
          onSettled={() => {
            void keepOffline(base);
            void readyFonts(base, language, story.languages);
          }}
          base={base}
          t={t}
          onSelectPlace={(id) => actions.choosePlace(id, null)}
          onHover={actions.hover}
          onClear={actions.clear}
          onCamera={(camera) => change((now) => transitions.moved(now, camera))}
        />
      </div>
      <Announcer words={spoken} />
      {shared && (
        <ShareSlot
          story={story}
          view={shared}
          language={language}
          base={base}
          site={props.site}
          t={t}
          onClose={() => setShared(null)}
        />
      )}
    </main>
  );
}
