import { existsSync, readFileSync } from 'node:fs';
import { drafting, type Editor, expect, OWN, test } from './editor.ts';

const SOURCE = new URL('../../../shared/article/toretsk-2024-10.txt', import.meta.url);
const UKRAINIAN = readFileSync(new URL('../fixtures/bring/lyman-uk.txt', import.meta.url), 'utf8');

const IRISH = 'Bhí an lá go breá agus bhí na daoine ag siúl cois farraige. '.repeat(4);

drafting(
  'a report from the agency is read on the map at once, word for word',
  async ({ editor }, { project }) => {
    drafting.skip(!existsSync(SOURCE), 'the source article is not on this machine');
    drafting.skip(project.name === 'phone', 'the same text on any screen');
    const content = readFileSync(SOURCE, 'utf8');
    await editor.openStory({ language: 'en', theme: 'light' });
    await editor.passages.first().waitFor();
    await editor.drop({ name: 'toretsk-2024-10.txt', content });
    await expect(editor.title).toHaveText(
      'Ukraine reports fierce fighting in Toretsk as Russia steps up pressure',
    );

    const [, ...lines] = content.trim().split('\n');
    const told = lines.filter((line) => !line.startsWith('(Reporting by'));
    await expect(editor.paragraphs).toHaveText(told);
    const links = await editor.links();
    const of = (words: string) =>
      links.filter(([text]) => text === words).map(([, place]) => place);
    expect(of('Toretsk')).toEqual(['toretsk', 'toretsk', 'toretsk', 'toretsk']);
    expect(of('Pokrovsk')).toEqual(['pokrovsk']);
    expect(of('Vuhledar')).toEqual(['vuhledar']);
    expect(of('Kyiv')).toEqual(['kyiv', 'kyiv', 'kyiv']);
    expect(of('London')).toEqual(['london']);
    expect(of('Donbas')).toEqual(['donbas']);
    // Once: the other is the name of a group of forces.
    expect(of('Luhansk')).toEqual(['luhansk-region']);
    expect(of('Donetsk')).toEqual(['donetsk-region']);
    const words = links.map(([text]) => text).join(' ');
    expect(words).not.toMatch(/Biden|Milton|Rutte/);
    expect(editor.requestsElsewhere()).toEqual([]);
  },
);

test('what an article names is on the live map, and nothing is asked of anyone', async ({
  editor,
}, { project }) => {
  test.skip(project.name === 'phone', 'the same map on any screen');
  await editor.openOwn();
  await editor.mapIdle();
  expect(await editor.placesDrawn()).toEqual(expect.arrayContaining(['druzhkivka', 'lyman']));
  await editor.choosePlaceOnMap('Lyman');
  await expect(editor.chosenPlace).toHaveText('Lyman');
  expect(editor.requestsElsewhere()).toEqual([]);
  // On a slow machine the browser finds that what was asked for ahead is used late.
  expect(editor.complaints.filter((words) => !words.includes('preload'))).toEqual([]);
});

drafting(
  'an article dropped before the page answers is not lost',
  async ({ editor }, { project }) => {
    drafting.skip(project.name === 'phone', 'nothing is dropped on a phone');
    const release = await editor.hold();
    await editor.openStory({ language: 'en', theme: 'light' });
    await editor.passages.first().waitFor();
    expect(await editor.drop({ name: 'power-lines.txt', content: OWN })).toBe(true);
    release();
    await expect(editor.paragraphs.first()).toBeVisible();
  },
);

drafting(
  'two mistakes are put right with the keyboard, undone, and kept',
  async ({ editor }, { project }) => {
    drafting.skip(project.name === 'phone', 'a phone has no keyboard');
    await editor.openOwn();
    await expect(editor.page.locator('.summary')).toContainText('found by machine, not checked');
    expect((await editor.links()).map(([words]) => words)).toContain('Kremlin');

    await editor.checkTab.focus();
    await editor.press('Enter');
    await expect(editor.progress).toContainText('0 of 3 checked');
    await expect(editor.inHand).toHaveText('Kremlin');
    await editor.press('0');
    await expect(editor.inHand).toHaveText('Lyman');
    await editor.press('0');
    await expect(editor.inHand).toHaveText('Kyiv');
    await expect(editor.progress).toContainText('2 of 3 checked');
    await editor.press('Enter');
    await expect(editor.progress).toContainText('Nothing left to check');
    await expect(editor.find('Kyiv')).toHaveAttribute('data-state', 'accepted');

    await editor.press('Control+z', 'Control+z');
    await expect(editor.find('Lyman')).toHaveAttribute('data-state', 'unsure');
    await expect(editor.find('Kremlin')).toHaveAttribute('data-state', 'none');
    await editor.press('Control+Shift+z', 'Control+y');
    await expect(editor.find('Kyiv')).toHaveAttribute('data-state', 'accepted');

    // Another candidate, by its number: the district was taken for the town.
    await editor.find('Pokrovsk').click();
    await expect(editor.inHandIs).toContainText('Pokrovsk Raion');
    await editor.press('2');
    await expect(editor.inHandIs).not.toContainText('Raion');
    await expect(editor.inHandIs).toContainText('set by hand');
    await editor.saved();

    await editor.page.reload();
    await editor.paragraphs.first().waitFor();
    const links = await editor.links();
    expect(links.map(([words]) => words)).not.toContain('Kremlin');
    expect(links).toContainEqual(['Pokrovsk', 'pokrovsk']);
    await editor.checkTab.click();
    await editor.inHand.waitFor();
    await editor.press('Control+z');
    await expect(editor.find('Pokrovsk')).toHaveAttribute('data-state', 'found');
  },
);

drafting(
  'a place is found by another name, by coordinates and in the text',
  async ({ editor }, { project }) => {
    drafting.skip(project.name === 'phone', 'the same on any screen');
    await editor.openOwn();
    await editor.checkTab.click();
    await editor.press('/');
    await editor.page.keyboard.type('Artemivsk');
    await editor.page
      .getByRole('option', { name: /^Bakhmut/ })
      .first()
      .click();
    await expect(editor.inHandIs).toContainText('Bakhmut');

    await editor.find('Kremlin').click();
    await editor.press('/');
    await editor.page.keyboard.type('48.5, 37.9');
    await editor.press('Enter');
    await expect(editor.find('Kremlin')).toHaveAttribute('data-state', 'changed');

    await editor.selectWords('canal');
    await editor.page.getByRole('button', { name: 'Link “canal”' }).waitFor();
    await editor.press('=');
    await expect(editor.inHand).toHaveText('canal');
    await expect(editor.find('canal')).toHaveAttribute('data-state', 'unsure');

    // All that are alike at once.
    await editor.find('Druzhkivka').click();
    await editor.press('l', '0');
    await expect(editor.page.locator('.find[data-state="none"]')).toHaveText([
      'Druzhkivka',
      'Druzhkivka',
    ]);
  },
);

drafting('what cannot be read says why, and what was typed stays', async ({ editor }, info) => {
  drafting.skip(info.project.name === 'phone', 'the same on any screen');
  await editor.openDesk();
  await editor.drop(
    { name: 'empty.txt', content: '' },
    { name: 'picture.png', content: Buffer.from([0x89, 0x50, 0, 0, 1, 2, 3, 4, 0, 0, 0, 0]) },
    { name: 'large.txt', content: 'word '.repeat(2_100_000) },
    {
      name: 'gaeilge.txt',
      content: IRISH,
    },
  );
  await expect(editor.faults).toHaveCount(4);
  await expect(editor.faults.filter({ hasText: 'empty.txt' })).toContainText('no text');
  await expect(editor.faults.filter({ hasText: 'picture.png' })).toContainText('This is no text');
  await expect(editor.faults.filter({ hasText: 'large.txt' })).toContainText('10 MB');
  await expect(editor.faults.filter({ hasText: 'gaeilge.txt' })).toContainText('Ukrainian');
  await editor.paste(IRISH);
  await expect(editor.faults).toHaveCount(5);
  await expect(editor.typed).toHaveValue(IRISH);
});

drafting(
  'what does not arrive or breaks down is named, and works at the second try',
  async ({ editor }, { project }) => {
    drafting.skip(project.name === 'phone', 'the same on any screen');
    // What tells files apart, missing: a file that is dropped says so.
    await editor.page.context().route('**/open-brought-*.js', (route) => route.abort());
    await editor.page.context().route('**/core.bin.gz', (route) => route.abort());
    await editor.openDesk();
    await editor.drop({ name: 'power-lines.txt', content: OWN });
    await expect(editor.faults).toContainText('power-lines.txt');
    await expect(editor.faults).toContainText('Check the connection');
    await editor.page.context().unroute('**/open-brought-*.js');
    await editor.page.reload();
    await editor.paste(OWN);
    await expect(editor.faults).toContainText('core.bin.gz');
    await expect(editor.typed).toHaveValue(OWN);
    await editor.page.context().unroute('**/core.bin.gz');
    // The worker breaks down too; another takes its place when it is asked again.
    await editor.page.context().route('**/worker-*.js', (route) => route.abort());
    await editor.page.reload();
    await editor.paste(OWN);
    await expect(editor.faults).toContainText('Bring the article again');
    await expect(editor.typed).toHaveValue(OWN);
    await editor.page.context().unroute('**/worker-*.js');
    await editor.page.locator('.desk-paste button').click();
    await expect(editor.title).toHaveText('Repairs begin on power lines near Kostiantynivka');
  },
);

drafting('a Ukrainian text is pasted and read, in its own language', async ({ editor }) => {
  await editor.openDesk('uk');
  await editor.paste(UKRAINIAN);
  await expect(editor.title).toHaveText('Ремонтники повертаються до Лимана');
  const links = await editor.links();
  expect(links).toContainEqual(['Слов’янська', 'sloviansk']);
  expect(links).toContainEqual(['ЛИМАН', 'lyman']);
  await expect(editor.page.locator('.dateline')).toContainText('14 жовтня 2024');
});

drafting(
  'a draft that is open in two tabs is edited in one of them',
  async ({ editor }, { project }) => {
    drafting.skip(project.name === 'phone', 'the same on any screen');
    await editor.openOwn();
    const other = await editor.secondTab();
    const warning = (tab: Editor) => tab.page.getByText('open in another tab');
    await expect(warning(other)).toBeVisible();
    await expect(warning(editor)).toHaveCount(0);
    await other.page.getByRole('button', { name: 'Edit it here instead' }).click();
    await expect(warning(editor)).toBeVisible();
    await expect(warning(other)).toHaveCount(0);
  },
);

drafting(
  'drafts are listed, deleted and brought back; Back leads to the story',
  async ({ editor }, { project }) => {
    drafting.skip(project.name === 'phone', 'the same on any screen');
    await editor.openStory({ language: 'en' });
    await editor.page.getByRole('button', { name: 'Bring your own article' }).click();
    await editor.drop({ name: 'a.txt', content: OWN }, { name: 'b.txt', content: UKRAINIAN });
    await expect(editor.drafts).toHaveCount(2);
    await editor.page.getByRole('button', { name: /^Delete “Repairs/ }).click();
    await expect(editor.drafts).toHaveCount(1);
    await editor.page.getByRole('button', { name: 'Undo' }).click();
    await expect(editor.drafts).toHaveCount(2);
    await editor.page.reload();
    await expect(editor.drafts).toHaveCount(2);
    await editor.drafts.filter({ hasText: 'Repairs' }).getByRole('link').click();
    await expect(editor.title).toContainText('Repairs begin');
    await editor.goBack();
    await editor.desk.waitFor();
    await editor.goBack();
    await expect(editor.page).toHaveURL(/^[^?]*\?lang=en$/);
    await expect(editor.title).not.toContainText('article');
  },
);

drafting(
  'where the browser keeps nothing, drafts last as long as the page, and it says so',
  async ({ editor }, { project }) => {
    drafting.skip(project.name === 'phone', 'the same on any screen');
    await editor.page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await editor.openDesk();
    await expect(editor.desk).toContainText('does not let the page keep anything');
    await editor.paste(OWN);
    await expect(editor.title).toContainText('Repairs begin');
  },
);

drafting('desk and review stand up to the accessibility rules', async ({ editor }) => {
  await editor.openDesk();
  expect(await editor.accessibilityFaults()).toEqual([]);
  await editor.paste(OWN);
  await editor.paragraphs.first().waitFor();
  await editor.checkTab.click();
  await editor.inHand.waitFor();
  expect(await editor.accessibilityFaults()).toEqual([]);
});
