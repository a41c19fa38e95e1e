import { expect, test } from './host-page.ts';

// Of a map at rest: how high the content is has nothing to do with what the map draws.
test.beforeEach(async ({ host }) => {
  await host.restMaps();
});

const LISTENERS = [
  ['datawrapper', [280, 320, 900]],
  ['amp', [280]],
  ['pym', [280]],
] as const;

for (const [listener, widths] of LISTENERS) {
  test(`the listener of ${listener} gives the frame its content’s height, and is then left alone`, async ({
    host,
  }) => {
    await host.open(listener);
    const frame = host.frame();
    await expect(frame.locator('.place-row').first()).toBeVisible();
    for (const width of [600, ...widths]) {
      const before = await host.told();
      await host.setWidth(width);
      await expect.poll(() => host.heightOver()).toBe(0);
      const after = await host.told();
      await host.settle();
      expect(await host.told()).toEqual(after);
      expect(after.length - before.length).toBeLessThanOrEqual(3);
      expect(await host.heightOver()).toBe(0);
      // Nothing of it is cut off, and nothing scrolls inside.
      expect(await host.isCut()).toBe(false);
    }
    // The content grows with the passages of a place, and shrinks again.
    const [tall] = (await host.told()).slice(-1);
    await frame.locator('.place-row', { hasText: 'Vuhledar' }).click();
    await expect(frame.getByRole('heading', { level: 2 })).toHaveText('Vuhledar');
    await expect.poll(async () => (await host.told()).at(-1)).not.toBe(tall);
    await expect.poll(() => host.heightOver()).toBe(0);
    await frame.getByRole('button', { name: 'All places' }).click();
    await expect.poll(async () => (await host.told()).at(-1)).toBe(tall);
    await expect.poll(() => host.heightOver()).toBe(0);
    expect(host.complaints).toEqual([]);
    expect(await host.strangers()).toEqual([]);
  });
}

test('a frame of a fixed height asks for none, at any width', async ({ host }) => {
  const { page } = host;
  await page.addInitScript(() => {
    if (window.parent !== window) return;
    const asked: unknown[] = [];
    window.addEventListener('message', ({ data }: MessageEvent<{ dateline?: number }>) => {
      if (data.dateline === undefined) asked.push(data);
    });
    Object.assign(window, { asked });
  });
  await host.open('plain');
  await expect(host.frame().locator('.passage').first()).toBeVisible();
  for (const width of [296, 616, 900]) {
    await page.setViewportSize({ width, height: 700 });
    await host.settle();
    expect(await host.isCut()).toBe(false);
  }
  expect(await page.evaluate(() => (window as unknown as { asked: unknown[] }).asked)).toEqual([]);
});
