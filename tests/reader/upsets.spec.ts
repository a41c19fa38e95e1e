import { expect, test } from './driver.ts';

/** What happens to a page from outside: its worker, its graphics, the clock, what an older version kept. */
test.skip(({ isMobile }) => isMobile, 'the same on any screen: once is enough');

test('without its worker the map says so, and comes at the next try', async ({ reader }) => {
  const undo = await reader.breakFile(/\/assets\/maplibre-gl-worker-.*\.mjs/, 'missing');
  await reader.openStory({ language: 'en' });
  await expect(reader.failure).toContainText('The map did not load');
  await expect(reader.picture).toBeVisible();
  await undo();
  await reader.failure.getByRole('button', { name: 'Try again' }).click();
  await reader.mapIdle();
});

test('graphics lost three times come back three times', async ({ reader }) => {
  await reader.openStory({ language: 'en', place: 'toretsk' });
  await reader.mapIdle();
  for (let time = 0; time < 3; time += 1) {
    await reader.loseGraphics(true);
    await expect(reader.map).not.toHaveAttribute('data-map', 'idle');
    await reader.mapIdle();
  }
  expect(await reader.placesDrawn()).toContain('toretsk');
  await expect(reader.chosenPlace).toHaveText('Toretsk');
});

test('a tab that slept for a day goes on where it was', async ({ reader }) => {
  await reader.withoutWebGL();
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

for (const year of ['1970-01-01', '2100-12-31']) {
  test(`a clock that says ${year} changes nothing that is told`, async ({ reader }) => {
    await reader.withoutWebGL();
    await reader.page.clock.setFixedTime(new Date(`${year}T00:00:00Z`));
    await reader.openStory({ language: 'en' });
    await expect(reader.page.locator('.dateline')).toContainText('9 October 2024');
    await expect(reader.picture).toBeVisible();
    await reader.choosePlaceInList('Toretsk');
    await expect(reader.chosenPlace).toHaveText('Toretsk');
  });
}

const ODD = [
  '',
  'null',
  '{"version":0,"language":"uk"}',
  '__proto__',
  'en-12',
  '\u202e',
  'x'.repeat(1e6),
];

for (const [index, kept] of ODD.entries()) {
  test(`what an older version kept is set aside (${index})`, async ({ reader }) => {
    await reader.withoutWebGL();
    await reader.remember({
      'dateline.language': kept,
      'dateline.theme': kept,
      'dateline.old': kept,
    });
    await reader.openStory();
    await expect(reader.picture).toBeVisible();
    await expect(reader.title).toContainText('Toretsk');
    expect(await reader.theme()).toBe('light');
    await reader.chooseLanguage('українська');
    await reader.toggleTheme();
    // What is the page's own is written anew; the rest is left to whoever kept it.
    expect(await reader.remembered()).toEqual({
      'dateline.language': 'uk',
      'dateline.theme': 'dark',
      'dateline.old': kept,
    });
  });
}
