import { test as base, expect, isPhone } from './driver.ts';
import { OwnSite } from './own-site.ts';

const test = base.extend<{ site: OwnSite }>({
  site: async ({ browserName }, give) => {
    const site = new OwnSite(browserName);
    await site.up();
    await give(site);
    await site.close();
  },
});

test.use({ serviceWorkers: 'allow' });
test.skip(isPhone, 'the same on any screen: once is enough');

test('read once, the site works without a network', async ({ reader, site }) => {
  await reader.page.goto(`${site.address}?lang=en`);
  await reader.mapIdle();
  await reader.kept();
  await site.down();
  await reader.goOffline(true);
  await reader.page.reload();
  await expect(reader.passages).toHaveCount(10);
  await expect(reader.notice).toContainText('You are offline');
  await reader.mapIdle();
  await reader.choosePlaceInList('Vuhledar');
  await expect(reader.chosenPlace).toHaveText('Vuhledar');
  await reader.chooseLanguage('українська');
  await expect(reader.chosenPlace).toHaveText('Вугледар');
  await reader.mapIdle();
  expect(await reader.placesDrawn()).toContain('vuhledar');
  // The list of all stories, and a search in their texts.
  await reader.page.goto(`${site.address}?library&lang=en&find=bastion`);
  await expect(reader.page.locator('.hit')).toContainText('Vuhledar');
  await reader.picture.waitFor();
  // A page of the story that was never opened.
  await reader.page.goto(`${site.address}read/toretsk-2024-10/uk/`);
  await expect(reader.title).toContainText('Торецьк');
});

test('a new version waits until it is asked for, and is then whole', async ({ reader, site }) => {
  await reader.withoutWebGL();
  await reader.page.goto(`${site.address}?lang=en`);
  await reader.kept();
  // A word that no link or claim quotes.
  site.rebuild('elsewhere', 'in other places');
  // The visit goes on with what it began with, page and story of one build.
  await reader.page.reload();
  await expect(reader.notice).toContainText('A newer version');
  await expect(reader.page.locator('article')).toContainText('elsewhere');
  await reader.page.reload();
  await expect(reader.notice).toContainText('A newer version');
  await expect(reader.page.locator('article')).toContainText('elsewhere');
  await reader.choosePlaceInList('Toretsk');
  await reader.goOnWhileLeaving();
  await reader.notice.getByRole('button', { name: 'Show it' }).click();
  await reader.wholeArticle.click();
  await expect(reader.page.locator('article')).toContainText('in other places');
  await expect(reader.chosenPlace).toHaveText('Toretsk');
  await expect(reader.notice).toHaveCount(0);
  // Whole: without the network too.
  await site.down();
  await reader.page.reload();
  await expect(reader.page.locator('article')).toContainText('in other places');
  await expect(reader.chosenPlace).toHaveText('Toretsk');
});

test('what an operator may change is asked for each time', async ({ reader, site }) => {
  await reader.withoutWebGL();
  await reader.page.goto(`${site.address}?lang=en`);
  await reader.kept();
  const urls = await reader.keptFiles();
  expect(urls.length).toBeGreaterThan(30);
  expect(urls.filter((url) => /map\.json|\.pmtiles|gazetteer/.test(url))).toEqual([]);
});

test('where storage is full the page works and promises nothing', async ({
  reader,
  site,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'only Chromium’s protocol makes storage smaller');
  await reader.withoutWebGL();
  await reader.limitStorage(site.address, 20_000);
  await reader.page.goto(`${site.address}?lang=en`);
  expect(await reader.tryToKeep()).toBe('redundant');
  await reader.choosePlaceInList('Toretsk');
  await expect(reader.chosenPlace).toHaveText('Toretsk');
  await expect(reader.notice).toHaveCount(0);
});

test('in a frame without an origin, where storage is refused, it reads as ever', async ({
  reader,
  site,
}) => {
  await reader.withoutWebGL();
  await reader.page.goto(`${site.address}map.json`);
  const frame = await reader.openInSandbox(`${site.address}?lang=en`);
  await expect(frame.locator('article [data-passage]')).toHaveCount(10);
  await frame
    .locator('nav.places')
    .getByRole('link', { name: /^Toretsk/ })
    .click();
  await expect(frame.locator('#place-panel-name')).toHaveText('Toretsk');
  expect(reader.complaints.filter((words) => /service.?worker/i.test(words))).toEqual([]);
});
