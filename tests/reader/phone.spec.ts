import { expect, type Reader, sitting as test } from './driver.ts';

test.skip(({ isMobile }) => !isMobile, 'the sheet is the phone’s');

async function handle(reader: Reader): Promise<{ x: number; y: number }> {
  const box = await reader.sheetHandle.boundingBox();
  if (!box) throw new Error('the sheet has no handle');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('the sheet drags between peek, half and full, and the page never scrolls', async ({
  reader,
}) => {
  await expect(reader.sheet).toHaveAttribute('data-sheet', 'half');
  await reader.swipe(await handle(reader), { x: 0, y: -330 });
  await expect(reader.sheet).toHaveAttribute('data-sheet', 'full');
  await expect.poll(async () => (await handle(reader)).y).toBeLessThan(100);
  await reader.swipe(await handle(reader), { x: 0, y: 680 });
  await expect(reader.sheet).toHaveAttribute('data-sheet', 'peek');
  expect(await reader.page.evaluate(() => [window.scrollX, window.scrollY])).toEqual([0, 0]);
});

test('the sheet follows the keyboard as a splitter does', async ({ reader }) => {
  await reader.sheetHandle.focus();
  await expect(reader.sheetHandle).toHaveAttribute('aria-valuetext', 'half');
  await reader.press('ArrowUp');
  await expect(reader.sheet).toHaveAttribute('data-sheet', 'full');
  await reader.press('Home');
  await expect(reader.sheet).toHaveAttribute('data-sheet', 'peek');
});

test('its text scrolls by itself, and pulls the sheet down only from its top', async ({
  reader,
}) => {
  const box = await reader.sheet.boundingBox();
  if (!box) throw new Error('there is no sheet');
  const middle = { x: 195, y: box.y + box.height / 2 };
  const text = reader.page.locator('.sheet-scroll');
  // The text goes on by itself after the finger has left: it must stand still before it is moved back.
  const still = await text.evaluateHandle((content) => ({
    reached: new Promise((done) => content.addEventListener('scrollend', done, { once: true })),
  }));
  await reader.swipe(middle, { x: 0, y: -150 });
  await still.evaluate(({ reached }) => reached.then(() => true));
  await expect(reader.sheet).toHaveAttribute('data-sheet', 'half');
  expect(await text.evaluate((content) => content.scrollTop)).toBeGreaterThan(50);
  await text.evaluate((content) => content.scrollTo(0, 0));
  await reader.swipe(middle, { x: 0, y: 300 });
  await expect(reader.sheet).toHaveAttribute('data-sheet', 'peek');
});

test('a swipe sideways walks the tour, also in peek', async ({ reader }) => {
  await reader.sheetHandle.focus();
  await reader.press('Home');
  await expect(reader.sheet).toHaveAttribute('data-sheet', 'peek');
  await expect.poll(async () => (await reader.sheet.boundingBox())?.height).toBeLessThan(260);
  const box = await reader.sheet.boundingBox();
  if (!box) throw new Error('there is no sheet');
  const middle = { x: 195, y: box.y + 60 };
  await reader.swipe({ ...middle, x: 300 }, { x: -180, y: 4 });
  await expect(reader.tour.position).toHaveText(/^1 of/);
  await reader.swipe({ ...middle, x: 300 }, { x: -180, y: 4 });
  await expect(reader.tour.position).toHaveText(/^2 of/);
  await reader.swipe({ ...middle, x: 80 }, { x: 180, y: 4 });
  await expect(reader.tour.position).toHaveText(/^1 of/);
  await expect(reader.chosenPassage).toBeInViewport();
});

test('a choice in the full sheet makes room for the map that it is about', async ({ reader }) => {
  await reader.sheetHandle.focus();
  await reader.press('End');
  await expect(reader.sheet).toHaveAttribute('data-sheet', 'full');
  await reader.choosePlaceInList('Pokrovsk');
  await expect(reader.sheet).toHaveAttribute('data-sheet', 'half');
  await expect(reader.chosenPlace).toBeInViewport();
});

test('pinch zoom of the page is not blocked', async ({ reader }) => {
  const viewport = await reader.page.locator('meta[name="viewport"]').getAttribute('content');
  expect(viewport).not.toMatch(/user-scalable|maximum-scale/);
});
