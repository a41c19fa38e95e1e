import { existsSync } from 'node:fs';
import { chromium as playwright } from 'playwright';
import { systemChromium } from '../chromium.ts';
import { run } from './run-step.ts';

function found(): string | undefined {
  return systemChromium() ?? [playwright.executablePath()].find((path) => existsSync(path));
}

const ADVICE = `There is no Chrome or Chromium, and none could be installed. Do one of these:
  - install it (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask google-chrome)
  - set CHROME_PATH to where it is
  - npx playwright install --with-deps chromium`;

/**
 * The browser for the tests: one of the system, or Playwright's own; installed where there is none.
 * @throws Error with what to do, when none can be had
 */
export async function needBrowser(): Promise<string> {
  const given = process.env['CHROME_PATH'];
  if (given && !existsSync(given)) throw new Error(`CHROME_PATH is ${given}: no such file.`);
  const there = found();
  if (there) return there;
  const asRoot = process.getuid?.() === 0;
  if (asRoot && existsSync('/usr/bin/apt-get')) {
    console.log('No Chrome or Chromium here: installing the system’s own.');
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    await run(['apt-get', 'update', '-qq'], quiet);
    for (const name of ['chromium-headless-shell', 'chromium']) {
      await run(['apt-get', 'install', '-qq', '-y', '--no-install-recommends', name], quiet);
      const installed = systemChromium();
      if (installed) return installed;
    }
  }
  console.log('No Chrome or Chromium here: installing Playwright’s own.');
  await run(['playwright', 'install', ...(asRoot ? ['--with-deps'] : []), 'chromium']);
  const installed = found();
  if (installed) return installed;
  throw new Error(ADVICE);
}
