import { existsSync } from 'node:fs';
import type { LaunchOptions } from 'playwright';

const SYSTEM = [
  process.env['CHROME_PATH'],
  // The same engine without a browser's windows: a page opens and draws in half the time.
  '/usr/bin/chromium-headless-shell',
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

/**
 * One set of flags for every run: other flags rasterise other pixels. WebGL is drawn in software; the
 * page around it is not drawn by way of WebGL, as Debian's start script would have it.
 */
export function chromium(): LaunchOptions {
  const executablePath = systemChromium();
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-gpu-rasterization',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
    ],
  };
}

/** Set to `mesa` for the pages of tests to be drawn by Mesa in place of SwiftShader. */
export const GRAPHICS = 'TEST_GRAPHICS';

/** WebGL drawn by Mesa's llvmpipe: in software too, but it compiles a map's shaders in half the time. */
export function inMesa(options: LaunchOptions): LaunchOptions {
  const args = (options.args ?? []).filter((flag) => !flag.includes('swiftshader'));
  return {
    ...options,
    env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1', EGL_PLATFORM: 'surfaceless' },
    args: [...args, '--use-gl=angle', '--use-angle=gl-egl', '--ignore-gpu-blocklist'],
  };
}

/**
 * The same for pages that live for seconds: a quarter of the processor's time would go into optimising code
 * that never runs for long enough. Not for what measures time.
 */
export function shortLived(): LaunchOptions {
  const { args = [], ...options } = chromium();
  const short = { ...options, args: [...args, '--js-flags=--no-maglev --no-turbofan'] };
  return process.env[GRAPHICS] === 'mesa' ? inMesa(short) : short;
}
