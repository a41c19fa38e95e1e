import { expect, test } from './driver.ts';

/** What happens to a page from outside. */
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
