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
