import { existsSync } from 'node:fs';
import type { LaunchOptions } from 'playwright';

const SYSTEM = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The first Chrome or Chromium found on this machine, or `undefined` (then Playwright's own serves). */
export function systemChromium(): string | undefined {
  return SYSTEM.find((path) => path && existsSync(path));
}

/** One set of flags for every test: other flags rasterise other pixels. WebGL is drawn in software. */
export function chromium(): LaunchOptions {
  const executablePath = systemChromium();
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
    ],
  };
}
