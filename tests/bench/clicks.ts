import type { Browser } from 'playwright';
import type { Reading } from '../../src/story/read-story.ts';
import { context, load, PATIENCE, timeClick, type Viewport } from './measure.ts';

interface Spot {
  readonly id: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly focus: boolean;
}

declare global {
  interface Window {
    spotOf?: (longitude: number, latitude: number) => { readonly x: number; readonly y: number };
  }
}

/** Clicks on the symbols of the bare map, one after another. @returns milliseconds each */
export async function clickBare(
  browser: Browser,
  viewport: Viewport,
  address: string,
  given: {
    readonly spots: readonly Spot[];
    readonly box: { readonly left: number; readonly top: number };
    readonly clicks: number;
  },
): Promise<number[]> {
  const made = await context(browser, viewport);
  const page = await made.newPage();
  await load(page, address, false);
  const focus = given.spots.filter((spot) => spot.focus);
  const times: number[] = [];
  for (let index = 0; index < given.clicks; index += 1) {
    const spot = focus[index % focus.length];
    if (!spot) break;
    const at = await page.evaluate(({ longitude, latitude }) => {
      const point = window.spotOf?.(longitude, latitude);
      return { x: point?.x ?? 0, y: point?.y ?? 0 };
    }, spot);
    const click = () => page.mouse.click(given.box.left + at.x, given.box.top + at.y);
    times.push(await timeClick(page, click, `body[data-chosen="${spot.id}"]`));
  }
  await made.close();
  return times;
}

/**
 * Chooses places in the list, mentions in the text and passages by number, in turn, every other time
 * while the map still moves. @returns milliseconds each, until the passages are shown
 */
export async function clickSite(
  browser: Browser,
  viewport: Viewport,
  address: string,
  given: { readonly reading: Reading; readonly clicks: number },
): Promise<number[]> {
  const made = await context(browser, viewport);
  const page = await made.newPage();
  await load(page, address, true);
  const { places, passages } = given.reading;
  const ways = places.flatMap(({ id }, index) => {
    const own = given.reading.passagesOf.get(id)?.[0]?.id;
    const other = passages[index % passages.length]?.id;
    const listed = `nav.places a[data-place="${id}"]`;
    return [
      { click: listed, answer: `body:has(${listed}[aria-current="true"]):has(#place-panel-name)` },
      ...(other
        ? [
            {
              click: `[data-passage="${other}"] .passage-number`,
              answer: `[data-passage="${other}"][aria-current="true"]`,
              whole: true,
            },
          ]
        : []),
      ...(own
        ? [
            {
              click: `[data-passage="${own}"] a[data-place="${id}"]`,
              answer: `body:has([data-passage="${own}"] a[data-place="${id}"][aria-current="true"]):has([data-passage="${own}"][aria-current="true"])`,
              whole: true,
            },
          ]
        : []),
    ];
  });
  const times: number[] = [];
  for (let index = 0; index < given.clicks; index += 1) {
    const way = ways[index % ways.length];
    if (!way) break;
    // The passage may be folded away under the chosen place: the reader would go back first.
    if ('whole' in way) await page.keyboard.press('Escape');
    if (index % 2 === 0)
      await page.locator('section[data-map="idle"]').waitFor({ timeout: PATIENCE });
    const target = page.locator(way.click).first();
    await target.scrollIntoViewIfNeeded();
    times.push(await timeClick(page, () => target.click(), way.answer));
  }
  await made.close();
  return times;
}
