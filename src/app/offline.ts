import { createStore } from 'zustand/vanilla';
import { pause } from '../ui/pause.ts';
import { UPDATE_NOW } from './update-now.ts';

interface Offline {
  /** Goes over to a newer version that is ready; `null` where there is none. */
  readonly update: (() => void) | null;
}

/** Whether a newer version of the site waits. */
export const offline = createStore<Offline>(() => ({ update: null }));

/** How long a page that stays open goes without asking for a newer version. Milliseconds. */
const HOUR = 3_600_000;

/** How long the browser may take over a step of the change before it is asked again. Milliseconds. */
const PATIENCE = 2000;

/** Loads the page anew for good: whoever chooses something meanwhile changes the address, which calls it off. */
function loadAnew(): void {
  window.location.reload();
  setTimeout(loadAnew, PATIENCE);
}

/**
 * Makes the browser look again which worker is due: Chromium forgets a change for half a minute or more where the
 * page asked the outgoing worker for a file just then. A page that comes and goes reminds it.
 */
function remind(base: string): void {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.src = new URL('map.json', base).href;
  frame.addEventListener('load', () => frame.remove());
  document.body.append(frame);
}

function offer(waiting: ServiceWorker, base: string): void {
  const update = (): void => {
    const late = setInterval(() => remind(base), PATIENCE);
    const follow = (): void => {
      clearInterval(late);
      loadAnew();
    };
    navigator.serviceWorker.addEventListener('controllerchange', follow, { once: true });
    waiting.postMessage(UPDATE_NOW);
  };
  offline.setState({ update });
}

function watch(registration: ServiceWorkerRegistration, base: string): void {
  const look = (): void => {
    // Without a controller it is the first one, and nothing is newer than what the page is.
    if (registration.waiting && navigator.serviceWorker.controller)
      offer(registration.waiting, base);
  };
  const follow = (): void => registration.installing?.addEventListener('statechange', look);
  look();
  // The browser may have found it before we asked.
  follow();
  registration.addEventListener('updatefound', follow);
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < HOUR) return;
    asked = Date.now();
    // Offline, or the site is gone: the page goes on as it is.
    registration.update().catch(() => undefined);
  });
}

/** What is kept for later waits until the reader has pressed nothing for so long. Milliseconds. */
const PAUSE = 4000;

let started = false;

/**
 * Keeps the site for reading offline, once. Where the browser cannot or may not (frames without an origin,
 * storage refused or full) nothing happens: the page works as before and promises nothing.
 * @param base absolute address of the site's folder
 */
export async function keepOffline(base: string): Promise<void> {
  if (started || import.meta.env.DEV) return;
  started = true;
  try {
    // Reading the property alone throws in a frame without an origin.
    const { serviceWorker } = navigator as Partial<Navigator>;
    if (!serviceWorker) return;
    const wasControlled = serviceWorker.controller !== null;
    // Another page of the site went over to the new version: this one may follow when its reader likes.
    serviceWorker.addEventListener('controllerchange', () => {
      if (wasControlled) offline.setState({ update: loadAnew });
    });
    await pause(PAUSE);
    const address = new URL('sw.js', base).href;
    watch(await serviceWorker.register(address, { scope: base, updateViaCache: 'none' }), base);
  } catch {
    return;
  }
}
