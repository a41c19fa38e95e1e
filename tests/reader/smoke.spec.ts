import { expect, test } from './driver.ts';

const FOCUS = ['toretsk', 'pokrovsk', 'vuhledar', 'supply-route'];

test('the story opens, with its text and its places on the map', async ({ reader }) => {
  await reader.openStory();
  await expect(reader.passages.first()).toBeVisible();
  await reader.mapIdle();
  expect(await reader.placesDrawn()).toEqual(expect.arrayContaining(FOCUS));
  expect(reader.complaints).toEqual([]);
  expect(reader.requestsElsewhere()).toEqual([]);
});

test('a place chosen on the map shows its passages, and a passage its place', async ({
  reader,
}) => {
  await reader.openStory({ language: 'en' });
  await reader.mapIdle();
  const all = await reader.sidebarPassages();
  await reader.choosePlaceOnMap('Vuhledar');
  await expect(reader.chosenPlace).toContainText('Vuhledar');
  await expect.poll(() => reader.address()).toContain('place=vuhledar');
  const own = await reader.sidebarPassages();
  expect(own.length).toBeGreaterThan(0);
  expect(own.length).toBeLessThan(all.length);
  await reader.closePlace();
  await reader.choosePassage(own[0] ?? '');
  await expect(reader.chosenPassage).toHaveAttribute('data-passage', own[0] ?? '');
});
