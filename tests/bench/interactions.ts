import type { Browser, Page } from 'playwright';
import { context, interactions, load, PATIENCE, type Viewport } from './measure.ts';

/**
 * Works a page that is idle, half of the time while the map still moves.
 * @returns of each interaction the time to the paint after it, in milliseconds
 */
async function work(
  browser: Browser,
  viewport: Viewport,
  address: string,
  act: (page: Page, turn: number) => Promise<void>,
  times: number,
): Promise<number[]> {
  const made = await context(browser, viewport);
  const page = await made.newPage();
  await load(page, address, true);
  for (let turn = 0; turn < times; turn += 1) {
    if (turn % 2 === 0) {
      await page.locator('section[data-map="idle"]').waitFor({ timeout: PATIENCE });
    }
    await act(page, turn);
  }
  await page.locator('section[data-map="idle"]').waitFor({ timeout: PATIENCE });
  const told = await interactions(page);
  await made.close();
  return told;
}

/** Places by the list, and steps of the tour. */
export async function measureInteractions(
  browser: Browser,
  viewport: Viewport,
  address: string,
  times: number,
): Promise<{ select: number[]; tour: number[] }> {
  const select = await work(
    browser,
    viewport,
    address,
    async (page, turn) => {
      const links = page.locator('nav.places a[data-place]');
      await links.nth(turn % (await links.count())).click();
    },
    times,
  );
  let forward = true;
  const tour = await work(
    browser,
    viewport,
    address,
    async (page) => {
      // To its end, and back to its start.
      const buttons = page.locator('.tour').getByRole('button');
      const next = () => (forward ? buttons.last() : buttons.first());
      if ((await next().getAttribute('aria-disabled')) === 'true') forward = !forward;
      await next().click();
    },
    times,
  );
  return { select, tour };
}
