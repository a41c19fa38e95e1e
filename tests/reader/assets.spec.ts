import { BREAKAGES, type Breakage, expect, type Reader, test } from './driver.ts';

/** Each file that the page loads, broken in each way. Where the map is not the point there is none. */
test.skip(({ isMobile }) => isMobile, 'the same on any screen: once is enough');

const NO_MAP = 'cannot draw the map';

async function open(reader: Reader, more = ''): Promise<void> {
  await reader.openStory({ language: 'en', more });
}

const text = (reader: Reader) => reader.page.locator('article .passage-text').first();

async function again(reader: Reader): Promise<void> {
  await reader.page.getByRole('button', { name: 'Try again' }).first().click();
}

test.beforeEach(async ({ reader }) => {
  await reader.withoutWebGL();
});

test.describe('the story’s own file', () => {
  for (const way of BREAKAGES) {
    test(`${way}: named, and read at the next try`, async ({ reader }) => {
      const undo = await reader.breakFile(/\/stories\/.*\/story\.json/, way);
      await open(reader);
      await expect(reader.failure).toContainText('story.json');
      await undo();
      await again(reader);
      await expect(text(reader)).toBeVisible();
    });
  }
});

for (const file of ['article.uk.md', 'places.geojson', 'annotations.json']) {
  for (const way of BREAKAGES) {
    // Half an article is an article, and noise is one of other letters: only its links are lost.
    if (file.endsWith('.md') && (way === 'half' || way === 'noise')) continue;
    test(`${file} ${way}: the rest is read, and all of it at the next try`, async ({ reader }) => {
      const undo = await reader.breakFile(new RegExp(`/stories/.*/${file}`), way);
      await open(reader);
      await expect(text(reader)).toBeVisible();
      await expect(reader.notice).toContainText('broken');
      await reader.notice.getByText('What is broken').click();
      await expect(reader.notice).toContainText(file);
      await undo();
      await reader.notice.getByRole('button', { name: 'Try again' }).click();
      await expect(reader.notice).toHaveCount(0);
      await expect(reader.placeInList('Toretsk')).toBeVisible();
      await expect(reader.passages.first()).toBeVisible();
    });
  }
}

test('no article at all: named, and read at the next try', async ({ reader }) => {
  const undo = await reader.breakFile(/\/stories\/.*\.md/, 'refused');
  await open(reader);
  await expect(reader.failure).toContainText(/503.*article|article.*503/);
  await undo();
  await again(reader);
  await expect(text(reader)).toBeVisible();
});

for (const code of ['story-map-.*\\.js', 'maplibre-.*\\.js', 'story-map-.*\\.css']) {
  for (const way of ['cut off', 'missing', 'half', 'noise'] satisfies Breakage[]) {
    // Half a stylesheet is a stylesheet.
    if (code.endsWith('css') && (way === 'half' || way === 'noise')) continue;
    test(`${code} ${way}: a still instead, and the map at the next try`, async ({ reader }) => {
      const undo = await reader.breakFile(new RegExp(`/assets/${code}`), way);
      await open(reader, 'place=toretsk');
      await expect(text(reader)).toBeVisible();
      await expect(reader.failure).toContainText('The map did not load');
      await expect(reader.picture).toBeVisible();
      await undo();
      await again(reader);
      // Its code is there: it finds that there is no WebGL, and the choice is kept.
      await expect(reader.failure).toContainText(NO_MAP);
      await expect(reader.chosenPlace).toHaveText('Toretsk');
    });
  }
}

test('the still’s code missing: the text, and a still at the next try', async ({ reader }) => {
  const undo = await reader.breakFile(/\/assets\/still-map-.*\.js/, 'missing');
  await open(reader);
  await expect(reader.failure).toContainText('Neither the map nor a still');
  await expect(text(reader)).toBeVisible();
  await undo();
  await again(reader);
  await expect(reader.picture).toBeVisible();
});

const GROUND = [
  ['world', 'cut off'],
  ['detail', 'missing'],
  ['labels', 'a page'],
  ['world', 'half'],
] satisfies [string, Breakage][];

for (const [file, way] of GROUND) {
  test(`the basemap’s ${file} ${way}: the story on bare land, and all at the next try`, async ({
    reader,
  }) => {
    const undo = await reader.breakFile(new RegExp(`/basemap/${file}\\.json`), way);
    await open(reader);
    await expect(reader.drawnPlace('toretsk')).toBeVisible();
    const words = reader.still.getByText('Part of the background map did not load');
    await expect(words).toBeVisible();
    await undo();
    await reader.still.getByRole('status').getByRole('button', { name: 'Try again' }).click();
    await expect(words).toHaveCount(0);
    await expect(reader.picture).toContainText('Donetsk');
  });
}

test('the dialog for sharing missing: said, and opened at the next try', async ({ reader }) => {
  const undo = await reader.breakFile(/\/assets\/share-dialog-.*\.js/, 'missing');
  await open(reader);
  await reader.page.getByRole('button', { name: 'Share or embed' }).click();
  await expect(reader.page.getByText('The dialog for sharing did not load')).toBeVisible();
  await expect(text(reader)).toBeVisible();
  await undo();
  await again(reader);
  await expect(reader.page.getByRole('dialog')).toBeVisible();
});

for (const way of ['cut off', 'a page', 'noise'] satisfies Breakage[]) {
  test(`what the page can do without, ${way}: it does without`, async ({ reader }) => {
    await reader.breakFile(/\/(map\.json|icon\.svg|.*\.woff2|assets\/poster-still-.*\.js)$/, way);
    await open(reader);
    await expect(text(reader)).toBeVisible();
    await expect(reader.picture).toBeVisible();
    await expect(reader.notice).toHaveCount(0);
    await expect(reader.failure).toContainText(NO_MAP);
  });
}

test('without its stylesheet the page is bare, and readable', async ({ reader }) => {
  await reader.breakFile(/\/assets\/index-.*\.css/, 'missing');
  await open(reader);
  await expect(text(reader)).toBeVisible();
  await reader.choosePlaceInList('Vuhledar');
  await expect(reader.chosenPlace).toHaveText('Vuhledar');
});
