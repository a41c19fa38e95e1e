import { useEffect, useMemo, useRef } from 'react';
import { secretOf } from '../embed/height-messages.ts';
import type { Story } from '../story/model.ts';
import { Announcer } from '../ui/announcer.tsx';
import { addressedOf, encodeAddress } from '../url/address.ts';
import { type EmbedOptions, encodeEmbed } from '../url/embed-address.ts';
import type { Selection } from '../view/state.ts';
import * as transitions from '../view/transitions.ts';
import { EmbedHead } from './embed-head.tsx';
import { EmbedPanel } from './embed-panel.tsx';
import { FullscreenButton } from './fullscreen-button.tsx';
import { MapPoster } from './map-poster.tsx';
import { MapSlot } from './map-slot.tsx';
import { useFitHeight } from './use-fit-height.ts';
import { useFullscreen } from './use-fullscreen.ts';
import { useHover } from './use-hover.ts';
import { useKeys } from './use-keys.ts';
import { useMapTurn } from './use-map-turn.ts';
import { useSize } from './use-size.ts';
import { useSpoken } from './use-spoken.ts';
import { useStoryView } from './use-story-view.ts';
import type { ViewStore } from './view-store.ts';

interface EmbedScreenProps {
  readonly store: ViewStore;
  readonly story: Story;
  readonly language: string;
  readonly theme: 'light' | 'dark';
  readonly base: string;
  readonly options: EmbedOptions;
}

const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 };
/** A low map keeps its names clear of the button in its corner; on a higher one there is room. */
const LOW = 280;
const LOW_PADDING = { ...NO_PADDING, left: 56 };

/** The page inside another: a head, the map once it is in sight, and the words beside or under it. */
export function EmbedScreen(props: EmbedScreenProps) {
  const { store, story, language, theme, base, options } = props;
  const { t, reading, view, host, change } = useStoryView(store, story, language);
  const { selection, hovered } = view;
  const screen = useRef<HTMLElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const { isFull, toggle } = useFullscreen(screen);
  const { awake, wake } = useMapTurn(room);
  const size = useSize(room);
  const padding = toggle && size && size.height < LOW ? LOW_PADDING : NO_PADDING;
  useFitHeight(screen, options.height === 'fit' && !isFull, host);

  // A map made anew, or for the whole screen, stands where the last one stood.
  useEffect(() => {
    if (awake) change(transitions.resume);
  }, [awake, isFull, change]);
  useEffect(() => {
    document.title = t('embed.title', { title: story.title[language] ?? '' });
  }, [t, story, language]);

  const hover = useHover(change);
  const actions = useMemo(
    () => ({
      choosePlace: (place: string, passage: string | null) =>
        change((now) => transitions.choosePlace(now, place, passage)),
      choosePassage: (passage: string) =>
        change((now) => transitions.choosePassage(now, reading, passage)),
      clear: () => change(transitions.clearSelection),
      hover,
      showWhole: (whole: boolean) => change((now) => transitions.showWhole(now, whole)),
      step: (by: 1 | -1) => change((now) => transitions.tour(now, reading, by)),
      href: (next: Selection) =>
        encodeAddress(
          { ...addressedOf(store.getState()), ...next, camera: null },
          window.location.search,
        ),
    }),
    [change, reading, store, hover],
  );
  useKeys({ onStep: actions.step, onEscape: actions.clear });
  const spoken = useSpoken(reading, selection, t);

  const addressed = { ...addressedOf(view), story: story.id, language };
  const full = new URL(encodeEmbed(null, encodeAddress(addressed, '')), base).href;
  return (
    <main
      className="embed"
      ref={screen}
      data-list={options.list ? 'on' : 'off'}
      data-interaction={options.interaction ? 'on' : 'off'}
      data-height={isFull ? 'fixed' : options.height}
      data-capped={secretOf(window.location.hash) !== null || undefined}
    >
      <EmbedHead
        story={story}
        language={language}
        t={t}
        full={full}
        onLead={(address) => host?.lead(address) ?? false}
      />
      <div className="map-room" ref={room}>
        <div className="embed-map" inert={!options.interaction}>
          <MapPoster
            reading={reading}
            bounds={story.bounds}
            selection={selection}
            command={view.command}
            theme={theme}
            language={language}
            base={base}
            title={story.title[language] ?? ''}
            asOf={story.asOf}
            t={t}
            onWake={awake || !options.interaction ? null : wake}
          />
          {awake && (
            <MapSlot
              reading={reading}
              bounds={story.bounds}
              title={story.title[language] ?? ''}
              asOf={story.asOf}
              selection={selection}
              hovered={hovered}
              command={view.command}
              theme={theme}
              language={language}
              padding={padding}
              cooperative={window.parent !== window && !isFull}
              base={base}
              t={t}
              onSelectPlace={(id) => actions.choosePlace(id, null)}
              onHover={actions.hover}
              onClear={actions.clear}
              onCamera={(camera) => change((now) => transitions.moved(now, camera))}
            />
          )}
        </div>
        {toggle && <FullscreenButton isFull={isFull} t={t} onToggle={toggle} />}
      </div>
      {options.list && (
        <EmbedPanel
          story={story}
          reading={reading}
          selection={selection}
          hovered={hovered}
          t={t}
          actions={actions}
        />
      )}
      <Announcer words={spoken} />
    </main>
  );
}
