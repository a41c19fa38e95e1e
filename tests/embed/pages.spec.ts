import { expect, test } from './host-page.ts';

test.describe('with a touch screen', () => {
  test.use({ hasTouch: true });
  test.skip(({ browserName }) => browserName === 'firefox', 'its protocol has no touch screen');

  test('plain HTML under a strict policy: wheel, finger and focus pass through', async ({
    host,
  }) => {
    const { page } = host;
    // Wide enough for the small map in the corner.
    await page.setViewportSize({ width: 1150, height: 700 });
    await host.open('plain');
    const frame = host.frame();
    await expect(host.drawn()).toBeVisible();
    await expect(frame.locator('.passage').first()).toBeVisible();
    expect(await host.accessibilityFaults()).toEqual([]);

    // The live map hides the picture under it, and its small map leaves the button its corner.
    await expect(frame.locator('.poster')).toHaveCSS('visibility', 'hidden');
    const locator = await frame.locator('.map-locator').boundingBox();
    const button = await frame.getByRole('button', { name: 'Fill the screen' }).boundingBox();
    expect(locator?.x).toBeGreaterThanOrEqual((button?.x ?? 0) + (button?.width ?? 0));

    const scrolled = () => page.evaluate(() => window.scrollY);
    const box = await frame.locator('.map-room').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 100, (box?.y ?? 0) + 200);
    await page.mouse.wheel(0, 120);
    await expect.poll(scrolled).toBeGreaterThan(60);
    await expect(frame.locator('.maplibregl-cooperative-gesture-screen').first()).toContainText(
      'scroll to zoom the map',
    );
    await expect(page).not.toHaveURL(/map=/);
    // So does one finger.
    await page.evaluate(() => window.scrollTo(0, 0));
    await host.swipeMapUp(120);
    await expect.poll(scrolled).toBeGreaterThan(60);
    const inner = await frame.locator('main').evaluate(() => window.location.search);
    expect(inner).not.toContain('map=');

    // In by the first of the frame's own stops, on to the page's next, and back the same way.
    await page.locator('#before').focus();
    await page.keyboard.press('Tab');
    await expect(frame.getByRole('link', { name: 'Open the full map' })).toBeFocused();
    const after = page.locator('#after');
    const isOut = () => after.evaluate((link) => document.activeElement === link);
    for (let stop = 0; stop < 40 && !(await isOut()); stop += 1) await page.keyboard.press('Tab');
    await expect(after).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(frame.getByRole('button', { name: 'Next passage' })).toBeFocused();

    await expect(frame.getByRole('link', { name: 'Open the full map' })).toHaveAttribute(
      'href',
      /\/\?story=toretsk-2024-10&place=toretsk&lang=en$/,
    );
    expect(host.complaints).toEqual([]);
    expect(await host.strangers()).toEqual([]);
    expect(await host.kept()).toEqual([]);
  });
});

test('the element: events, commands, its own page left and come back to', async ({ host }) => {
  const { page } = host;
  await host.open('element');
  const frame = host.frame();
  const map = page.locator('dateline-map');
  const heard = () =>
    page.evaluate(() => (globalThis as unknown as { heard: [string, unknown][] }).heard);
  await expect.poll(async () => (await heard())[0]?.[0]).toBe('ready');
  await expect(map.locator('iframe')).toHaveAttribute('title', /^Map: Fighting inside Toretsk/);

  await frame.locator('.place-row', { hasText: 'Vuhledar' }).click();
  await expect(map).toHaveAttribute('place', 'vuhledar');
  expect(await heard()).toContainEqual(['place', { place: 'vuhledar' }]);
  expect(await heard()).toContainEqual([
    'view',
    { place: 'vuhledar', passage: null, camera: null },
  ]);

  await map.evaluate((element) => element.setAttribute('place', 'pokrovsk'));
  await expect(frame.getByRole('heading', { level: 2 })).toHaveText('Pokrovsk');
  await map.evaluate((element) => {
    const own = element as HTMLElementTagNameMap['dateline-map'];
    own.select('nowhere');
    own.setTheme('dark');
    own.setLanguage('fr');
    own.setLanguage('uk');
  });
  await expect(frame.locator('html')).toHaveAttribute('lang', 'uk');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(frame.getByRole('heading', { level: 2 })).toHaveText('Покровськ');

  await map.evaluate((element) => {
    (element as HTMLElementTagNameMap['dateline-map']).select('pokrovsk', null);
    const parent = element.parentElement;
    element.remove();
    parent?.append(element);
  });
  await expect(frame.getByRole('heading', { level: 2 })).toHaveText('Покровськ');
  await expect
    .poll(async () => (await heard()).filter(([kind]) => kind === 'ready').length)
    .toBe(2);
  expect(host.complaints).toEqual([]);
  expect(await host.strangers()).toEqual([]);
  expect(await host.kept()).toEqual([]);
});

test('a dialog of Ghost’s, opened later: a picture of the map', async ({ host }) => {
  const { page } = host;
  // Half the width is what a zoom of 200 % leaves.
  await page.setViewportSize({ width: 450, height: 700 });
  await host.open('ghost');
  const frame = host.frame();
  expect(page.frames()).toHaveLength(2);
  await page.locator('#dialog').evaluate((dialog) => (dialog as HTMLDialogElement).showModal());
  await expect(host.drawn()).toBeAttached();
  await expect(frame.getByRole('heading', { level: 1 })).toContainText('Торецьку');
  await expect(frame.locator('.embed-panel')).toHaveCount(0);
  await expect(frame.locator('.embed-map')).toHaveAttribute('inert', '');
  expect(host.complaints).toEqual([]);
});

test('a page of React: properties in, events out', async ({ host }) => {
  const { page } = host;
  await host.open('react');
  const frame = host.frame();
  const output = page.locator('output');
  await frame.locator('.place-row', { hasText: 'Pokrovsk' }).click();
  await expect(output).toHaveText('pokrovsk');
  await page.getByRole('button', { name: 'Vuhledar' }).click();
  await expect(frame.getByRole('heading', { level: 2 })).toHaveText('Vuhledar');
  await frame.getByRole('button', { name: 'All places' }).click();
  await expect(output).toHaveText('nothing');
  expect(host.complaints).toEqual([]);
});

test('ten on a page: two draw at a time, and the rested wake as they were', async ({ host }) => {
  const { page } = host;
  await host.open('ten');
  const live = () => host.live();
  await expect(host.drawn('map1')).toBeVisible();
  await page.locator('#map1').evaluate((element) => {
    const map = element as HTMLElementTagNameMap['dateline-map'];
    map.select('vuhledar');
    map.setView({ longitude: 37.25, latitude: 47.78, zoom: 9 });
  });
  await expect(page.locator('#map1')).toHaveAttribute('place', 'vuhledar');
  for (const id of ['map2', 'map3']) {
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await expect(host.drawn(id)).toBeVisible();
    await expect.poll(live).toBeLessThanOrEqual(2);
  }
  const first = host.frame('map1');
  await expect(first.locator('canvas')).toHaveCount(0);
  await page.locator('#map1').scrollIntoViewIfNeeded();
  await expect(host.drawn('map1')).toBeVisible();
  await expect(first.locator('section[data-map]')).toHaveAttribute('data-drawn', /vuhledar/);
  await expect.poll(live).toBeLessThanOrEqual(2);
  const address = await first.locator('main').evaluate(() => window.location.search);
  expect(address).toContain('place=vuhledar');
  expect(address).toContain('map=9.00/47.7800/37.2500');
});
