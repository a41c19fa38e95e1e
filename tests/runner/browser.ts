import { existsSync } from 'node:fs';
import { type LaunchOptions, chromium as playwright } from 'playwright';
import { chromium, GRAPHICS, inMesa, systemChromium } from '../chromium.ts';
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

/** What draws WebGL in a browser begun in a way; empty where nothing does. */
async function renderer(options: LaunchOptions): Promise<string> {
  const browser = await playwright.launch(options);
  try {
    const page = await browser.newPage();
    return await page.evaluate(() => {
      const context = document.createElement('canvas').getContext('webgl2');
      const debug = context?.getExtension('WEBGL_debug_renderer_info');
      return debug ? String(context?.getParameter(debug.UNMASKED_RENDERER_WEBGL)) : '';
    });
  } finally {
    await browser.close();
  }
}

/** Lets Mesa draw the tests' maps where it is there and works; else they are drawn by SwiftShader, as ever. */
export async function chooseGraphics(): Promise<void> {
  if (process.env[GRAPHICS]) return;
  const drawn = await renderer(inMesa(chromium())).catch(() => '');
  process.env[GRAPHICS] = drawn.includes('llvmpipe') ? 'mesa' : 'swiftshader';
  console.log(`Maps are drawn by ${process.env[GRAPHICS] === 'mesa' ? drawn : 'SwiftShader'}.`);
}
