import type { Browser, Page } from 'playwright';
import { context, type Load, load, slowPage, type Viewport } from './measure.ts';
import type { Served } from './serve.ts';

export interface Measured extends Load {
  /** Sent by the server until the map was idle. */
  readonly bytes: number;
}

export const STATES = ['cold', 'warm', 'throttled'] as const;
export type Loads = Record<(typeof STATES)[number], Measured[]>;

export interface Site {
  readonly served: Served;
  readonly address: string;
  readonly withText: boolean;
}

async function counted(page: Page, { served, address, withText }: Site): Promise<Measured> {
  const before = served.sent();
  const measured = await load(page, address, withText);
  return { ...measured, bytes: served.sent() - before };
}

/** Cold: a new profile with no cache; then warm: the same page again, from the cache. */
async function coldAndWarm(browser: Browser, viewport: Viewport, site: Site, to: Loads) {
  const made = await context(browser, viewport);
  const page = await made.newPage();
  to.cold.push(await counted(page, site));
  await page.goto('about:blank');
  to.warm.push(await counted(page, site));
  await made.close();
}

async function throttled(browser: Browser, viewport: Viewport, site: Site, to: Loads) {
  const made = await context(browser, viewport);
  to.throttled.push(await counted(await slowPage(made), site));
  await made.close();
}

/** Nothing measured. */
export const noLoads = (): Loads => ({ cold: [], warm: [], throttled: [] });

/** Loads both pages in turn, so that what else the machine does meets both. */
export async function measureLoads(
  browser: Browser,
  viewport: Viewport,
  sites: Readonly<Record<'bare' | 'site', Site>>,
  runs: number,
): Promise<Record<'bare' | 'site', Loads>> {
  const loads = { bare: noLoads(), site: noLoads() };
  // Once uncounted: the server compresses each file when it is first asked for.
  for (const name of ['bare', 'site'] as const) {
    await coldAndWarm(browser, viewport, sites[name], noLoads());
  }
  for (let run = 0; run < runs; run += 1) {
    console.log(`Loading each, ${run + 1} of ${runs}.`);
    const order = ['bare', 'site'] as const;
    for (const name of run % 2 === 0 ? order : [...order].reverse()) {
      await coldAndWarm(browser, viewport, sites[name], loads[name]);
      await throttled(browser, viewport, sites[name], loads[name]);
    }
  }
  return loads;
}

/** Bytes of script that came before all passages could be seen, in a browser that runs none. */
export async function scriptToRead(browser: Browser, address: string): Promise<number> {
  const made = await browser.newContext({ javaScriptEnabled: false });
  const page = await made.newPage();
  let bytes = 0;
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    bytes += Number(response.headers()['content-length'] ?? Number.NaN);
  });
  await page.goto(address);
  const passages = page.locator('article [data-passage] .passage-text');
  const shown = await passages.evaluateAll((all) =>
    all.filter((each) => each.textContent?.trim() && each.getBoundingClientRect().height > 0),
  );
  await made.close();
  if (shown.length === 0) throw new Error('Without script there is nothing to read.');
  return bytes;
}
