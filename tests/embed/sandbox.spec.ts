import { expect, test } from './host-page.ts';

test('in the sandbox of WordPress: text, map, height and secret, with no origin of its own', async ({
  host,
}) => {
  await host.open('wordpress');
  const frame = host.frame();
  await expect(frame.getByRole('heading', { level: 1 })).toContainText('Toretsk');
  await expect(host.drawn()).toBeVisible();
  const region = frame.locator('section[data-map]');
  await expect(region).toHaveAttribute('data-drawn', /toretsk/);

  // The frame is as high as its content, and stays so: the listener was not kept busy.
  const told = ((await host.page.locator('#map').getAttribute('data-told')) ?? '').split(' ');
  expect(told.length).toBeLessThanOrEqual(4);
  const content = await frame.locator('main').evaluate((main) => main.scrollHeight);
  expect(Number(told.at(-1))).toBe(content);
  await expect(host.page.locator('#map')).toHaveAttribute(
    'height',
    String(Math.min(1000, content)),
  );

  // Higher than a thousand pixels no frame becomes there: what is longer scrolls inside.
  await frame.locator('.place-row', { hasText: 'Toretsk' }).first().click();
  const words = frame.locator('.embed-scroll');
  await expect.poll(() => words.evaluate((box) => box.scrollHeight > box.clientHeight)).toBe(true);
  await expect.poll(() => host.heightOver()).toBe(0);
  await expect(host.page.locator('#map')).toHaveAttribute('height', '1000');
  const last = frame.locator('.embed-panel .passage').last();
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
  await frame.getByRole('button', { name: 'All places' }).click();

  await frame.getByRole('button', { name: 'Next passage' }).click();
  await expect(frame.locator('.tour-position')).toHaveText(/^1 of \d+$/);
  const address = await frame.locator('main').evaluate(() => window.location.hash);
  expect(address).toBe('#?secret=aB3dE6gH9k');
  expect(host.complaints).toEqual([]);
  expect(await host.strangers()).toEqual([]);
  expect(await host.kept()).toEqual([]);

  // The sandbox lets nothing be opened: the page itself goes to the full map, in the same state.
  await expect(frame.getByRole('button', { name: 'Fill the screen' })).toHaveCount(0);
  await frame.getByRole('link', { name: 'Open the full map' }).click();
  await host.page.waitForURL(/\/\?story=toretsk-2024-10&.*passage=p\d+.*lang=en/, {
    waitUntil: 'commit',
  });
});

test('in an editor’s preview, where the page around has no origin either', async ({ host }) => {
  await host.open('preview');
  const page = host.page.frameLocator('#page');
  const frame = page.frameLocator('#map iframe');
  await expect(frame.getByRole('heading', { level: 1 })).toContainText('Toretsk');
  await expect(page.locator('#map iframe')).toHaveAttribute(
    'title',
    /^Map: Fighting inside Toretsk/,
  );
  await page.locator('#map').evaluate((map) => map.setAttribute('theme', 'dark'));
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(host.complaints).toEqual([]);
});
