import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium as playwright } from 'playwright';
import { build } from 'vite';
import { siteServer } from '../../geo/site-server.ts';
import { chromium } from '../chromium.ts';
import { needBrowser } from '../runner/browser.ts';
import { clickBare, clickSite } from './clicks.ts';
import { context, type Load, load, type Viewport } from './measure.ts';
import { barePlan, type Room } from './plan.ts';
import { printReport } from './report.ts';

const VIEWPORT: Viewport = { width: 1440, height: 900 };
const STORY = 'toretsk-2024-10';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '7' }, clicks: { type: 'string', default: '40' } },
});
const runs = Math.max(1, Number(values.runs));
const clicks = Math.max(1, Number(values.clicks));

async function serve(folder: string): Promise<{ address: string; close: () => void }> {
  const server = siteServer(folder).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${port}/`, close };
}

async function buildBare(outDir: string, plan: unknown): Promise<void> {
  await build({
    configFile: false,
    root: resolve('tests', 'bench', 'bare'),
    base: './',
    publicDir: resolve('public'),
    define: { PLAN: JSON.stringify(plan) },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
    },
    logLevel: 'warn',
  });
}

/** The site's map as it stands on the page, from one load that is not counted. */
async function measureRoom(browser: Browser, address: string): Promise<Room> {
  const made = await context(browser, VIEWPORT);
  const page = await made.newPage();
  await load(page, address, true);
  const room = await page.evaluate(() => {
    const region = document.querySelector<HTMLElement>('section[data-map]');
    const foot = document.querySelector<HTMLElement>('.map-foot');
    const controls = document.querySelector<HTMLElement>('.map-controls');
    if (!region) throw new Error('The site has no map');
    const { left, top, width, height } = region.getBoundingClientRect();
    return {
      box: { left, top, width, height },
      covered: { right: (controls?.offsetWidth ?? -8) + 8, bottom: foot?.offsetHeight ?? 0 },
    };
  });
  await made.close();
  return room;
}

/** Cold: a new profile with no cache; then warm: the same page again, from the cache. */
async function coldAndWarm(browser: Browser, address: string, withText: boolean) {
  const made = await context(browser, VIEWPORT);
  const page = await made.newPage();
  const cold = await load(page, address, withText);
  await page.goto('about:blank');
  const warm = await load(page, address, withText);
  await made.close();
  return { cold, warm };
}

function ownCode(folder: string): number {
  return readdirSync(join(folder, 'assets'))
    .filter((name) => name.endsWith('.js') && !/^(react|maplibre)-/.test(name))
    .reduce(
      (sum, name) =>
        sum + gzipSync(readFileSync(join(folder, 'assets', name)), { level: 9 }).length,
      0,
    );
}

async function main(): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const closing: (() => unknown)[] = [() => rmSync(work, { recursive: true })];
  try {
    console.log('Building the site and the bare page.');
    const folder = join(work, 'site');
    await build({ build: { outDir: folder, emptyOutDir: true }, logLevel: 'warn' });
    await needBrowser();
    const browser = await playwright.launch(chromium());
    closing.unshift(() => browser.close());
    const site = await serve(folder);
    closing.unshift(site.close);
    const siteAddress = `${site.address}?lang=en&theme=light`;

    const room = await measureRoom(browser, siteAddress);
    const { plan, reading, spots } = barePlan(STORY, room);
    await buildBare(join(work, 'bare'), plan);
    const bare = await serve(join(work, 'bare'));
    closing.unshift(bare.close);
    await coldAndWarm(browser, bare.address, false);

    const loads: Record<'bare' | 'site', Record<'cold' | 'warm', Load[]>> = {
      bare: { cold: [], warm: [] },
      site: { cold: [], warm: [] },
    };
    for (let run = 0; run < runs; run += 1) {
      console.log(`Loading each, ${run + 1} of ${runs}.`);
      const order = ['bare', 'site'] as const;
      for (const name of run % 2 === 0 ? order : [...order].reverse()) {
        const address = name === 'bare' ? bare.address : siteAddress;
        const { cold, warm } = await coldAndWarm(browser, address, name === 'site');
        loads[name].cold.push(cold);
        loads[name].warm.push(warm);
      }
    }
    console.log(`Clicking, ${clicks} times on each.`);
    printReport({
      browser: browser.version(),
      loads,
      clicks: {
        bare: await clickBare(browser, VIEWPORT, bare.address, { spots, box: room.box, clicks }),
        site: await clickSite(browser, VIEWPORT, siteAddress, { reading, clicks }),
      },
      ownCode: ownCode(folder),
    });
  } finally {
    for (const close of closing) await close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
