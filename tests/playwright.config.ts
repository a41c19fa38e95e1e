import { defineConfig } from '@playwright/test';
import { shortLived } from './chromium.ts';
import { chosenBrowser } from './other-browsers.ts';

const other = chosenBrowser();
/** Only Chromium and WebKit play a phone whole; Firefox is given its size. */
const isMobile = other?.name !== 'firefox';

const PORT = Number(process.env['PORT'] ?? 4179);
const address = `http://127.0.0.1:${PORT}/`;
/** Another origin, for the pages that the map is embedded in. */
const HOST_PORT = PORT + 1;
const hosts = `http://127.0.0.1:${HOST_PORT}/`;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // A map drawn in software on a busy machine takes its time; a test that hangs still ends.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json']],
  use: {
    baseURL: address,
    // Requests go to the server that a test may spoil; what is kept offline has tests of its own.
    serviceWorkers: 'block',
    browserName: other?.name ?? 'chromium',
    launchOptions: other?.launch ?? shortLived(),
    // Kept when a test fails; without film and pages, which cost a software-drawn map its frames.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    // A journey of a map drawn in software takes seconds: the tests of motion ask for it.
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'en-GB',
    timezoneId: 'Europe/Kyiv',
  },
  projects: [
    { name: 'desktop', testDir: './reader', use: { viewport: { width: 1200, height: 760 } } },
    {
      name: 'phone',
      testDir: './reader',
      // What a broken file or server does is the same on any screen; its words are in accessibility.
      testIgnore: /(assets|faults|hostile|policy|upsets)\.spec\.ts$/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: isMobile, isMobile },
    },
    {
      name: 'embed',
      testDir: './embed',
      use: { baseURL: hosts, viewport: { width: 900, height: 700 } },
    },
  ],
  webServer: [
    {
      command: 'npx tsx geo/serve.ts',
      cwd: '..',
      url: address,
      env: { PORT: String(PORT) },
      stdout: 'ignore',
    },
    {
      command: 'npx tsx tests/embed/host-server.ts',
      cwd: '..',
      url: `${hosts}plain.html`,
      env: { PORT: String(HOST_PORT), SITE: address },
      stdout: 'ignore',
    },
  ],
});
