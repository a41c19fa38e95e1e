import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { listPlugin, sitePlugin } from './geo/site-plugin.ts';
import project from './package.json' with { type: 'json' };
import { shortLived } from './tests/chromium.ts';

export default defineConfig({
  // Relative addresses, so that the built site works under any path of any host.
  base: './',
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    sourcemap: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1100,
    rolldownOptions: {
      output: {
        // Apart from our own code, which changes more often; the budgets of size go by these names.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'maplibre', test: /node_modules\/maplibre-gl\// },
          ],
        },
      },
    },
  },
  // The worker of articles loads what reads a kind of file only when one comes.
  worker: { format: 'es' },
  plugins: [react(), sitePlugin(project.version), listPlugin()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Loading the same modules anew for each file took a third of the time; what a test puts in place of
          // something else is taken back after it.
          isolate: false,
          restoreMocks: true,
          unstubGlobals: true,
          // Ample: a slow machine is no failure, and a test that hangs is still found.
          testTimeout: 20_000,
          include: [
            'src/**/*.test.{ts,tsx}',
            'geo/**/*.test.ts',
            'tests/embed/**/*.test.ts',
            'tests/story/**/*.test.ts',
            'tests/geoparse/**/*.test.ts',
            'tests/house/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        // What the tests import, and no more: a package found late reloads the page under them.
        optimizeDeps: { entries: ['tests/map/**/*.test.{ts,tsx}', 'src/main.tsx'] },
        test: {
          name: 'map',
          include: ['tests/map/**/*.test.{ts,tsx}'],
          // After a map drawn in software its page waits for its next frame, on a busy machine for seconds.
          expect: { poll: { timeout: 20_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: shortLived() }),
            instances: [{ browser: 'chromium', viewport: { width: 1000, height: 800 } }],
          },
        },
      },
    ],
  },
});
