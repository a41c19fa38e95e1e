import { expect, isPhone, sitting, test } from './driver.ts';

for (const kind of [test, sitting]) {
  kind.skip(isPhone, 'the keyboard is the desktop’s');
}

test('the first Tab offers the way to the map, and the map’s places take the arrows', async ({
  reader,
}) => {
  await reader.openStory({ language: 'en' });
  await reader.mapIdle();
  await reader.press('Tab');
  await expect(reader.focused()).toHaveText('Skip to the map');
  await reader.press('Enter');
  await expect(reader.map.locator(':focus')).toHaveCount(1);
  await reader.placeOnMap('Toretsk').focus();
  await reader.press('Home');
  const first = (await reader.focused().textContent()) ?? '';
  expect(first).toMatch(/^Toretsk/);
  await reader.press('End');
  await expect(reader.focused()).not.toHaveText(first);
  await reader.placeOnMap('Toretsk').focus();
  await reader.press('ArrowLeft');
  await expect(reader.map.locator('ol :focus, ul :focus')).toHaveCount(1);
  const left = (await reader.focused().textContent()) ?? '';
  expect(left).not.toContain('Toretsk');
  await reader.placeOnMap('Vuhledar').focus();
  await reader.press('Enter');
  await expect(reader.chosenPlace).toHaveText('Vuhledar');
  await expect(reader.placeOnMap('Vuhledar')).toBeFocused();
  await reader.press('Escape');
  await expect(reader.chosenPlace).toHaveCount(0);
});

// In a page of its own: the last Tab leaves it, and Firefox's protocol has no way to bring the keyboard back.
test('everything is reached by Tab, in order, with a visible focus', async ({ reader }) => {
  await reader.openStory({ language: 'en' });
  await reader.mapIdle();
  const seen: string[] = [];
  for (let press = 0; press < 120; press += 1) {
    await reader.press('Tab');
    const { name, inside, ring } = await reader.page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return { name: '', inside: '', ring: true };
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const area = element.closest('.masthead, .places, article, .tour, [data-map]');
      return {
        name: element.getAttribute('aria-label') ?? element.textContent ?? '',
        inside: area?.className || area?.tagName || 'page',
        ring:
          (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
      };
    });
    if (!name && !inside) break;
    expect(ring, name).toBe(true);
    seen.push(inside);
  }
  const areas = [...new Set(seen)];
  for (const area of ['masthead', 'places', 'ARTICLE', 'tour']) expect(areas).toContain(area);
});

sitting(
  'the arrow keys walk the tour, except where they have a use of their own',
  async ({ reader }) => {
    await reader.press('ArrowRight', 'ArrowRight');
    await expect(reader.tour.position).toHaveText(/^2 of/);
    await reader.press('ArrowLeft');
    await expect(reader.tour.position).toHaveText(/^1 of/);
    await reader.placeOnMap('Toretsk').focus();
    await reader.press('ArrowRight');
    await expect(reader.tour.position).toHaveText(/^1 of/);
  },
);

sitting('each selection is announced once', async ({ reader }) => {
  const heard = await reader.listen();
  await reader.placeOnMap('Toretsk').focus();
  await reader.press('Enter');
  await expect(reader.announced).toContainText('Toretsk: Contested');
  await reader.mapIdle();
  await reader.press('Escape');
  await expect(reader.announced).toContainText('The whole story');
  await reader.tour.next.click();
  await expect(reader.announced).toContainText('Passage 1 of');
  expect(await heard()).toHaveLength(3);
});

sitting('the map is a named region with an ordered list of its places', async ({ reader }) => {
  await expect(reader.page.getByRole('region', { name: /^Map of the places/ })).toBeVisible();
  const buttons = reader.map.getByRole('list', { name: 'Places on the map' }).getByRole('button');
  const names = await buttons.allTextContents();
  const labels = await buttons.evaluateAll((all) =>
    all.map((button) => button.getAttribute('aria-label') ?? button.textContent ?? ''),
  );
  expect(names.length).toBeGreaterThan(5);
  expect(labels[0]).toMatch(/^Toretsk, contested/);
});

sitting(
  'under reduced motion the camera jumps, and else eases',
  async ({ reader, browserName }) => {
    sitting.skip(browserName === 'firefox', 'its protocol cannot say what motion the reader wants');
    await reader.reduceMotion(true);
    const durations = await reader.page.evaluate(
      () => getComputedStyle(document.querySelector('.place-row') as Element).transitionDuration,
    );
    expect(durations).toBe('0s');
    const jump = await reader.watchCamera('toretsk');
    await reader.choosePlaceInList('Vuhledar');
    await reader.mapIdle();
    expect(await reader.placesDrawn()).toContain('vuhledar');
    expect(await jump()).toBe(1);
    await reader.reduceMotion(false);
    const ease = await reader.watchCamera('toretsk');
    await reader.press('Escape');
    await reader.mapIdle();
    expect(await ease()).toBeGreaterThan(1);
  },
);
