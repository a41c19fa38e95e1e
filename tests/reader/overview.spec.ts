import { expect, sitting, test } from './driver.ts';

const FOCUS = ['Toretsk', 'Pokrovsk', 'Vuhledar', 'Supply route'];
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
  { width: 844, height: 390 },
  { width: 390, height: 844 },
  { width: 320, height: 568 },
  { width: 700, height: 1100 },
];

test('the first view frames every focus place, clear of text and sheet, at any size', async ({
  reader,
  isMobile,
}) => {
  test.skip(isMobile, 'the sizes are set here');
  await reader.openStory({ language: 'en' });
  await reader.mapIdle();
  for (const size of SIZES) {
    await reader.resizeWindow(size);
    const free = await reader.freeMap();
    for (const name of FOCUS) {
      const box = await reader.placeOnMap(name).boundingBox();
      const at = `${name} at ${size.width}×${size.height}`;
      const [x, y] = [
        (box?.x ?? 0) + (box?.width ?? 0) / 2,
        (box?.y ?? 0) + (box?.height ?? 0) / 2,
      ];
      expect(x, at).toBeGreaterThan(free.left);
      expect(x, at).toBeLessThan(free.right);
      expect(y, at).toBeGreaterThan(free.top);
      expect(y, at).toBeLessThan(free.bottom);
    }
    expect(await reader.placesDrawn(), `${size.width}×${size.height}`).toEqual(
      expect.arrayContaining(['toretsk', 'pokrovsk', 'vuhledar', 'supply-route']),
    );
  }
});

sitting('nothing of the page is wider than the window', async ({ reader }) => {
  await reader.choosePlaceInList('Toretsk');
  await expect(reader.chosenPlace).toBeVisible();
  const wide = await reader.page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(wide).toBe(false);
});

sitting('the legend explains the symbols that are there, in words', async ({ reader }) => {
  for (const words of ['contested', 'under pressure', 'captured', 'approximate course']) {
    await expect(reader.legend).toContainText(words);
  }
});

sitting(
  'what each focus place is drawn as follows from what the story says of it',
  async ({ reader }) => {
    await expect(reader.placeOnMap('Toretsk')).toHaveAccessibleName(/contested/);
    await expect(reader.placeOnMap('Pokrovsk')).toHaveAccessibleName(/under pressure/);
    await expect(reader.placeOnMap('Vuhledar')).toHaveAccessibleName(/captured/);
    await expect(reader.placeOnMap('Supply route')).toHaveAccessibleName(/approximate course/);
  },
);

sitting(
  'Kyiv and London are in the list, and the camera goes there on demand',
  async ({ reader }) => {
    for (const [name, id] of [
      ['London', 'london'],
      ['Kyiv', 'kyiv'],
    ] as const) {
      expect(await reader.placesDrawn()).not.toContain(id);
      await reader.choosePlaceInList(name);
      await expect.poll(() => reader.placesDrawn()).toContain(id);
      await reader.press('Escape');
      await expect.poll(() => reader.placesDrawn()).toContain('toretsk');
    }
  },
);

test('no request leaves the site, nothing is stored, and the console is silent', async ({
  reader,
  isMobile,
}) => {
  test.skip(isMobile, 'the same on any screen');
  await reader.openStory({ language: 'en' });
  await reader.mapIdle();
  await reader.choosePlaceInList('Toretsk');
  await reader.mapIdle();
  expect(reader.requestsElsewhere()).toEqual([]);
  expect(reader.complaints).toEqual([]);
  const stored = await reader.page.evaluate(() => [
    document.cookie,
    Object.keys(localStorage).length,
    Object.keys(sessionStorage).length,
  ]);
  expect(stored).toEqual(['', 0, 0]);
});
