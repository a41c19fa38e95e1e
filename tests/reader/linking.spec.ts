import { expect, sitting as test } from './driver.ts';

test('a place chosen in the list shows its passages in order, with its mentions marked', async ({
  reader,
}) => {
  const all = await reader.sidebarPassages();
  await reader.choosePlaceInList('Toretsk');
  await expect(reader.chosenPlace).toHaveText('Toretsk');
  const own = await reader.sidebarPassages();
  expect(own.length).toBeGreaterThan(2);
  expect(own).toEqual(all.filter((id) => own.includes(id)));
  for (const id of own) {
    await expect(reader.passage(id).locator('.mention[aria-current]').first()).toBeAttached();
  }
  await expect(reader.mentions('pokrovsk').and(reader.page.locator('[aria-current]'))).toHaveCount(
    0,
  );
});

test('the rest of the article is one step away, and one step back', async ({ reader }) => {
  const all = await reader.sidebarPassages();
  await reader.choosePlaceInList('Toretsk');
  const own = await reader.sidebarPassages();
  await reader.wholeArticle.click();
  await expect.poll(() => reader.sidebarPassages()).toEqual(all);
  await expect(reader.chosenPlace).toHaveText('Toretsk');
  await expect.poll(() => reader.address()).toContain('text=whole');
  await reader.page.getByRole('button', { name: 'Show only these passages' }).click();
  await expect.poll(() => reader.sidebarPassages()).toEqual(own);
  await reader.folds.first().click();
  await expect.poll(() => reader.sidebarPassages()).toEqual(all);
});

test('a place chosen on the map', async ({ reader }) => {
  await reader.choosePlaceOnMap('Pokrovsk');
  await expect(reader.chosenPlace).toHaveText('Pokrovsk');
  await expect(reader.placeOnMap('Pokrovsk')).toHaveAttribute('aria-pressed', 'true');
  await reader.mapIdle();
  expect(await reader.placesDrawn()).toContain('pokrovsk');
});

test('a mention chosen in the text keeps its passage where it was on the screen', async ({
  reader,
}) => {
  const passage = (await reader
    .mentions('pokrovsk')
    .first()
    .evaluate((mention) =>
      mention.closest('[data-passage]')?.getAttribute('data-passage'),
    )) as string;
  const mention = reader.passage(passage).locator('a[data-place="pokrovsk"]').first();
  await mention.scrollIntoViewIfNeeded();
  const before = await mention.boundingBox();
  await mention.click();
  await expect(reader.chosenPlace).toHaveText('Pokrovsk');
  await expect(mention).toBeFocused();
  const after = await mention.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(3);
  await expect.poll(() => reader.address()).toContain(`passage=${passage}`);
});

test('a passage on several places frames them all', async ({ reader }) => {
  const several = await reader.page.evaluate(() =>
    [...document.querySelectorAll('article [data-passage]')]
      .map((item) => ({
        id: item.getAttribute('data-passage') ?? '',
        places: new Set(
          [...item.querySelectorAll<HTMLElement>('a.mention')].map((a) => a.dataset['place'] ?? ''),
        ),
      }))
      .filter(({ places }) => places.has('toretsk') && places.size > 1)
      .map(({ id, places }) => ({ id, places: [...places] })),
  );
  const [first] = several;
  if (!first) throw new Error('no passage names Toretsk and another place');
  await reader.choosePassage(first.id);
  await expect(reader.chosenPassage).toHaveAttribute('data-passage', first.id);
  await expect.poll(() => reader.placesDrawn()).toEqual(expect.arrayContaining(first.places));
});

test('hover and focus light the other side', async ({ reader, isMobile }) => {
  test.skip(isMobile, 'a phone has no hover');
  await reader.placeInList('Vuhledar').hover();
  await expect(reader.mentions('vuhledar').first()).toHaveAttribute('data-lit', 'true');
  await reader.pointAtPlaceOnMap('Toretsk');
  await expect(reader.placeInList('Toretsk')).toHaveAttribute('data-lit', 'true');
  await reader.placeOnMap('Pokrovsk').focus();
  await expect(reader.mentions('pokrovsk').first()).toHaveAttribute('data-lit', 'true');
});

test('Escape, and the close button, go back to the overview', async ({ reader }) => {
  await reader.choosePlaceInList('Vuhledar');
  await expect(reader.chosenPlace).toBeVisible();
  await reader.press('Escape');
  await expect(reader.chosenPlace).toHaveCount(0);
  await expect.poll(() => reader.address()).not.toContain('place=');
  await reader.choosePlaceInList('Vuhledar');
  await reader.closePlace();
  await expect(reader.chosenPlace).toHaveCount(0);
  await expect(reader.placeInList('Vuhledar')).toBeFocused();
  await reader.mapIdle();
  expect(await reader.placesDrawn()).toEqual(
    expect.arrayContaining(['toretsk', 'pokrovsk', 'vuhledar', 'supply-route']),
  );
});

test('the tour walks every passage in reading order and stops at its ends', async ({ reader }) => {
  const all = await reader.sidebarPassages();
  const { next, previous, position } = reader.tour;
  await expect(position).toHaveText(`${all.length} passages`);
  const walked: (string | null)[] = [];
  for (let step = 0; step < all.length; step += 1) {
    await next.click();
    await expect(position).toHaveText(`${step + 1} of ${all.length}`);
    walked.push(await reader.chosenPassage.getAttribute('data-passage'));
  }
  expect(walked).toEqual(all);
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await expect(next).toBeFocused();
  await previous.click();
  await expect(position).toHaveText(`${all.length - 1} of ${all.length}`);
});

test('the place says its names, its precision and where more is known', async ({ reader }) => {
  await reader.choosePlaceInList('Toretsk');
  const panel = reader.page.getByRole('region', { name: 'Toretsk', exact: true });
  await expect(panel).toContainText('Торецьк');
  await expect(panel).toContainText('Formerly');
  await expect(panel).toContainText('Dzerzhynsk');
  await expect(panel).toContainText(/good to about \d/);
  for (const name of ['Toretsk', 'Pokrovsk', 'Vuhledar']) {
    await reader.choosePlaceInList(name);
    await expect(reader.page.getByRole('link', { name: `${name} on GeoNames` })).toHaveAttribute(
      'href',
      /^https:\/\/www\.geonames\.org\/\d+$/,
    );
    await expect(reader.page.getByRole('link', { name: `${name} on Wikidata` })).toHaveAttribute(
      'href',
      /^https:\/\/www\.wikidata\.org\/wiki\/Q\d+$/,
    );
  }
  await reader.choosePlaceInList('Supply route');
  const route = reader.page.getByRole('region', { name: 'Supply route', exact: true });
  await expect(route).toContainText('Approximate course');
  await expect(route.getByRole('link')).toHaveCount(0);
});

test('a place without a record named is looked for where there may be one', async ({ reader }) => {
  await reader.choosePlaceInList('Donbas');
  const panel = reader.page.getByRole('region', { name: 'Donbas', exact: true });
  for (const site of ['GeoNames', 'Wikidata']) {
    const link = panel.getByRole('link', { name: `Search ${site} for Donbas` });
    await expect(link).toHaveAttribute('href', /^https:.*=Donbas$/);
  }
});

test('every passage says who says it, as of when, and from which source', async ({ reader }) => {
  for (const id of await reader.sidebarPassages()) {
    await expect(reader.passage(id).locator('.claims')).toContainText('Source: Reuters');
    await expect(reader.passage(id).locator('.claims')).toContainText('2024');
  }
});
