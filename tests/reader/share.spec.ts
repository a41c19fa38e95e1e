import { expect, isPhone, test } from './driver.ts';
import { typeInto } from './type-into.ts';

test.skip(isPhone, 'the same dialog on any screen: once is enough');

// Nothing here is about the map: without its code the pages are quick.
test.beforeEach(async ({ reader }) => {
  await reader.spoil(/\/assets\/story-map-.*\.js/, { abort: true });
});

test('what the share dialog shows is what it copies', async ({ reader }) => {
  const { page } = reader;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await reader.openStory({ language: 'en', place: 'vuhledar', more: 'map=9.00/47.7800/37.2500' });
  await page.getByRole('button', { name: 'Share or embed' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share or embed this map' });
  const preview = dialog.locator('iframe');
  const text = dialog.getByRole('textbox', { name: 'Frame' });
  const copied = async () =>
    /src="([^"]+)"/.exec(await text.inputValue())?.[1]?.replaceAll('&amp;', '&');
  await expect(preview).toHaveAttribute(
    'src',
    /\?story=toretsk-2024-10&place=vuhledar&lang=en&map=9\.00\/47\.7800\/37\.2500&embed=1$/,
  );
  expect(await preview.getAttribute('src')).toBe(await copied());
  // The element has the same state by attributes, and the links of the full page lead to it.
  const query = new URL((await copied()) ?? '').searchParams;
  await dialog.getByRole('radio', { name: 'Element' }).check();
  const element = await dialog.getByRole('textbox', { name: 'Element' }).inputValue();
  for (const [name, value] of query) {
    if (name !== 'embed') expect(element).toContain(` ${name}="${value}"`);
  }
  for (const name of ['Link', 'Markdown']) {
    await dialog.getByRole('radio', { name }).check();
    const words = await dialog.getByRole('textbox', { name }).inputValue();
    const address = new URL(/https?:[^>]+/.exec(words)?.[0] ?? '');
    expect(`${address.search}&embed=1`).toBe(`?${query.toString().replaceAll('%2F', '/')}`);
    await dialog.getByRole('button', { name: 'Copy' }).click();
    await expect(dialog.getByText('Copied')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(words);
  }
  await dialog.getByRole('radio', { name: 'Frame' }).check();
  await preview.contentFrame().locator('section[data-map]').waitFor();
  // The preview holds the same landmarks again, in a page of its own.
  const faults = await reader.accessibilityFaults();
  expect(faults.filter((fault) => !fault.startsWith('landmark-unique'))).toEqual([]);

  await dialog.getByLabel('Places and passages beside the map').uncheck();
  await dialog.getByLabel('Begin with what is chosen now').uncheck();
  await dialog.getByLabel('Language').selectOption('uk');
  await typeInto(dialog.getByLabel('Width, px'), '600');
  await dialog.getByLabel('Width, px').press('Enter');
  await expect(preview).toHaveAttribute('src', /\?story=toretsk-2024-10&lang=uk&embed=1&list=off$/);
  expect(await preview.getAttribute('src')).toBe(await copied());
  await expect(text).toHaveValue(/width="600" height="480"/);
  await expect(preview).toHaveCSS('width', '600px');
  await expect(preview).toHaveCSS('height', '480px');
  for (const [kind, type] of [
    ['SVG', 'image/svg+xml'],
    ['PNG', 'image/png'],
  ] as const) {
    const href = await dialog.getByRole('link', { name: kind }).getAttribute('href');
    const picture = await page.request.get(href ?? '');
    expect([picture.status(), picture.headers()['content-type']]).toEqual([200, type]);
  }
  await expect(page.frameLocator('dialog iframe').getByRole('heading', { level: 1 })).toContainText(
    'Торецьку',
  );
  await dialog.getByRole('radio', { name: 'Element' }).check();
  await expect(dialog.getByRole('textbox', { name: 'Element' })).toHaveValue(
    /<dateline-map height="480" story="toretsk-2024-10" lang="uk" list="off" style="max-width:600px">/,
  );

  // Escape is the dialog's: the place stays chosen.
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(reader.chosenPlace).toHaveText('Vuhledar');
  await expect(page.getByRole('button', { name: 'Share or embed' })).toBeFocused();
});

test('a story’s own page is the same app, in its language', async ({ reader }) => {
  const { page } = reader;
  await page.goto('read/toretsk-2024-10/uk/?place=vuhledar#x');
  await expect(reader.chosenPlace).toHaveText('Вугледар');
  await expect(page).toHaveTitle(/Бої в Торецьку/);
  await expect(page).toHaveURL(/\/read\/toretsk-2024-10\/uk\/\?place=vuhledar&lang=uk#x$/);
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', /Торецьку/);
});
