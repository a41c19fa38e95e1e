import { expect, test } from './host-page.ts';

test('behind a tab of a page from right to left: at rest until it is shown, whole when it comes back', async ({
  host,
}) => {
  const { page } = host;
  await host.open('tabs');
  const frame = host.frame('bare');
  // Loaded, and in no sight: the words are there, the map's code is not asked for.
  await expect(frame.locator('h1')).toHaveText(/Toretsk/);
  const isAsked = () => host.requests.some((address) => /\/story-map-/.test(address));
  expect(isAsked()).toBe(false);
  await page.locator('#show').click();
  await expect(host.drawn('bare')).toBeVisible();
  await expect(frame.locator('section[data-map]')).toHaveAttribute('data-drawn', /vuhledar/);
  const inner = frame.locator('html');
  expect(await inner.evaluate((html) => getComputedStyle(html).direction)).toBe('ltr');
  const size = () =>
    frame.locator('canvas').evaluate((canvas) => [canvas.clientWidth, canvas.clientHeight]);
  const drawn = await size();
  expect(Math.min(...drawn)).toBeGreaterThan(200);

  // Chosen, hidden and shown again.
  await frame.getByRole('button', { name: 'Next passage' }).click();
  await expect(frame.locator('.tour-position')).toHaveText(/^\d+ of \d+$/);
  const position = await frame.locator('.tour-position').textContent();
  await page.locator('#show').click();
  await expect(page.locator('#bare')).toBeHidden();
  await page.locator('#show').click();
  await expect(host.drawn('bare')).toBeVisible();
  expect(await size()).toEqual(drawn);
  await expect(frame.locator('.tour-position')).toHaveText(position ?? '');

  // The element in a component's shadow tree, down the page.
  const inside = host.frame();
  const card = page.locator('#map');
  await card.scrollIntoViewIfNeeded();
  await expect(inside.getByRole('heading', { level: 1 })).toContainText('Toretsk');
  await inside.locator('.place-row', { hasText: 'Pokrovsk' }).click();
  await expect(card).toHaveAttribute('place', 'pokrovsk');
  await expect.poll(() => host.heightOver()).toBe(0);
  await expect.poll(() => host.live()).toBeLessThanOrEqual(2);
  expect(host.complaints).toEqual([]);
  expect(await host.strangers()).toEqual([]);
  expect(await host.kept()).toEqual([]);
});

test('ten sandboxes in sight at once: two draw, the others wait for a touch', async ({ host }) => {
  const { page } = host;
  await page.setViewportSize({ width: 1500, height: 700 });
  await host.open('boxes');
  const resting = async () => {
    const ids = Array.from({ length: 10 }, (_, index) => `map${index + 1}`);
    const counts = await Promise.all(
      ids.map((id) => host.frame(id).getByRole('button', { name: 'Show the map' }).count()),
    );
    return ids.filter((_, index) => counts[index] === 1);
  };
  await expect.poll(async () => (await resting()).length).toBe(8);
  await expect.poll(() => host.live()).toBe(2);
  const [first = ''] = await resting();
  await host.frame(first).getByRole('button', { name: 'Show the map' }).click();
  await expect(host.drawn(first)).toBeVisible();
  await expect.poll(() => host.live()).toBe(2);
  expect(await resting()).toHaveLength(8);
  expect(host.complaints).toEqual([]);
  expect(await host.strangers()).toEqual([]);
});

test.describe('zoomed to 200 %', () => {
  test.use({ viewport: { width: 450, height: 350 }, deviceScaleFactor: 2 });

  test('the words and the map are whole, and what is pressed is large enough', async ({ host }) => {
    await host.restMaps();
    await host.open('plain');
    const frame = host.frame();
    await expect(frame.locator('.passage').first()).toBeVisible();
    // A place is chosen; the map that rests shows it.
    await expect(frame.locator('.poster-still svg').first()).toBeVisible();
    expect(await host.isCut()).toBe(false);
    expect(await host.page.evaluate(() => window.devicePixelRatio)).toBe(2);
    const room = await frame.locator('.map-room').boundingBox();
    expect(room?.height).toBeGreaterThanOrEqual(120);
    for (const button of await frame.locator('button:visible, a.icon-button:visible').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
    expect(await host.accessibilityFaults()).toEqual([]);
  });
});
