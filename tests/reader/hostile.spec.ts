import { HOSTILE, openHostile } from '../story/hostile-stories.ts';
import { expect, isPhone, test } from './driver.ts';

test.skip(isPhone, 'the same on any screen: once is enough');

/** One of each kind: all of them go through the parser, the still and the pages in tests/story. */
const SHOWN = HOSTILE.filter((name) => /^(script|bidi|prototype|shapes|article)/.test(name));

for (const name of SHOWN) {
  test(`the hostile story ${name} is read, and does nothing`, async ({ reader }) => {
    const told = await reader.watchPolicy();
    let dialogs = 0;
    reader.page.on('dialog', (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    await reader.withoutWebGL();
    await reader.putStory('hostile', openHostile(name).files);
    await reader.openStory({ language: 'en', story: 'hostile' });
    await expect(reader.title).toBeVisible();
    await expect(reader.page.locator('article .passage-text').first()).toBeVisible();
    await expect(reader.picture).toBeVisible();
    const place = reader.page.locator('nav.places a').first();
    if ((await place.count()) > 0) {
      await place.click();
      await expect(reader.chosenPlace).toBeVisible();
    }
    const seen = await reader.page.evaluate(() => ({
      hacked: 'hacked' in window,
      polluted: 'polluted' in {},
      handlers: [...document.querySelectorAll('*')].filter((element) =>
        element.getAttributeNames().some((attribute) => attribute.startsWith('on')),
      ).length,
      strange: document.querySelectorAll('article :is(img, iframe, script, base, object, form)')
        .length,
    }));
    expect(seen).toEqual({ hacked: false, polluted: false, handlers: 0, strange: 0 });
    expect(dialogs).toBe(0);
    expect(await told()).toEqual([]);
    expect(reader.requestsElsewhere()).toEqual([]);
  });
}
