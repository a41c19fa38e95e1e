import { expect, isPhone, test } from './driver.ts';

interface Annotations {
  items: { target: { selector: { exact: string }[] }[] }[];
}

interface Places {
  features: { geometry: { coordinates: unknown } }[];
}

test.skip(isPhone, 'the same on any screen: once is enough');
test.use({ graphics: false });

test('a story that does not come says what failed, and comes when tried again', async ({
  reader,
}) => {
  const undo = await reader.spoil('story.json', { status: 403 });
  await reader.openStory({ language: 'en' });
  await expect(reader.failure).toContainText('story.json');
  await expect(reader.failure).toContainText('403');
  await undo();
  await reader.failure.getByRole('button', { name: 'Try again' }).click();
  await expect(reader.passages.first()).toBeVisible();
});

test('while it is coming, the page says so', async ({ reader }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await reader.page.route('**/story.json', async (route) => {
    await held;
    await route.continue();
  });
  // The build wrote no page of it.
  await reader.openStory({ language: 'en', story: 'another' });
  await expect(reader.page.getByText('Loading the story')).toBeAttached();
  expect(await reader.accessibilityFaults()).toEqual([]);
  release();
  await expect(reader.passages.first()).toBeVisible();
});

test('a broken story.json is named, with its place and reason', async ({ reader }) => {
  await reader.spoil('story.json', { body: '{"version": 1,\n "id": ' });
  await reader.openStory({ language: 'en' });
  await expect(reader.failure).toContainText('story.json');
  await expect(reader.failure.getByRole('listitem').first()).toContainText(/JSON/);
});

test('one broken place is set aside and the rest shown', async ({ reader }) => {
  await reader.change('places.geojson', (places: Places) => {
    const [first] = places.features;
    if (first) first.geometry.coordinates = [48.39, 999];
    return places;
  });
  await reader.openStory({ language: 'en' });
  await expect(reader.passages.first()).toBeVisible();
  await expect(reader.notice).toContainText(/broken/);
  await reader.notice.getByText('What is broken').click();
  await expect(reader.notice).toContainText('places.geojson /features/0');
  await expect(reader.drawnPlace('pokrovsk')).toBeVisible();
});

test('a quote that is not found leaves its passage readable and warns in the console', async ({
  reader,
}) => {
  await reader.change('annotations.json', (annotations: Annotations) => {
    for (const item of annotations.items) {
      for (const target of item.target) {
        const [quote] = target.selector;
        if (quote) quote.exact = 'words that are nowhere';
      }
    }
    return annotations;
  });
  await reader.openStory({ language: 'en' });
  await expect(reader.page.locator('article .paragraph').first()).toBeVisible();
  await expect(reader.page.getByText('No passage of this story is linked')).toBeVisible();
  await expect.poll(() => reader.complaints.join('\n')).toContain('quote-not-found');
});

test('a file larger than allowed is refused by name and the rest shown', async ({ reader }) => {
  await reader.spoil('annotations.json', { body: `{"x":"${'a'.repeat(46_000_000)}"}` });
  await reader.openStory({ language: 'en' });
  await expect(reader.page.locator('article .paragraph').first()).toBeVisible();
  await expect(reader.notice).toContainText(/broken/);
  await reader.notice.getByText('What is broken').click();
  await expect(reader.notice).toContainText(/annotations\.json.*(large|MB)/s);
});

test('offline, an unseen story says so and comes by itself with the network', async ({
  reader,
}) => {
  await reader.spoil('story.json', { abort: true });
  await reader.openStory({ language: 'en' });
  await reader.goOffline(true);
  await expect(reader.failure).toContainText(/did not arrive|offline/, { timeout: 15_000 });
  await reader.page.unrouteAll();
  await reader.goOffline(false);
  await expect(reader.passages.first()).toBeVisible({ timeout: 15_000 });
});

test.describe('with a live map', () => {
  test.use({ graphics: true });

  test('when the map’s code does not come, the text stays and a retry brings it', async ({
    reader,
  }) => {
    const undo = await reader.spoil(/\/assets\/story-map-.*\.js/, { abort: true });
    await reader.openStory({ language: 'en' });
    await expect(reader.failure).toContainText('The map did not load');
    await expect(reader.passages.first()).toBeVisible();
    // Where it does not come again, the page is loaded anew: some browsers ask for code only once a page.
    const loaded = reader.page.waitForEvent('load');
    await reader.failure.getByRole('button', { name: 'Try again' }).click();
    await loaded;
    await expect(reader.failure).toContainText('The map did not load');
    await undo();
    await reader.failure.getByRole('button', { name: 'Try again' }).click();
    await reader.mapIdle();
  });

  test('when the map loses its graphics for good, a still takes over the choice, and a retry the map', async ({
    reader,
    isMobile,
  }) => {
    test.skip(isMobile, 'the same on any screen: once is enough');
    await reader.openStory({ language: 'en', place: 'toretsk' });
    await reader.mapIdle();
    await reader.loseGraphics();
    await expect(reader.picture).toBeVisible();
    await expect(reader.drawnPlace('toretsk')).toHaveAttribute('data-drawn', 'selected');
    await expect(reader.failure).toContainText('stopped drawing');
    await reader.failure.getByRole('button').click();
    await reader.mapIdle();
    expect(await reader.placesDrawn()).toContain('toretsk');
  });
});
