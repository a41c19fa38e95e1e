import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright';
import { context, interactions, load, PATIENCE, type Viewport } from './measure.ts';
import type { Served } from './serve.ts';
import { median, quantile } from './statistics.ts';
import { syntheticStory } from './synthetic-story.ts';

export interface Size {
  readonly places: number;
  readonly passages: number;
}

export const SIZES: readonly Size[] = [
  { places: 10, passages: 30 },
  { places: 1_000, passages: 3_000 },
  { places: 10_000, passages: 20_000 },
  { places: 10_000, passages: 100_000 },
];

/** Times in milliseconds; the medians of three loads where not said otherwise. */
export interface ScaleRow extends Size {
  readonly readable: number;
  /** The page answers: its list of places has been taken over. */
  readonly live: number;
  readonly idle: number;
  /** The 95th percentile of choosing a place, to the paint after it. */
  readonly select: number;
  /** The 95th percentile of a letter typed into the search; `null` where there is none. */
  readonly search: number | null;
  /** Bytes of the script's heap. */
  readonly heap: number;
}

const LOADS = 3;
const CHOICES = 30;

const idOf = ({ places, passages }: Size): string => `synthetic-${places}-${passages}`;

/** A copy of the site's public files with made-up stories beside the others. @returns its path */
export function publicWithStories(folder: string, sizes: readonly Size[]): string {
  cpSync(resolve('public'), folder, { recursive: true });
  for (const size of sizes) {
    const at = join(folder, 'stories', idOf(size));
    mkdirSync(at, { recursive: true });
    const files = syntheticStory({ ...size, id: idOf(size) });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(at, name), text);
  }
  return folder;
}

async function measureSize(
  browser: Browser,
  viewport: Viewport,
  { address }: Served,
  size: Size,
): Promise<ScaleRow> {
  const page = `${address}read/${idOf(size)}/en/?theme=light`;
  const loads: { readable: number; live: number; idle: number }[] = [];
  for (let run = 0; run < LOADS; run += 1) {
    const made = await context(browser, viewport);
    const opened = await made.newPage();
    const { readable = Number.NaN, live = Number.NaN, idle } = await load(opened, page, true);
    loads.push({ readable, live, idle });
    await made.close();
  }
  const made = await context(browser, viewport);
  const opened = await made.newPage();
  await load(opened, page, true);
  const links = opened.locator('nav.places a[data-place]');
  const count = await links.count();
  for (let turn = 0; turn < CHOICES; turn += 1) {
    if (turn % 2 === 0) {
      await opened.locator('section[data-map="idle"]').waitFor({ timeout: PATIENCE });
    }
    await links.nth((turn * 7) % Math.min(count, 20)).click();
  }
  await opened.locator('section[data-map="idle"]').waitFor({ timeout: PATIENCE });
  const select = quantile(await interactions(opened), 0.95);
  await opened.keyboard.press('Escape');
  const field = opened.getByRole('searchbox');
  let search: number | null = null;
  if ((await field.count()) > 0) {
    await opened.evaluate(() => window.probe?.interactions.clear());
    await field.first().pressSequentially('velyka ivka hai dubivka', { delay: 30 });
    search = quantile(await interactions(opened), 0.95);
  }
  const session = await made.newCDPSession(opened);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await made.close();
  const middle = (key: 'readable' | 'live' | 'idle') => median(loads.map((each) => each[key]));
  return {
    ...size,
    readable: middle('readable'),
    live: middle('live'),
    idle: middle('idle'),
    select,
    search,
    heap: usedSize,
  };
}

/** Loads made-up stories, reads, chooses and searches in them. */
export async function measureScale(
  browser: Browser,
  viewport: Viewport,
  served: Served,
  sizes: readonly Size[],
): Promise<ScaleRow[]> {
  const rows: ScaleRow[] = [];
  for (const size of sizes) {
    console.log(`Reading a story of ${size.places} places and ${size.passages} passages.`);
    rows.push(await measureSize(browser, viewport, served, size));
  }
  return rows;
}
