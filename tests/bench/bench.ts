import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium as playwright } from 'playwright';
import { build } from 'vite';
import { chromium } from '../chromium.ts';
import { needBrowser } from '../runner/browser.ts';
import { measureBringing } from './bringing.ts';
import { clickBare, clickSite } from './clicks.ts';
import { measureInteractions } from './interactions.ts';
import { measureLoads, noLoads, scriptToRead } from './loads.ts';
import { context, load, THROTTLED, type Viewport } from './measure.ts';
import { measureMemory } from './memory.ts';
import { barePlan, type Room } from './plan.ts';
import { plot } from './plot.ts';
import { asMarkdown, asText, rowsOf } from './report.ts';
import { measureScale, publicWithStories, SIZES } from './scale.ts';
import { serve } from './serve.ts';

const VIEWPORT: Viewport = { width: 1440, height: 900 };
const STORY = 'toretsk-2024-10';

const PARTS = ['loads', 'clicks', 'interactions', 'bringing', 'memory', 'scale'];

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    clicks: { type: 'string', default: '40' },
    out: { type: 'string', default: 'bench-report' },
    /** Which to measure, with commas between. */
    parts: { type: 'string', default: PARTS.join(',') },
  },
});
const runs = Math.max(1, Number(values.runs));
const clicks = Math.max(1, Number(values.clicks));
const parts = values.parts.split(',');
const unknown = parts.filter((name) => !PARTS.includes(name));
if (unknown.length > 0) {
  throw new Error(
    `There is no part "${unknown.join('", "')}". The parts are: ${PARTS.join(', ')}.`,
  );
}
const sizes = parts.includes('scale') ? SIZES : [];

/** What is left out counts as nothing measured. */
async function part<T>(name: string, measure: () => Promise<T>, otherwise: T): Promise<T> {
  if (!parts.includes(name)) return otherwise;
  console.log(`Measuring: ${name}.`);
  return measure();
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

function ownCode(folder: string): number {
  // Without what only bringing an article needs, as the budget of the size step has it.
  const others =
    /^(react|maplibre|draw-tool|bring-screen|library-screen|use-desk-address|take-dialog|open-brought|story-archive|worker|browser|read)-/;
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

    const sites = {
      bare: { served: bare, address: bare.address, withText: false },
      site: { served: site, address, withText: true },
    };
    const bareClicks = { spots, box: room.box, clicks };
    const results = {
      browser: browser.version(),
      loads: await part('loads', () => measureLoads(browser, VIEWPORT, sites, runs), {
        bare: noLoads(),
        site: noLoads(),
      }),
      clicks: await part(
        'clicks',
        async () => ({
          bare: await clickBare(browser, VIEWPORT, bare.address, bareClicks),
          site: await clickSite(browser, VIEWPORT, address, { reading, clicks }),
        }),
        { bare: [], site: [] },
      ),
      interactions: await part(
        'interactions',
        () => measureInteractions(browser, VIEWPORT, address, clicks),
        { select: [], tour: [] },
      ),
      bringing: await part('bringing', () => measureBringing(browser, VIEWPORT, address, runs), {
        text: [],
        map: [],
      }),
      memory: await part('memory', () => measureMemory(browser, VIEWPORT, address), []),
      scale: await part('scale', () => measureScale(browser, VIEWPORT, site, sizes), []),
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
    const picture = parts.includes('loads') ? '![Loads](loads.svg)\n\n' : '';
    writeFileSync(report, `# Speed\n\n${about}\n\n${picture}${asMarkdown(rows)}\n`);
    if (picture) {
      const words = 'Until it can be read, and until the map is idle';
      writeFileSync(join(values.out, 'loads.svg'), plot(results.loads, words));
    }
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
