import { expect, isPhone, sitting, test } from './driver.ts';

test.skip(isPhone, 'the same on any screen: once is enough');
test.use({ graphics: false });

test('the address of a state opens that state', async ({ reader }) => {
  await reader.openStory({ place: 'vuhledar', language: 'uk', theme: 'dark' });
  await expect(reader.chosenPlace).toHaveText('Вугледар');
  expect(await reader.theme()).toBe('dark');
  expect(await reader.language()).toBe('uk');
  await expect(reader.drawnPlace('vuhledar')).toHaveAttribute('data-drawn', 'selected');
});

test('the address of a passage opens at the passage', async ({ reader }) => {
  await reader.openStory({ passage: 'p5', language: 'en' });
  await expect(reader.chosenPassage).toHaveAttribute('data-passage', 'p5');
  await expect(reader.chosenPassage).toBeInViewport();
});

test('Back and Forward walk the selections', async ({ reader }) => {
  await reader.openStory({ language: 'en' });
  await reader.choosePlaceInList('Toretsk');
  await reader.press('Escape');
  await reader.choosePlaceInList('Pokrovsk');
  await expect.poll(() => reader.address()).toContain('place=pokrovsk');
  await reader.goBack();
  await expect(reader.chosenPlace).toHaveCount(0);
  await reader.goBack();
  await expect(reader.chosenPlace).toHaveText('Toretsk');
  await reader.goForward();
  await reader.goForward();
  await expect(reader.chosenPlace).toHaveText('Pokrovsk');
});

sitting(
  'a map moved by hand is in the address, replaced and not pushed, and comes back',
  async ({ reader, isMobile }) => {
    sitting.skip(isMobile, 'the mouse drags here; touch has its own spec');
    expect(reader.address()).not.toContain('map=');
    const entries = await reader.page.evaluate(() => history.length);
    await reader.dragMap(160, 90);
    await expect.poll(() => reader.address()).toMatch(/map=\d+\.\d+\/\d+\.\d+\/\d+\.\d+/);
    expect(await reader.page.evaluate(() => history.length)).toBe(entries);
    const moved = reader.address();
    await reader.mapIdle();
    await reader.choosePlaceInList('Toretsk');
    await expect.poll(() => reader.address()).not.toContain('map=');
    await reader.goBack();
    await expect.poll(() => reader.address()).toBe(moved);
  },
);

test('a mangled address opens the story with a quiet notice, and others’ parameters survive', async ({
  reader,
}) => {
  await reader.openStory({
    language: 'en',
    more: 'map=over/there&place=atlantis&utm_source=a%20b',
  });
  await expect(reader.notice).toContainText('atlantis');
  await expect(reader.notice).toContainText('map');
  await expect(reader.passages.first()).toBeVisible();
  await expect.poll(() => reader.address()).not.toContain('atlantis');
  expect(reader.address()).toContain('utm_source=a+b');
  await reader.notice.getByRole('button', { name: 'Close notice' }).click();
  await expect(reader.notice).toHaveCount(0);
  await reader.choosePlaceInList('Toretsk');
  await expect.poll(() => reader.address()).toContain('utm_source=a+b');
});

test('an unknown story opens the first one, and says so', async ({ reader }) => {
  await reader.openStory({ language: 'en', story: 'no-such-story' });
  await expect(reader.notice).toContainText('no-such-story');
  await expect(reader.passages.first()).toBeVisible();
});

test('the secret of a host page in the hash is left alone', async ({ reader }) => {
  await reader.openStory({ language: 'en', more: '#?secret=abc123' });
  await reader.choosePlaceInList('Toretsk');
  await expect.poll(() => reader.address()).toContain('place=toretsk');
  expect(reader.address()).toContain('#?secret=abc123');
});
