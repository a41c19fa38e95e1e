import { expect, isPhone, type Reader, sitting, test } from './driver.ts';

test.skip(isPhone, 'the same on any screen: once is enough');
test.use({ graphics: false });

/** Words in Latin letters that the page shows or names things by, but for names that are written so. */
async function latinWords(reader: Reader): Promise<string[]> {
  const words = await reader.page.evaluate(() => {
    const texts: string[] = [document.body.innerText];
    for (const element of document.querySelectorAll('[aria-label], [title]')) {
      texts.push(element.getAttribute('aria-label') ?? '', element.getAttribute('title') ?? '');
    }
    return texts.join('\n').match(/[A-Za-z][A-Za-z’-]+/g) ?? [];
  });
  // Names of products, sources and languages, and the names that places have in English.
  const names =
    /^(Dateline|WebGL|En|English|Tab|Yuliia|Dysa|Dan|Peleschuk|Reuters|GeoNames|Wikidata|Natural|Earth|GSHHG|OpenStreetMap|Toretsk|Dzerzhynsk|Dzerzhinsk|Dzerjinsk)$/;
  return words.filter((word) => !names.test(word));
}

sitting('the language changes in place, with the selection kept', async ({ reader }) => {
  await reader.choosePlaceInList('Toretsk');
  await expect(reader.chosenPlace).toHaveText('Toretsk');
  const own = await reader.sidebarPassages();
  await reader.chooseLanguage('українська');
  await expect(reader.chosenPlace).toHaveText('Торецьк');
  expect(await reader.sidebarPassages()).toEqual(own);
  expect(await reader.language()).toBe('uk');
  await expect(reader.page.getByText(/Станом на 9\sжовтня 2024/).first()).toBeAttached();
  await reader.mapIdle();
  await expect(reader.placeOnMap('Торецьк')).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => reader.address()).toContain('lang=uk');
  expect(await latinWords(reader)).toEqual([]);
});

test('dates are written as each language writes them', async ({ reader }) => {
  await reader.openStory({ language: 'en' });
  await expect(reader.page.getByText('As of Wednesday 9 October 2024')).toBeVisible();
  await reader.chooseLanguage('українська');
  await expect(reader.page.locator('.dateline')).toHaveText(/9\sжовтня 2024\sр\./);
});

test('no English is left in Ukrainian, on the still either', async ({ reader }) => {
  await reader.openStory({ language: 'uk', place: 'toretsk' });
  await expect(reader.drawnPlace('toretsk')).toBeVisible();
  expect(await latinWords(reader)).toEqual([]);
});

test('Ukrainian is set in its own letters, opened and switched to', async ({
  reader,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'only Chromium tells which fonts it draws');
  await reader.openStory({ language: 'uk' });
  await expect(reader.picture).toBeVisible();
  expect(await reader.fontsOf('h1')).toEqual(['Source Serif 4']);
  await reader.openStory({ language: 'en' });
  await expect(reader.picture).toBeVisible();
  await expect
    .poll(() => reader.page.evaluate(() => document.fonts.size))
    .toBeGreaterThanOrEqual(8);
  await reader.chooseLanguage('українська');
  await expect(reader.title).toContainText('Торецьк');
  expect(await reader.fontsOf('h1')).toEqual(['Source Serif 4']);
  expect(await reader.fontsOf('.place-status')).toEqual(['Noto Sans']);
});

test.describe('in a browser that speaks Ukrainian', () => {
  test.use({ locale: 'uk-UA' });

  test('a first visit follows the browser’s language', async ({ reader }) => {
    await reader.openStory();
    await expect.poll(() => reader.language()).toBe('uk');
  });
});

test('the theme follows the system until chosen, and again once chosen back', async ({
  reader,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'its protocol cannot say what theme the system has');
  await reader.page.emulateMedia({ colorScheme: 'dark' });
  await reader.openStory({ language: 'en' });
  await expect.poll(() => reader.theme()).toBe('dark');
  await reader.page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => reader.theme()).toBe('light');
  expect(await reader.page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await reader.toggleTheme();
  await expect.poll(() => reader.theme()).toBe('dark');
  expect(reader.address()).toContain('theme=dark');
  await reader.toggleTheme();
  await expect.poll(() => reader.theme()).toBe('light');
  expect(reader.address()).not.toContain('theme=');
});

test('a choice of theme and language is remembered on the next visit', async ({ reader }) => {
  await reader.openStory({ language: 'en' });
  await reader.toggleTheme();
  await reader.chooseLanguage('українська');
  await expect.poll(() => reader.language()).toBe('uk');
  await reader.openStory();
  await expect.poll(() => reader.theme()).toBe('dark');
  await expect.poll(() => reader.language()).toBe('uk');
});
