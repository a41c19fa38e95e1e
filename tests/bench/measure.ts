import type { Browser, BrowserContext, Page } from 'playwright';

/** Milliseconds since the navigation began. `readable` is absent where a page has no text. */
export interface Load {
  readonly readable?: number;
  readonly idle: number;
}

interface Probe {
  readable?: number;
}

declare global {
  interface Window {
    probe?: Probe;
    answers?: number[];
  }
}

/** Notes when the first passage has been painted: the frame after its text is in the page. */
function watchFirstPassage(): void {
  const probe: Probe = {};
  window.probe = probe;
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
}

export async function context(browser: Browser, viewport: Viewport): Promise<BrowserContext> {
  const made = await browser.newContext({ viewport, locale: 'en-GB' });
  // The compiler that runs this file keeps the names of functions with a call that pages lack.
  await made.addInitScript('globalThis.__name = (value) => value;');
  await made.addInitScript(watchFirstPassage);
  return made;
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

export const PATIENCE = 60_000;

/** Loads an address until its map is idle with every focus place drawn. */
export async function load(page: Page, address: string, withText: boolean): Promise<Load> {
  await page.goto(address);
  const idle = await page.waitForFunction(
    () => performance.getEntriesByName('map-idle')[0]?.startTime,
    undefined,
    { timeout: PATIENCE },
  );
  const at = (await idle.jsonValue()) ?? Number.NaN;
  if (!withText) return { idle: at };
  const readable = await page.waitForFunction(() => window.probe?.readable, undefined, {
    timeout: PATIENCE,
  });
  return { idle: at, readable: (await readable.jsonValue()) ?? Number.NaN };
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
