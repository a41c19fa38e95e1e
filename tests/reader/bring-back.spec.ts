import { readFileSync } from 'node:fs';
import { readStoryFolder } from '../../geo/still/read-story-folder.ts';
import { quotesOnly } from '../../src/export/quotes-only.ts';
import { openArchive, storyArchive } from '../../src/export/story-archive.ts';
import { parseStory } from '../../src/story/parse-story.ts';
import { drafting, expect } from './editor.ts';
import { typeInto } from './type-into.ts';

const FOLDER = readStoryFolder('public/stories/toretsk-2024-10');
const { story } = parseStory(FOLDER);
if (!story) throw new Error('the first story does not parse');
const ENGLISH = FOLDER['article.en.md'] ?? '';
const UKRAINIAN = FOLDER['article.uk.md'] ?? '';

drafting('quotes without their text ask for it, and are found in it again', async ({ editor }) => {
  await editor.openDesk();
  await editor.drop({ name: 'toretsk.quotes.json', content: quotesOnly(story) });
  await expect(editor.quotes).toContainText('Fighting inside Toretsk');
  await expect(editor.quotes).toContainText('It had 11 paragraphs');
  await expect(editor.findQuotes).toBeDisabled();
  expect(await editor.accessibilityFaults()).toEqual([]);

  await typeInto(editor.wantedText('English'), 'Quite another article, about the weather.');
  await editor.findQuotes.click();
  await expect(editor.quotes.getByRole('alert')).toContainText('Is it the right article?');

  // One by hand, with a word changed; the other as a file, which tells its own language.
  await typeInto(editor.wantedText('English'), ENGLISH.replaceAll('Vuhledar', 'The fallen town'));
  await editor.drop({ name: 'article.txt', content: UKRAINIAN });
  await expect(editor.wantedText('Ukrainian')).toHaveValue(/Торецьк/);
  await editor.findQuotes.click();

  await expect(editor.title).toHaveText('Fighting inside Toretsk, and the road that hangs on it');
  await expect(editor.paragraphs).toHaveCount(11);
  const notice = editor.page.locator('.notice').filter({ hasText: 'found again' });
  await expect(notice).toContainText('found again in the text');
  await notice.locator('summary').click();
  await expect(notice.locator('.lost-quotes q').first()).toHaveText('Vuhledar');
  await expect(notice.locator('.lost-quotes')).toContainText('not in the text');
  await editor.saved();
  await editor.page.reload();
  await expect(notice).toContainText('found again in the text');
  expect(editor.requestsElsewhere()).toEqual([]);
});

drafting(
  'a story’s folder comes in, and goes out to the byte until it is edited',
  async ({ editor, browserName }, { project }) => {
    drafting.skip(project.name === 'phone', 'the same on any screen');
    drafting.skip(browserName === 'firefox', 'its protocol hands over no downloads');
    const archive = Buffer.from(storyArchive(story));
    await editor.openDesk('uk');
    await editor.drop({ name: 'toretsk.zip', content: archive });
    await expect(editor.title).toHaveText('Бої в Торецьку і дорога, що від них залежить');
    await expect(editor.passages).toHaveCount(10);
    expect(readFileSync(await editor.takeFolder()).equals(archive)).toBe(true);

    await editor.checkTab.click();
    await editor.press('0');
    await editor.saved();
    expect(readFileSync(await editor.takeFolder()).equals(archive)).toBe(false);
    await editor.press('Control+z');
    await editor.saved();
    expect(readFileSync(await editor.takeFolder()).equals(archive)).toBe(true);
  },
);

drafting(
  'a folder and a file that are broken say where and why',
  async ({ editor }, { project }) => {
    drafting.skip(project.name === 'phone', 'the same on any screen');
    await editor.openDesk();
    await editor.drop({ name: 'other.json', content: '{"type": "dateline-quotes", "version": 2}' });
    await expect(editor.faults).toContainText('other.json');
    await expect(editor.faults).toContainText('/version');
    await expect(editor.faults).toContainText('This must be “1”');
  },
);

drafting(
  'a draft is taken away as a folder that the checker passes',
  async ({ editor, browserName }, { project }) => {
    drafting.skip(project.name === 'phone', 'the same on any screen');
    drafting.skip(browserName === 'firefox', 'its protocol hands over no downloads');
    await editor.openOwn();
    await editor.page.getByRole('button', { name: 'Take it away' }).click();
    const [download] = await Promise.all([
      editor.page.waitForEvent('download'),
      editor.page.getByRole('button', { name: /^Story folder/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(
      'repairs-begin-on-power-lines-near-kostiantynivka.zip',
    );
    const files = openArchive(readFileSync(await download.path()));
    const taken = parseStory(files);
    expect(taken.problems).toEqual([]);
    expect(taken.story?.places.map(({ id }) => id)).toContain('kostiantynivka');
  },
);
