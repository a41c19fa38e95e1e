import { useEffect, useRef, useState } from 'react';
import { type FrameSide, openFrameSide } from '../embed/frame-side.ts';
import { heightMessages, secretOf } from '../embed/height-messages.ts';
import { LONGEST_TITLE } from '../embed/protocol.ts';
import type { Story } from '../story/model.ts';
import type { Reading } from '../story/read-story.ts';
import type { ViewState } from '../view/state.ts';
import { obey } from './obey.ts';
import type { ViewStore } from './view-store.ts';

/** The page that this one is framed in. */
export interface Host {
  /** Tells it what changed. */
  tell(view: ViewState, before: ViewState): void;
  /** Asks it to make the frame this high, in every way that pages understand. */
  ask(height: number): void;
  /**
   * Asks it to go to an address of this site, for a frame whose sandbox lets it open none itself.
   * @returns whether the page above is of the kind that does
   */
  lead(address: string): boolean;
}

/** What the host hears of a change. The reader's own settings are not among it. */
function report(side: FrameSide, view: ViewState, before: ViewState): void {
  const { selection, camera } = view;
  const { place, passage } = selection;
  if (place !== before.selection.place) side.tell('place', { place });
  if (passage !== before.selection.passage) side.tell('passage', { passage });
  const same = place === before.selection.place && passage === before.selection.passage;
  if (!same || camera !== before.camera) side.tell('view', { place, passage, camera });
}

/** WordPress does so for its sandboxed frames, by the secret that it gave the frame. */
function leadTo(address: string): boolean {
  const secret = secretOf(window.location.hash);
  if (window.origin !== 'null' || secret === null) return false;
  window.parent.postMessage({ message: 'link', value: address, secret }, '*');
  return true;
}

function askOthers(side: FrameSide, height: number, story: string): void {
  const target = side.isConnected() ? side.hostOrigin() : '*';
  if (target === null) return;
  const { search, hash } = window.location;
  for (const message of heightMessages(height, { story, search, hash })) {
    window.parent.postMessage(message, target);
  }
}

interface Shown {
  readonly story: Story;
  readonly reading: Reading;
  /** What the frame is called. */
  readonly title: string;
}

/**
 * The line to the page that this one is framed in, open for as long as the page is: its commands become
 * transitions of the view. `null` in a window of its own.
 */
export function useHost(store: ViewStore, shown: Shown): Host | null {
  const latest = useRef(shown);
  useEffect(() => {
    latest.current = shown;
  });
  const [host, setHost] = useState<Host | null>(null);
  useEffect(() => {
    if (window.parent === window) return;
    let asked: number | null = null;
    const side = openFrameSide(window, {
      onCommand: (command) => {
        const next = obey(store.getState(), command, latest.current);
        if (next) store.setState(next, true);
        return next !== null;
      },
      onHost: () => {
        const { story, reading, title } = latest.current;
        side.tell('ready', {
          story: story.id,
          title: title.slice(0, LONGEST_TITLE),
          languages: story.languages,
          places: reading.places.map(({ id }) => id),
          passages: reading.passages.map(({ id }) => id),
        });
        if (asked !== null) side.tell('height', { height: asked });
      },
    });
    setHost({
      tell: (view, before) => report(side, view, before),
      ask: (height) => {
        asked = height;
        side.tell('height', { height });
        askOthers(side, height, latest.current.story.id);
      },
      lead: leadTo,
    });
    return () => side.close();
  }, [store]);
  return host;
}
