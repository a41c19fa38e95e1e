import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { serve } from './bench/serve.ts';
import { MINI_BROWSER, WEBKIT_DRIVER } from './other-browsers.ts';

/**
 * One round through the site in Debian's WebKitGTK, by WebDriver: read, choose, switch, bring an article.
 * Its protocol is not the one that the end-to-end tests speak.
 */
const ARTICLE = readFileSync(new URL('fixtures/bring/power-lines.txt', import.meta.url), 'utf8');
/** A map drawn in software takes its time. Milliseconds. */
const PATIENCE = 90_000;

function freePort(): Promise<number> {
  return new Promise((settle) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const at = server.address();
      server.close(() => settle(typeof at === 'object' && at ? at.port : 0));
    });
  });
}

type Call = (method: string, path: string, body?: object) => Promise<unknown>;

async function call(driver: string, method: string, path: string, body?: object): Promise<unknown> {
  const answer = await fetch(`${driver}${path}`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
  return value;
}

/** Asks until there is an answer. @throws Error when there is none in time */
async function until<T>(ask: () => Promise<T | null>, what: string): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask().catch(() => null);
    if (answer !== null) return answer;
    if (Date.now() > end) throw new Error(`${what}: not within ${PATIENCE / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function round(ask: Call, site: string): Promise<void> {
  const run = (script: string, ...args: readonly string[]) =>
    ask('POST', '/execute/sync', { script, args });
  const open = (search: string) => ask('POST', '/url', { url: `${site}${search}` });
  const see = async (what: string, script: string, ...args: readonly string[]) => {
    await until(async () => ((await run(script, ...args)) === true ? true : null), what);
    console.log(`✓ ${what}`);
  };
  const click = async (selector: string) => {
    const found = await ask('POST', '/element', { using: 'css selector', value: selector });
    await ask('POST', `/element/${Object.values(found as object)[0]}/click`, {});
  };
  const drawn = (...places: readonly string[]) =>
    `const map = document.querySelector('section[data-map="idle"]');
     const drawn = map?.dataset.drawn?.split(' ') ?? [];
     return ${JSON.stringify(places)}.every((place) => drawn.includes(place));`;
  const shows = `return document.querySelector(arguments[0])?.textContent.includes(arguments[1])`;

  await open('?lang=en&theme=light');
  await see(
    'the live map draws every focus place',
    drawn('toretsk', 'pokrovsk', 'vuhledar', 'supply-route'),
  );
  await click('nav.places a[data-place="pokrovsk"]');
  await see('a place is chosen', shows, '#place-panel-name', 'Pokrovsk');
  await see('the address says so', `return location.search.includes('place=pokrovsk')`);
  await see('the map goes there', drawn('pokrovsk'));
  await click('.masthead button[aria-label="українська"]');
  await see('in Ukrainian it is still chosen', shows, '#place-panel-name', 'Покровськ');
  await open('?bring&lang=en&theme=light');
  await see('the desk opens', `return document.querySelector('.desk') !== null`);
  await run(
    `const data = new DataTransfer();
     data.items.add(new File([arguments[0]], 'power-lines.txt'));
     const event = { dataTransfer: data, bubbles: true, cancelable: true };
     document.body.dispatchEvent(new DragEvent('drop', event));`,
    ARTICLE,
  );
  await see('an article is read', shows, '.passage', 'KOSTIANTYNIVKA');
  await see('and stands on the map', drawn('kostiantynivka', 'lyman'));
}

async function main(): Promise<void> {
  const site = await serve('dist');
  const port = await freePort();
  const program = spawn(WEBKIT_DRIVER, [`--port=${port}`], { stdio: 'ignore' });
  const driver = `http://127.0.0.1:${port}`;
  try {
    await until(() => call(driver, 'GET', '/status'), 'WebKitWebDriver answers');
    const options = { binary: MINI_BROWSER, args: ['--automation'] };
    const wanted = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options };
    const session = await call(driver, 'POST', '/session', {
      capabilities: { alwaysMatch: wanted },
    });
    const { sessionId } = session as { sessionId: string };
    const ask: Call = (method, path, body) =>
      call(driver, method, `/session/${sessionId}${path}`, body);
    await ask('POST', '/window/rect', { width: 1280, height: 860 });
    await round(ask, site.address);
    await ask('DELETE', '');
  } finally {
    program.kill();
    site.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
