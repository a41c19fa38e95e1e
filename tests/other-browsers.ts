import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type LaunchOptions, webkit } from 'playwright';

/** A browser besides Chromium that the end-to-end tests can run in. */
export interface OtherBrowser {
  readonly name: 'firefox' | 'webkit';
  /** How to start it; `null` where it is not on this machine. */
  readonly launch: LaunchOptions | null;
  /** What to do to have it. */
  readonly advice: string;
}

/** Debian's WebKitGTK, which speaks WebDriver alone. */
export const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';
export const MINI_BROWSER = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit2gtk-4.1/MiniBrowser`;

const FIREFOX = [
  process.env['FIREFOX_PATH'],
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/**
 * The system's own Firefox, by WebDriver BiDi. In a window, since without a display it has no WebGL 2.
 */
function firefoxLaunch(): LaunchOptions | null {
  const executablePath = FIREFOX.find((path) => path && existsSync(path));
  if (!executablePath) return null;
  return {
    channel: 'moz-firefox',
    executablePath: fileURLToPath(new URL('firefox-shim.mjs', import.meta.url)),
    env: { ...process.env, FIREFOX_PATH: executablePath },
    headless: false,
    // Its protocol cannot ask for less motion, as the tests do in general.
    firefoxUserPrefs: { 'webgl.force-enabled': true, 'ui.prefersReducedMotion': 1 },
  };
}

export const OTHER_BROWSERS: readonly OtherBrowser[] = [
  {
    name: 'firefox',
    launch: firefoxLaunch(),
    advice: 'apt-get install firefox-esr xvfb, or set FIREFOX_PATH to where it is',
  },
  {
    name: 'webkit',
    // Of a build by Playwright alone: the system's WebKitGTK does not speak its protocol.
    launch: existsSync(webkit.executablePath()) ? {} : null,
    advice:
      'npx playwright install --with-deps webkit, where the network lets it; or, for one round alone, apt-get install webkit2gtk-driver xvfb',
  },
];

/** The browser that `E2E_BROWSER` names; `null` for Chromium. @throws Error when it is not there */
export function chosenBrowser(): OtherBrowser | null {
  const name = process.env['E2E_BROWSER'];
  if (!name) return null;
  const found = OTHER_BROWSERS.find((each) => each.name === name);
  if (!found?.launch) throw new Error(`E2E_BROWSER is "${name}": there is no such browser here.`);
  return found;
}
