import type { Browser, BrowserContext, CDPSession, Page } from 'playwright';

/** Times are milliseconds since the navigation began. */
export interface Load {
  /** The first passage painted; absent where a page has no text. */
  readonly readable?: number;
  /** The page answers; absent where it does from the start. */
  readonly live?: number;
  /** The largest paint so far once the map is idle; absent where nothing counts as content. */
  readonly paint?: number;
  /** The map idle with every focus place drawn. */
  readonly idle: number;
  /** What tasks took of the main thread beyond 50 ms each, until the map was idle. */
  readonly blocking: number;
}

interface Probe {
  readable?: number;
  live?: number;
  paint?: number;
  blocking: number;
  /** The longest event of each interaction, to the paint after it, by the browser's number of it. */
  readonly interactions: Map<number, number>;
}

declare global {
  interface Window {
    probe?: Probe;
    answers?: number[];
  }
}

/** Runs in the page before anything else. */
function watchPage(): void {
  const probe: Probe = { blocking: 0, interactions: new Map() };
  window.probe = probe;
  // When the first passage has been painted: the frame after its text is in the page.
  const look = (): boolean => {
    const passage = document.querySelector('[data-passage] .passage-text');
    if (!passage?.textContent?.trim()) return false;
    requestAnimationFrame(() => {
      // A message is handled after the frame that was being prepared has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        probe.readable = performance.now();
      };
      port2.postMessage(null);
    });
    return true;
  };
  const observer = new MutationObserver(() => {
    if (look()) observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  document.addEventListener(
    'dateline-live',
    () => {
      probe.live = performance.now();
    },
    { once: true },
  );
  const follow = (type: string, each: (entry: PerformanceEntry) => void, more = {}): void => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) each(entry);
    }).observe({ type, buffered: true, ...more });
  };
  follow('longtask', ({ duration }) => {
    probe.blocking += Math.max(0, duration - 50);
  });
  follow('largest-contentful-paint', ({ startTime }) => {
    probe.paint = startTime;
  });
  const onEvent = (entry: PerformanceEntry): void => {
    const { interactionId, duration } = entry as PerformanceEventTiming;
    if (!interactionId) return;
    const known = probe.interactions.get(interactionId) ?? 0;
    probe.interactions.set(interactionId, Math.max(known, duration));
  };
  follow('event', onEvent, { durationThreshold: 16 });
}

/** A line and a processor as of a phone of the middling sort, as Lighthouse has them. */
export const THROTTLED = { cpu: 4, bitsPerSecond: 1_600_000, latency: 150 } as const;

async function throttle(session: CDPSession): Promise<void> {
  const throughput = THROTTLED.bitsPerSecond / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: THROTTLED.latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLED.cpu });
}

export async function context(browser: Browser, viewport: Viewport): Promise<BrowserContext> {
  const made = await browser.newContext({ viewport, locale: 'en-GB' });
  // The compiler that runs this file keeps the names of functions with a call that pages lack.
  await made.addInitScript('globalThis.__name = (value) => value;');
  await made.addInitScript(watchPage);
  return made;
}

/** A page that its browser loads slowly. */
export async function slowPage(made: BrowserContext): Promise<Page> {
  const page = await made.newPage();
  await throttle(await made.newCDPSession(page));
  return page;
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

export const PATIENCE = 120_000;

/** Loads an address until its map is idle with every focus place drawn. */
export async function load(page: Page, address: string, withText: boolean): Promise<Load> {
  await page.goto(address, { timeout: PATIENCE });
  const idle = await page.waitForFunction(
    () => performance.getEntriesByName('map-idle')[0]?.startTime,
    undefined,
    { timeout: PATIENCE },
  );
  const at = (await idle.jsonValue()) ?? Number.NaN;
  if (withText) {
    await page.waitForFunction(() => window.probe?.readable, undefined, { timeout: PATIENCE });
  }
  const seen = await page.evaluate(() => ({ ...window.probe, interactions: undefined }));
  const { readable, live, paint, blocking = Number.NaN } = seen;
  return {
    idle: at,
    blocking,
    ...(readable === undefined ? {} : { readable }),
    ...(live === undefined ? {} : { live }),
    ...(paint === undefined ? {} : { paint }),
  };
}

/** Durations of the interactions since the page came, in milliseconds as the browser tells them. */
export function interactions(page: Page): Promise<number[]> {
  return page.evaluate(() => [...(window.probe?.interactions.values() ?? [])]);
}

/**
 * Times a click from the browser's own time stamp of it to the frame that shows its answer, in
 * milliseconds.
 * @param answer a selector that matches once the click is answered, and not before
 */
export async function timeClick(
  page: Page,
  click: () => Promise<void>,
  answer: string,
): Promise<number> {
  await page.evaluate((selector) => {
    if (document.querySelector(selector)) throw new Error(`${selector} is there before the click`);
    window.answers = [];
    const onClick = (event: Event): void => {
      const look = (): void => {
        if (!document.querySelector(selector)) {
          requestAnimationFrame(look);
          return;
        }
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.answers?.push(performance.now() - event.timeStamp);
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    };
    window.addEventListener('click', onClick, { capture: true, once: true });
  }, answer);
  await click();
  const time = await page.waitForFunction(() => window.answers?.[0], undefined, {
    timeout: PATIENCE,
  });
  return (await time.jsonValue()) ?? Number.NaN;
}
