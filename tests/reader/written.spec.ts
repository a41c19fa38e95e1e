import { expect, test } from './driver.ts';

test.describe('a page taken over', () => {
  test('reads before its code comes, and then goes live without a shift or a word', async ({
    reader,
  }) => {
    const shifts = await reader.watchShifts();
    const handover = await reader.watchHandover();
    const release = await reader.hold();
    await reader.openStory();
    await expect(reader.passages).toHaveCount(10);
    // One of the two that the page holds, once its style is here.
    await expect(reader.firstPicture).toHaveCount(1);
    await expect(reader.firstPicture).toBeVisible();
    await expect(reader.page.locator('.first-map .map-legend li:visible').first()).toBeVisible();
    release();
    await reader.mapIdle();
    const { off } = await handover();
    expect(Object.keys(off)).toEqual(expect.arrayContaining(['toretsk', 'pokrovsk', 'vuhledar']));
    for (const [place, pixels] of Object.entries(off)) expect(pixels, place).toBeLessThan(2);
    await expect(reader.firstPicture).toHaveCount(0);
    // What is left of a layout shift score once it is rounded as it is told: nothing.
    expect((await shifts()).filter(({ by }) => by >= 0.001)).toEqual([]);
    expect(reader.complaints).toEqual([]);
  });

  test('its picture fades into the map only where that looks at the same, without words of another language', async ({
    reader,
    isMobile,
    browserName,
  }) => {
    test.skip(isMobile, 'the same on any screen: once is enough');
    test.skip(browserName === 'firefox', 'its protocol cannot say what motion the reader wants');
    await reader.reduceMotion(false);
    const handover = await reader.watchHandover();
    await reader.openStory({ language: 'en' });
    await reader.mapIdle();
    expect((await handover()).fade).toBe('0.2s');
    expect((await handover()).words).toBeGreaterThan(10);
    await reader.openStory({ language: 'uk' });
    await reader.mapIdle();
    expect(await handover()).toMatchObject({ fade: '0.2s', words: 0 });
    await reader.openStory({ language: 'en', place: 'vuhledar' });
    await reader.mapIdle();
    expect((await handover()).fade).toBe('0s');
  });

  test('loses no click made meanwhile', async ({ reader, isMobile }) => {
    test.skip(isMobile, 'the same on any screen: once is enough');
    await reader.withoutWebGL();
    const release = await reader.hold();
    await reader.openStory({ theme: 'light' });
    await reader.toggleTheme();
    expect(await reader.theme()).toBe('light');
    release();
    await expect.poll(() => reader.theme()).toBe('dark');
  });

  test('a link followed meanwhile leads to the same place', async ({ reader }) => {
    await reader.withoutWebGL();
    const release = await reader.hold();
    await reader.openStory({ language: 'en' });
    await expect(reader.firstPicture).toHaveCount(1);
    expect(await reader.accessibilityFaults()).toEqual([]);
    await reader.choosePlaceInList('Pokrovsk');
    await expect.poll(() => reader.address()).toContain('place=pokrovsk');
    release();
    await expect(reader.chosenPlace).toHaveText('Pokrovsk');
    await expect.poll(() => reader.address()).not.toContain('#');
    expect(await reader.sidebarPassages()).toEqual(['p5', 'p6', 'p9']);
  });

  test('another view than the written one is never shown as it was written', async ({
    reader,
    isMobile,
  }) => {
    test.skip(isMobile, 'the same on any screen: once is enough');
    await reader.withoutWebGL();
    const release = await reader.hold();
    await reader.openStory({ language: 'uk', theme: 'dark' });
    await expect(reader.passages.first()).toBeAttached();
    expect(await reader.theme()).toBe('dark');
    await expect(reader.title).toBeHidden();
    release();
    await expect(reader.title).toBeVisible();
    await expect(reader.title).toContainText('Торецьк');
    expect(await reader.language()).toBe('uk');
  });

  test('a story changed since the build is shown as it is now', async ({ reader, isMobile }) => {
    test.skip(isMobile, 'the same on any screen: once is enough');
    await reader.withoutWebGL();
    await reader.page.route('**/article.en.md', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('elsewhere', 'in other places');
      await route.fulfill({ response, body });
    });
    await reader.openStory({ language: 'en' });
    await expect(reader.page.locator('article')).toContainText('in other places');
    await reader.choosePlaceInList('Toretsk');
    await expect(reader.chosenPlace).toHaveText('Toretsk');
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test.skip(
    ({ browserName }) => browserName === 'firefox',
    'its protocol runs scripts all the same',
  );

  test('the story is whole, and its links work', async ({ reader }) => {
    await reader.page.goto('./');
    await expect(reader.passages).toHaveCount(10);
    await expect(reader.firstPicture).toBeVisible();
    await expect(reader.page.locator('.map-legend li:visible').first()).toBeVisible();
    await expect(reader.passage('p1').locator('.claims')).toContainText('Reuters');
    await expect(reader.page.locator('.masthead button:visible, .tour:visible')).toHaveCount(0);

    await reader.choosePlaceInList('Vuhledar');
    await expect.poll(() => reader.address()).toContain('#p7');
    await expect(reader.passage('p7')).toBeInViewport();
    const places = reader.page.locator('nav.places');
    await places
      .getByRole('link', { name: /^Passage 9\b/ })
      .first()
      .click();
    await expect(reader.passage('p9')).toBeInViewport();
    await reader.chooseMention('toretsk', 'p9');
    await expect.poll(() => reader.address()).toContain('place=toretsk');

    await reader.page.getByRole('link', { name: 'українська' }).click();
    await expect(reader.title).toContainText('Торецьк');
    await expect(reader.passages).toHaveCount(10);
    await reader.page.getByRole('link', { name: 'English' }).click();
    await expect(reader.title).toContainText('Toretsk');
  });
});
