import { BREAKAGES, expect, type Reader, test } from './driver.ts';

/** Each file that the page loads, broken in each way. Where the map is not the point there is none. */
test.skip(({ isMobile }) => isMobile, 'the same on any screen: once is enough');

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
