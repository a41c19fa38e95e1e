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

function offer(waiting: ServiceWorker): void {
  const update = (): void => {
    navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), {
      once: true,
    });
    waiting.postMessage(UPDATE_NOW);
  };
  offline.setState({ update });
}

function watch(registration: ServiceWorkerRegistration): void {
  const look = (): void => {
    // Without a controller it is the first one, and nothing is newer than what the page is.
    if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
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
const PAUSE = 2000;

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
    await pause(PAUSE);
    const address = new URL('sw.js', base).href;
    watch(await serviceWorker.register(address, { scope: base, updateViaCache: 'none' }));
    // Another page of the site went over to the new version: this one may follow when its reader likes.
    serviceWorker.addEventListener('controllerchange', () => {
      if (wasControlled) offline.setState({ update: () => window.location.reload() });
    });
  } catch {
    return;
  }
}
