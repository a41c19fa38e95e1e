import type { Browser, CDPSession, Page } from 'playwright';
import { context, load, PATIENCE, type Viewport } from './measure.ts';

/** What a page holds after the collector has run. */
export interface Held {
  /** Bytes of the script's heap. */
  readonly heap: number;
  /** Nodes of its documents, attached or not. */
  readonly nodes: number;
  readonly listeners: number;
}

export interface Growth {
  readonly what: string;
  readonly before: Held;
  readonly after: Held;
}

async function held(session: CDPSession): Promise<Held> {
  // Twice: what the first pass lets go of may hold more.
  for (const _ of [1, 2]) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}

const idle = (page: Page) =>
  page.locator('section[data-map="idle"]').waitFor({ timeout: PATIENCE });

/** Chooses places by the list, one after another, each once its passages are shown. */
async function select(page: Page, times: number): Promise<void> {
  await page.evaluate(async (count) => {
    const links = () => [...document.querySelectorAll<HTMLElement>('nav.places a[data-place]')];
    for (let turn = 0; turn < count; turn += 1) {
      const all = links();
      all[turn % all.length]?.click();
      for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    }
  }, times);
  await page.keyboard.press('Escape');
  await idle(page);
}

const THEME = '.masthead-tools > button:last-child';
const LANGUAGE = '.languages button[aria-pressed="false"]';

/** Theme and language, by turns. */
async function change(page: Page, times: number): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) {
    await page.locator(turn % 2 === 0 ? THEME : LANGUAGE).click();
    await idle(page);
  }
}

/** How what the page holds grows over 200 selections, and over 20 changes of language and theme. */
export async function measureMemory(
  browser: Browser,
  viewport: Viewport,
  address: string,
): Promise<Growth[]> {
  const made = await context(browser, viewport);
  const page = await made.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await load(page, address, true);
  const session = await made.newCDPSession(page);
  await session.send('HeapProfiler.enable');
  const growth: Growth[] = [];
  for (const [what, run, times] of [
    ['200 selections more', select, 200],
    ['20 changes of language and theme more', change, 20],
  ] as const) {
    // As often before: what is kept for good is kept by then, and what goes on growing is not.
    await run(page, times);
    const before = await held(session);
    await run(page, times);
    growth.push({ what, before, after: await held(session) });
  }
  await made.close();
  return growth;
}
