import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium as playwright } from 'playwright';
import { build } from 'vite';
import { chromium } from '../chromium.ts';
import { needBrowser } from '../runner/browser.ts';
import { clickBare, clickSite } from './clicks.ts';
import { measureInteractions } from './interactions.ts';
import { measureLoads, scriptToRead } from './loads.ts';
import { context, load, THROTTLED, type Viewport } from './measure.ts';
import { measureMemory } from './memory.ts';
import { barePlan, type Room } from './plan.ts';
import { plot } from './plot.ts';
import { asMarkdown, asText, loadRows, rowsOf } from './report.ts';
import { measureScale, publicWithStories, SIZES } from './scale.ts';
import { serve } from './serve.ts';

const VIEWPORT: Viewport = { width: 1440, height: 900 };
const STORY = 'toretsk-2024-10';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    clicks: { type: 'string', default: '40' },
    out: { type: 'string', default: 'bench-report' },
    /** Leaves out the stories of many places. */
    'no-scale': { type: 'boolean', default: false },
  },
});
const runs = Math.max(1, Number(values.runs));
const clicks = Math.max(1, Number(values.clicks));
const sizes = values['no-scale'] ? [] : SIZES;

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

function ownCode(folder: string): number {
  // Without what only bringing an article needs, as the budget of the size step has it.
  const others =
    /^(react|maplibre|bring-screen|library-screen|use-desk-address|take-dialog|open-brought|story-archive|worker|browser|read)-/;
  return readdirSync(join(folder, 'assets'))
    .filter((name) => name.endsWith('.js') && !others.test(name))
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
    const publicDir = publicWithStories(join(work, 'public'), sizes);
    await build({ publicDir, build: { outDir: folder, emptyOutDir: true }, logLevel: 'warn' });
    await needBrowser();
    const browser = await playwright.launch(chromium());
    closing.unshift(() => browser.close());
    const site = await serve(folder);
    closing.unshift(site.close);
    const address = `${site.address}?lang=en&theme=light`;

    const room = await measureRoom(browser, address);
    const { plan, reading, spots } = barePlan(STORY, room);
    await buildBare(join(work, 'bare'), plan);
    const bare = await serve(join(work, 'bare'));
    closing.unshift(bare.close);

    const loads = await measureLoads(
      browser,
      VIEWPORT,
      {
        bare: { served: bare, address: bare.address, withText: false },
        site: { served: site, address, withText: true },
      },
      runs,
    );
    // What is known stands, whatever comes after.
    console.log(`\n${asText(loadRows({ loads }))}\n`);
    console.log(`Clicking, ${clicks} times on each.`);
    const bareClicks = { spots, box: room.box, clicks };
    const results = {
      browser: browser.version(),
      loads,
      clicks: {
        bare: await clickBare(browser, VIEWPORT, bare.address, bareClicks),
        site: await clickSite(browser, VIEWPORT, address, { reading, clicks }),
      },
      interactions: await measureInteractions(browser, VIEWPORT, address, clicks),
      memory: await measureMemory(browser, VIEWPORT, address),
      scale: await measureScale(browser, VIEWPORT, site, sizes),
      scriptToRead: await scriptToRead(browser, site.address),
      ownCode: ownCode(folder),
    };
    const rows = rowsOf(results);
    const about =
      `Chromium ${results.browser}, drawing in software on ${cpus().length} cores; medians of ${runs} loads, ` +
      `${clicks} clicks. Throttled: a processor ${THROTTLED.cpu} times slower, ` +
      `${THROTTLED.bitsPerSecond / 1e6} Mbit/s, ${THROTTLED.latency} ms.`;
    console.log(`\n${about}\n\n${asText(rows)}\n`);
    mkdirSync(values.out, { recursive: true });
    const report = join(values.out, 'report.md');
    writeFileSync(report, `# Speed\n\n${about}\n\n![Loads](loads.svg)\n\n${asMarkdown(rows)}\n`);
    writeFileSync(
      join(values.out, 'loads.svg'),
      plot(loads, 'Until it can be read, and until the map is idle'),
    );
    writeFileSync(join(values.out, 'results.json'), `${JSON.stringify(results, null, 1)}\n`);
    console.log(`Written: ${report}, with its plot and all figures beside it.`);
  } finally {
    for (const close of closing) await close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
