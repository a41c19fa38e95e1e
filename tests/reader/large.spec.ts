import { syntheticStory } from '../bench/synthetic-story.ts';
import { expect, type Reader, test } from './driver.ts';
import { typeInto } from './type-into.ts';

test.use({ graphics: false });

const FILES = syntheticStory({
  id: 'large',
  places: 1000,
  passages: 3000,
  languages: ['en', 'uk'],
});
/** More than a window of any screen holds, and far fewer than there are. */
const MOST_ROWS = 60;

async function open(reader: Reader, more: Parameters<Reader['openStory']>[0] = {}): Promise<void> {
  await reader.putStory('large', FILES);
  await reader.openStory({ language: 'en', story: 'large', ...more });
  await expect(reader.passages.first()).toBeVisible();
}

/** How far below the top of what scrolls a passage stands, in pixels. */
async function depthOf(reader: Reader, passage: string): Promise<number> {
  const [row, scroller] = await Promise.all([
    reader.passage(passage).boundingBox(),
    reader.page.locator('.sheet-scroll').boundingBox(),
  ]);
  return row && scroller ? row.y - scroller.y : Number.NaN;
}

test('few of many rows are rendered, and all are counted', async ({ reader }) => {
  await open(reader);
  expect(await reader.passages.count()).toBeLessThan(MOST_ROWS);
  expect(await reader.listedPlaces.count()).toBeLessThan(MOST_ROWS);
  await expect(reader.passage('p1')).toHaveAttribute('aria-setsize', '3000');
  await expect(reader.finder.count).toHaveText('1,000 places');
  await expect(reader.tour.position).toHaveText('3,000 passages');
});

test('an address far into the text opens there, and the tour goes on from it', async ({
  reader,
}) => {
  await open(reader, { passage: 'p2000' });
  await expect.poll(() => depthOf(reader, 'p2000')).toBeLessThan(60);
  await reader.press('ArrowRight');
  await expect(reader.chosenPassage).toHaveAttribute('data-passage', 'p2001');
  await expect.poll(() => depthOf(reader, 'p2001')).toBeLessThan(60);
  await reader.press('ArrowLeft', 'ArrowLeft');
  await expect(reader.chosenPassage).toHaveAttribute('data-passage', 'p1999');
  await expect.poll(() => depthOf(reader, 'p1999')).toBeLessThan(60);
  expect(await reader.passages.count()).toBeLessThan(MOST_ROWS);
});

test('places and passages are found by words, and chosen by keys', async ({ reader, isMobile }) => {
  await open(reader);
  if (isMobile) {
    await reader.sheetHandle.focus();
    await reader.press('End');
  }
  const { field, count } = reader.finder;
  await typeInto(field, 'ЗОРАНЕЦЬ');
  await expect(count).toHaveText('1 place, no passage');
  await expect(reader.listedPlaces).toHaveCount(1);
  await field.press('ArrowDown');
  await expect(reader.focused()).toContainText('Zoranets');
  await reader.press('Enter');
  await expect(reader.chosenPlace).toHaveText('Zoranets');
  await expect(reader.chosenPlace).toBeFocused();
  await expect(reader.folds.first()).toBeAttached();
  const own = await reader.sidebarPassages();
  expect(own.length).toBeGreaterThan(0);
  expect(own.length).toBeLessThan(20);

  await typeInto(field, 'report 2716');
  await expect(count).toHaveText('No place, 1 passage');
  await field.press('ArrowDown');
  await reader.press('Enter');
  await expect(reader.chosenPassage).toHaveAttribute('data-passage', 'p2716');
  await expect.poll(() => depthOf(reader, 'p2716')).toBeLessThan(60);
  expect(await reader.accessibilityFaults()).toEqual([]);
});

test('the list is walked by keys, and what leaves the window keeps the focus', async ({
  reader,
  isMobile,
}) => {
  test.skip(isMobile, 'a phone has no keyboard');
  await open(reader);
  await reader.finder.field.focus();
  await reader.press('ArrowDown', 'ArrowDown', 'ArrowDown');
  await expect(reader.focused()).toContainText('Haianivka');
  await reader.page.locator('.place-window').evaluate((box) => box.scrollTo(0, 20_000));
  await expect(reader.listedPlaces.nth(4)).not.toContainText('Moranivka');
  await expect(reader.focused()).toContainText('Haianivka');
  await reader.press('End');
  await expect(reader.page.locator('li:focus-within')).toHaveAttribute('aria-posinset', '1000');
  await reader.press('Home', 'ArrowUp');
  await expect(reader.finder.field).toBeFocused();
});

test('the same in Ukrainian, and without a word of complaint', async ({ reader, isMobile }) => {
  test.skip(isMobile, 'the same on any screen');
  await open(reader, { language: 'uk' });
  await expect(reader.finder.count).toHaveText(/^1.000 місць$/);
  await typeInto(reader.finder.field, 'zoranets');
  await expect(reader.finder.count).toHaveText('1 місце, жодного уривка');
  await reader.page.getByRole('button', { name: 'Очистити пошук' }).click();
  await expect(reader.finder.field).toBeFocused();
  expect(reader.complaints.filter((words) => !words.includes('preload'))).toEqual([]);
});
