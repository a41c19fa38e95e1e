import { expect, sitting, test } from './driver.ts';

// Each theme and each language on each screen; colours and words do not depend on one another.
sitting('no accessibility fault, as it opens and with a place chosen', async ({ reader }) => {
  expect(await reader.accessibilityFaults()).toEqual([]);
  await reader.chooseMention('toretsk', 'p1');
  await expect(reader.chosenPlace).toBeVisible();
  expect(await reader.accessibilityFaults()).toEqual([]);
  await reader.toggleTheme();
  await reader.chooseLanguage('українська');
  await expect(reader.chosenPlace).toHaveText('Торецьк');
  expect(await reader.theme()).toBe('dark');
  await reader.mapIdle();
  expect(await reader.accessibilityFaults()).toEqual([]);
  await reader.closePlace();
  await reader.mapIdle();
  expect(await reader.accessibilityFaults()).toEqual([]);
});

test.describe('without a live map', () => {
  test.use({ graphics: false });

  test('no accessibility fault with notices, and on the failure screen', async ({ reader }) => {
    await reader.openStory({ language: 'en', more: 'map=x&place=nowhere' });
    await expect(reader.notice).toBeVisible();
    expect(await reader.accessibilityFaults()).toEqual([]);
    await reader.spoil('story.json', { status: 500 });
    await reader.openStory({ language: 'en' });
    await expect(reader.failure).toBeVisible({ timeout: 20_000 });
    expect(await reader.accessibilityFaults()).toEqual([]);
  });
});

sitting('every control is at least 44 pixels each way', async ({ reader }) => {
  await reader.choosePlaceInList('Toretsk');
  await expect(reader.chosenPlace).toBeVisible();
  const small = await reader.page.evaluate(() =>
    // Links within a sentence are exempt; so is what only screen readers meet.
    [...document.querySelectorAll<HTMLElement>('button, a[href], [role="separator"]')]
      .filter((control) => !control.matches('.mention, .byline a, .skip, .story-footer a'))
      .map((control) => ({ control, box: control.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.height < 43.5 || box.width < 24))
      .map(
        ({ control, box }) =>
          `${control.className} ${control.textContent} ${box.width}×${box.height}`,
      ),
  );
  expect(small.filter((control) => !control.startsWith('sheet-handle'))).toEqual([]);
});
