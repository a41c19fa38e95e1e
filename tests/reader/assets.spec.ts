import { type Breakage, expect, isPhone, type Reader, test } from './driver.ts';

/** Each way of breaking a file, and each of the story's files. Where the map is not the point there is none. */
test.skip(isPhone, 'the same on any screen: once is enough');

async function open(reader: Reader): Promise<void> {
  await reader.openStory({ language: 'en' });
}

const text = (reader: Reader) => reader.page.locator('article .passage-text').first();

async function again(reader: Reader): Promise<void> {
  await reader.page.getByRole('button', { name: 'Try again' }).first().click();
}

test.beforeEach(async ({ reader }) => {
  await reader.withoutWebGL();
});

for (const way of ['cut off', 'noise'] as const) {
  test(`the story’s own file ${way}: named, and read at the next try`, async ({ reader }) => {
    const undo = await reader.breakFile(/\/stories\/.*\/story\.json/, way);
    await open(reader);
    await expect(reader.failure).toContainText('story.json');
    await undo();
    await again(reader);
    await expect(text(reader)).toBeVisible();
  });
}

const REST = [
  ['article.uk.md', 'missing'],
  ['places.geojson', 'a page'],
  ['annotations.json', 'refused'],
  ['annotations.json', 'half'],
] as const satisfies readonly (readonly [string, Breakage])[];

for (const [file, way] of REST) {
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
