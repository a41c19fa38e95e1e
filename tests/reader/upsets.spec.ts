import { expect, isPhone, type Reader, test } from './driver.ts';

/** What happens to a page from outside: its code, its worker, its graphics, the clock, what was kept. */
test.skip(isPhone, 'the same on any screen: once is enough');
test.use({ graphics: false });

const CODE = [
  ['the page’s code', /\/assets\/index-[^/]*\.js$/, 'missing'],
  ['the page’s code', /\/assets\/index-[^/]*\.js$/, 'half'],
  ['what the code imports', /\/assets\/react-[^/]*\.js$/, 'cut off'],
  ['what the code imports', /\/assets\/react-[^/]*\.js$/, 'a page'],
  ['the page’s style', /\/assets\/index-[^/]*\.css$/, 'missing'],
] as const;

for (const [what, file, way] of CODE) {
  test(`${what} ${way}: the text is read, the file named, and all works at the next try`, async ({
    reader,
  }) => {
    const undo = await reader.breakFile(file, way);
    await reader.openStory({ language: 'en' });
    await expect(reader.passages).toHaveCount(10);
    await expect(reader.title).toBeVisible();
    const notice = reader.page.locator('#unloaded');
    await expect(notice).toBeVisible();
    await expect(notice).toContainText(/(index|react)-\S+\.(js|css)/);
    await undo();
    await notice.getByRole('button', { name: 'Try again' }).click();
    await expect(notice).toBeHidden();
    await expect(reader.picture).toBeVisible();
    await reader.choosePlaceInList('Toretsk');
    await expect(reader.chosenPlace).toHaveText('Toretsk');
  });
}

test('files that take their time: the text is there at once, the rest when it comes', async ({
  reader,
}) => {
  const release = await reader.hold(/\/(stories|basemap)\/|\/assets\/(still|story-map)/);
  await reader.openStory({ language: 'en' });
  await expect(reader.passages).toHaveCount(10);
  // One of the two that the page holds, once its style is here.
  await expect(reader.firstPicture).toHaveCount(1);
  release();
  await expect(reader.picture).toBeVisible();
  await reader.choosePlaceInList('Toretsk');
  await expect(reader.chosenPlace).toHaveText('Toretsk');
});

test.describe('with a live map', () => {
  test.use({ graphics: true });

  for (const [what, file, way] of [
    ['its code in other bytes', /\/assets\/story-map-.*\.js/, 'noise'],
    ['its style missing', /\/assets\/story-map-.*\.css/, 'missing'],
    ['its worker missing', /\/assets\/maplibre-gl-worker-.*\.mjs/, 'missing'],
  ] as const) {
    test(`the map with ${what}: a still stands in, and the next try brings it`, async ({
      reader,
    }) => {
      const undo = await reader.breakFile(file, way);
      await reader.openStory({ language: 'en' });
      await expect(reader.failure).toContainText('The map did not load');
      await expect(reader.picture).toBeVisible();
      await undo();
      await reader.failure.getByRole('button', { name: 'Try again' }).click();
      await reader.mapIdle();
    });
  }
});

test('a tab that slept for a day goes on where it was', async ({ reader }) => {
  await reader.page.clock.install({ time: new Date('2024-10-10T12:00:00Z') });
  await reader.openStory({ language: 'en', place: 'toretsk' });
  await expect(reader.picture).toBeVisible();
  await reader.page.clock.fastForward('24:00:00');
  await expect(reader.chosenPlace).toHaveText('Toretsk');
  await reader.choosePlaceInList('Vuhledar');
  await expect(reader.chosenPlace).toHaveText('Vuhledar');
  await reader.chooseLanguage('українська');
  await expect(reader.chosenPlace).toHaveText('Вугледар');
  await expect(reader.notice).toHaveCount(0);
  expect(reader.complaints.filter((words) => !/WebGL/i.test(words))).toEqual([]);
});

test('a clock that is wrong by decades changes nothing that is told', async ({ reader }) => {
  for (const year of ['1970-01-01', '2100-12-31']) {
    await reader.page.clock.setFixedTime(new Date(`${year}T00:00:00Z`));
    await reader.openStory({ language: 'en' });
    await expect(reader.page.locator('.dateline')).toContainText('9 October 2024');
    await expect(reader.picture).toBeVisible();
    await reader.choosePlaceInList('Toretsk');
    await expect(reader.chosenPlace).toHaveText('Toretsk');
  }
});

const ODD = ['', '{"version":0,"language":"uk"}', '__proto__', 'x'.repeat(1e6)];

/** A visit with something in the browser's keeping that this version did not write. */
async function visitWith(reader: Reader, kept: string): Promise<void> {
  await reader.keep({
    'dateline.language': kept,
    'dateline.theme': kept,
    'dateline.old': kept,
  });
  await reader.openStory();
  await reader.live();
  await expect(reader.title).toContainText('Toretsk');
  expect(await reader.theme()).toBe('light');
}

test('what an older version kept is set aside, and not lost', async ({ reader }) => {
  await reader.openStory();
  for (const kept of ODD) await visitWith(reader, kept);
  await reader.chooseLanguage('українська');
  await reader.toggleTheme();
  // What is the page's own is written anew; the rest is left to whoever kept it.
  await expect
    .poll(() => reader.remembered())
    .toEqual({
      'dateline.language': 'uk',
      'dateline.theme': 'dark',
      'dateline.old': ODD.at(-1),
    });
});
