import { expect, isPhone, test } from './driver.ts';

test.skip(isPhone, 'the same on any screen: once is enough');

test.beforeEach(async ({ reader }) => {
  await reader.withoutWebGL();
});

test('without WebGL a still shows the same places, and says why it is still', async ({
  reader,
}) => {
  await reader.openStory({ language: 'en' });
  await expect(reader.picture).toBeVisible();
  await expect(reader.failure).toContainText('cannot draw the map');
  for (const id of ['toretsk', 'pokrovsk', 'vuhledar']) {
    await expect(reader.drawnPlace(id)).toBeVisible();
  }
  await expect(reader.picture).toContainText('Торецьк');
  await expect(reader.picture).toContainText('approximate course');
  await expect(reader.picture).toContainText('Map data: Natural Earth');
  expect(await reader.accessibilityFaults()).toEqual([]);
  expect(reader.requestsElsewhere()).toEqual([]);
});

test('a click on the still chooses the place, and the text chooses it on the still', async ({
  reader,
}) => {
  await reader.openStory({ language: 'en' });
  await reader.choosePlaceOnStill('vuhledar');
  await expect(reader.chosenPlace).toHaveText('Vuhledar');
  await expect(reader.drawnPlace('vuhledar')).toHaveAttribute('data-drawn', 'selected');
  await expect(reader.placeOnMap('Vuhledar')).toHaveAttribute('aria-pressed', 'true');
  await reader.closePlace();
  await expect(reader.placeOnMap('Vuhledar')).toHaveAttribute('aria-pressed', 'false');
  await expect(reader.drawnPlace('vuhledar')).not.toHaveAttribute('data-drawn', 'selected');
  await reader.choosePlaceInList('Toretsk');
  await expect(reader.drawnPlace('toretsk')).toHaveAttribute('data-drawn', 'selected');
  await expect(reader.drawnPlace('vuhledar')).toHaveCount(0);
  expect(reader.address()).toContain('place=toretsk');
});

test('the keyboard walks the places of the still and chooses one', async ({ reader }) => {
  await reader.openStory({ language: 'en' });
  await reader.placeOnMap('Toretsk').focus();
  await expect(reader.drawnPlace('toretsk')).toHaveAttribute('data-drawn', 'hovered');
  await reader.press('End', 'Home', 'Enter');
  await expect(reader.chosenPlace).toHaveText('Toretsk');
  await reader.placeOnMap('Toretsk').focus();
  await reader.press('Escape');
  await expect(reader.chosenPlace).toHaveCount(0);
});

test('language and theme change the still', async ({ reader }) => {
  await reader.openStory({ language: 'en', theme: 'light' });
  const ground = () => reader.picture.locator('rect').first().getAttribute('fill');
  await expect(reader.picture).toBeVisible();
  const light = await ground();
  await reader.toggleTheme();
  await expect.poll(ground).not.toBe(light);
  await reader.chooseLanguage('українська');
  await expect(reader.picture).toContainText('приблизний маршрут');
  await expect(reader.picture).not.toContainText('Toretsk');
});

test('without the basemap the story is still drawn', async ({ reader }) => {
  await reader.spoil('basemap/detail.json', { status: 404 });
  await reader.openStory({ language: 'en' });
  await expect(reader.drawnPlace('toretsk')).toBeVisible();
  await expect(reader.picture).toContainText('Pokrovsk');
  await expect(reader.picture).not.toContainText('Horlivka');
});

test('paper gets the whole article and a light still, and nothing to press', async ({
  reader,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'only Chromium’s protocol shows a page as on paper');
  await reader.openStory({ language: 'en', theme: 'dark' });
  await expect(reader.picture).toBeVisible();
  await reader.printPreview(true);
  await expect(reader.page.locator('[data-paper] svg[role="img"]')).toBeVisible();
  await expect(reader.page.locator('.tour')).toBeHidden();
  await expect(reader.page.getByRole('button')).toHaveCount(0);
  const last = await reader.passages.last().boundingBox();
  const page = await reader.page.evaluate(() => document.documentElement.scrollHeight);
  expect(last && last.y + last.height).toBeLessThanOrEqual(page);
  const fill = await reader.picture.locator('rect').last().getAttribute('fill');
  expect(fill).toBe('#faf8f3');
  await reader.printPreview(false);
  await expect(reader.placeOnMap('Toretsk')).toBeAttached();
});
