import { listEntry } from '../../src/story/list/list-entry.ts';
import { serialiseStory } from '../../src/story/serialise-story.ts';
import { SECOND_STORY } from '../story/second-story.ts';
import { drafting, type Editor, expect } from './editor.ts';

const ENTRY = listEntry(SECOND_STORY);

/** The site's first story, and another whose files come as they are asked for. */
async function openShelf(editor: Editor, more = 'library'): Promise<void> {
  await editor.putStory(SECOND_STORY.id, serialiseStory(SECOND_STORY));
  await editor.change('stories/index.json', (list: { stories: object[] }) => ({
    ...list,
    stories: [...list.stories, ENTRY],
  }));
  await editor.openStory({ language: 'en', theme: 'light', more });
  if (more === '') await editor.live();
  else await editor.rows.first().waitFor();
}

drafting('a reader goes from a story to all of them, to another, and back', async ({ editor }) => {
  await openShelf(editor, '');
  await editor.wordmark.click();
  await expect(editor.title).toHaveText('All stories');
  expect(editor.address()).toContain('library');
  await expect(editor.rows).toHaveCount(2);
  await expect(editor.rows.first()).toContainText('As of 9 October 2024 · 10 passages, 11 places');
  await editor.rows.last().getByRole('link').click();
  await expect(editor.title).toHaveText('The dam above Izium holds');
  expect(editor.address()).toContain('story=izium-dam');
  await editor.goBack();
  await expect(editor.title).toHaveText('All stories');
  await editor.goBack();
  await expect(editor.title).toContainText('Fighting inside Toretsk');
  await editor.goForward();
  await editor.page.getByRole('button', { name: 'Back to the story' }).click();
  await expect(editor.title).toContainText('Fighting inside Toretsk');
  await editor.wordmark.click();
  await editor.chooseLanguage('українська');
  await expect(editor.title).toHaveText('Усі історії');
  await expect(editor.rows.first()).toContainText('Бої в Торецьку');
  expect(editor.complaints).toEqual([]);
});

drafting(
  'words are found in titles, places and passages, and open there',
  async ({ editor }, info) => {
    drafting.skip(info.project.name === 'phone', 'the same on any screen');
    await openShelf(editor);
    const texts = () => editor.requests.filter((url) => url.includes('izium-dam/article'));
    expect(texts()).toEqual([]);
    await editor.searchFor('promised pumps');
    await expect(editor.hits).toHaveCount(1);
    expect(texts()).toHaveLength(1);
    await expect(editor.rows).toHaveCount(1);
    await expect(editor.hits.first()).toContainText('Passage 3');
    await expect(editor.hits.first().locator('mark')).toHaveText(['promised', 'pumps']);
    await expect(editor.searchStatus).toContainText('1 result in 1 story');

    // The other language of a story, in another case.
    await editor.searchFor('Бобовнікової');
    await expect(editor.hits.locator('mark').first()).toHaveText(/^Бобовніков/);
    await editor.searchFor('izium');
    await expect(editor.hits.first()).toContainText('Place');
    await editor.searchFor('promised pumps');
    await expect(editor.hits).toHaveCount(1);
    expect(texts()).toHaveLength(1);
    expect(editor.address()).toContain('find=promised');
    await editor.hits.first().click();
    await expect(editor.chosenPassage).toHaveAttribute('data-passage', 'p3');
    await editor.goBack();
    await expect(editor.searchField).toHaveValue('promised pumps');
    await expect(editor.hits).toHaveCount(1);
    await editor.searchFor('izium dam holds nothing');
    await expect(editor.searchStatus).toContainText('Try fewer words');
    await editor.searchField.press('Escape');
    await expect(editor.rows).toHaveCount(2);
  },
);

drafting(
  'a story is chosen in the list or on the map, by pointer and by key',
  async ({ editor }) => {
    await openShelf(editor);
    await editor.picture.waitFor();
    const izium = editor.spots.filter({ hasText: 'Izium: The dam above Izium holds' });
    await expect(editor.spots).toHaveCount(4);
    await editor.rows.last().getByRole('button').click();
    await expect(editor.chosenRow).toHaveAttribute('data-story', 'izium-dam');
    await expect(izium).toHaveAttribute('aria-pressed', 'true');
    expect(editor.address()).toContain('library=izium-dam');
    await editor.rows.last().getByRole('button').click();
    await expect(editor.chosenRow).toHaveCount(0);

    await editor.spots.first().focus();
    await editor.press('End', 'Enter');
    await expect(izium).toBeFocused();
    await expect(editor.chosenRow).toHaveAttribute('data-story', 'izium-dam');
    await editor.press('Escape');
    await expect(editor.chosenRow).toHaveCount(0);
    await editor.choosePlaceOnStill('s1');
    await expect(editor.chosenRow).toHaveAttribute('data-story', 'toretsk-2024-10');
    await expect(editor.spots.and(editor.page.locator('[aria-pressed="true"]'))).toHaveCount(3);
    await editor.goBack();
    await expect(editor.chosenRow).toHaveCount(0);
  },
);

drafting('drafts stand in the list too, and are searched', async ({ editor }, info) => {
  drafting.skip(info.project.name === 'phone', 'the same on any screen');
  await editor.openDesk();
  await editor.paste('Report\n\nShells fell on Kharkiv at night, the mayor said, and on Izium.');
  await editor.paragraphs.first().waitFor();
  await editor.saved();
  await editor.wordmark.click();
  const draft = editor.page.locator('section[aria-labelledby="library-drafts"] .story-row');
  await expect(draft).toHaveCount(1);
  await expect(editor.spots.filter({ hasText: 'Kharkiv' })).toHaveCount(1);
  await editor.searchFor('mayor kharkiv');
  await expect(editor.hits).toHaveCount(1);
  await editor.hits.first().click();
  await expect(editor.paragraphs.first()).toContainText('Shells fell on Kharkiv');
  expect(editor.address()).toContain('bring=d');
  await expect(editor.chosenPassage).toHaveCount(1);
  await editor.goBack();
  await expect(editor.hits).toHaveCount(1);
});

drafting('what is amiss with the list is said, and the rest stays', async ({ editor }, info) => {
  drafting.skip(info.project.name === 'phone', 'the same on any screen');
  await editor.openDesk();
  await editor.paste('Report\n\nShells fell on Kharkiv at night, the mayor said.');
  await editor.saved();
  const undo = await editor.breakFile(/stories\/index\.json/, 'missing');
  await editor.wordmark.click();
  await expect(editor.page.getByRole('alert')).toContainText('did not come');
  await expect(editor.rows).toHaveCount(1);
  await undo();
  await editor.page.getByRole('button', { name: 'Try again' }).click();
  await expect(editor.rows).toHaveCount(2);

  await editor.change('stories/index.json', (list: { stories: object[] }) => ({
    ...list,
    stories: [...list.stories, { ...ENTRY, asOf: 'yesterday' }],
  }));
  await editor.page.reload();
  await expect(editor.page.getByRole('alert')).toContainText('1 story of the list is broken');
  await expect(editor.page.getByRole('alert')).toContainText('/stories/1/asOf');
  await expect(editor.rows).toHaveCount(2);

  await editor.page.unrouteAll();
  await editor.spoil('stories/index.json', {
    body: '{"type":"dateline-stories","version":1,"stories":[]}',
  });
  await editor.page.reload();
  await expect(editor.page.getByText('There is no story here yet.')).toBeVisible();
});

for (const [theme, language] of [
  ['light', 'en'],
  ['dark', 'uk'],
] as const) {
  drafting(`the list can be used by all (${theme}, ${language})`, async ({ editor }) => {
    await editor.openStory({ language, theme, more: 'library&find=toretsk' });
    await editor.hits.first().waitFor();
    await editor.picture.waitFor();
    expect(await editor.accessibilityFaults()).toEqual([]);
    await editor.searchField.press('Escape');
    expect(await editor.accessibilityFaults()).toEqual([]);
    const wide = await editor.page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(editor.page.viewportSize()?.width ?? 0);
  });
}
