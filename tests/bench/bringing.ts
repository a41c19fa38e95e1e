import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright';
import { context, PATIENCE, type Viewport } from './measure.ts';

/** An article of ours, and a place of it. */
const ARTICLE = 'tests/fixtures/bring/power-lines.txt';
const PLACE = 'kostiantynivka';

/** Milliseconds from the drop of an article. */
export interface Bringing {
  /** Its first paragraph is in the page. */
  readonly text: number[];
  /** A place of it stands on the map. */
  readonly map: number[];
}

/** Drops an article on the desk, each time in a new profile. */
export async function measureBringing(
  browser: Browser,
  viewport: Viewport,
  address: string,
  times: number,
): Promise<Bringing> {
  const article = readFileSync(ARTICLE, 'utf8');
  const bringing: Bringing = { text: [], map: [] };
  for (let time = 0; time < times; time += 1) {
    const made = await context(browser, viewport);
    const page = await made.newPage();
    await page.goto(`${address}&bring`, { timeout: PATIENCE });
    await page.locator('.desk').waitFor({ timeout: PATIENCE });
    const dropped = await page.evaluate((content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], 'article.txt', { type: 'text/plain' }));
      const since = performance.now();
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
      );
      return since;
    }, article);
    const seen = async (selector: string): Promise<number> => {
      const at = await page.waitForFunction(
        (wanted) => (document.querySelector(wanted) ? performance.now() : undefined),
        selector,
        { polling: 'raf', timeout: PATIENCE },
      );
      return ((await at.jsonValue()) ?? Number.NaN) - dropped;
    };
    const [text, map] = await Promise.all([
      seen('article .passage-text'),
      seen(`[data-spot="${PLACE}"]`),
    ]);
    bringing.text.push(text);
    bringing.map.push(map);
    await made.close();
  }
  return bringing;
}
