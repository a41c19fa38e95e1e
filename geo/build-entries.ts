import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type InlineConfig } from 'vite';
import type { PrecacheEntry } from './precache.ts';
import { type Press, type Render, writeAsset, writeFile } from './story-pages.ts';

const ELEMENT = 'src/embed/dateline-map.ts';
const EARLY = 'src/app/early.ts';
const NOSCRIPT = 'src/app/noscript.css';
const PRERENDER = 'src/app/prerender.tsx';
const SERVICE_WORKER = 'src/app/service-worker.ts';

/** Builds one entry into one file and gives its text. */
async function buildFile(
  entry: string,
  format: 'es' | 'iife',
  config: InlineConfig = {},
): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'dateline-entry-'));
  try {
    await build({
      ...config,
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      build: {
        target: 'es2022',
        outDir,
        emptyOutDir: false,
        lib: { entry, formats: [format], name: 'dateline', fileName: () => 'entry.js' },
        // Vite leaves the white space of a library's module; these are a page's scripts.
        rolldownOptions: { output: { minify: true } },
      },
    });
    return readFileSync(join(outDir, 'entry.js'), 'utf8');
  } finally {
    rmSync(outDir, { recursive: true });
  }
}

/** Builds the custom element into one file, under its lasting address and under its version. */
export async function buildElement(folder: string, version: string): Promise<void> {
  const name = 'embed/dateline-map';
  const text = await buildFile(ELEMENT, 'es');
  writeFile(join(folder, `${name}.js`), text);
  writeFile(join(folder, `${name}-${version}.js`), text);
}

/** Builds the app once more for this program to call, since it renders the stories' pages. */
async function buildRender(): Promise<Render> {
  const outDir = mkdtempSync(join(tmpdir(), 'dateline-render-'));
  try {
    await build({
      configFile: false,
      // Directives of libraries ("use client") mean nothing here, and are told of at length.
      logLevel: 'error',
      publicDir: false,
      ssr: { noExternal: true },
      build: {
        target: 'node20',
        outDir,
        emptyOutDir: false,
        ssr: PRERENDER,
        // By their names alone all of them are modules, where no package.json says so.
        rolldownOptions: {
          output: { entryFileNames: 'prerender.mjs', chunkFileNames: '[name]-[hash].mjs' },
        },
      },
    });
    const module: unknown = await import(pathToFileURL(join(outDir, 'prerender.mjs')).href);
    return (module as { prerender: Render }).prerender;
  } finally {
    rmSync(outDir, { recursive: true });
  }
}

/** What the stories' pages are written with. */
export async function buildPress(folder: string, map: readonly string[]): Promise<Press> {
  const early = await buildFile(EARLY, 'iife');
  return {
    render: await buildRender(),
    early: writeAsset(folder, 'early', 'js', early),
    map,
    noscript: writeAsset(folder, 'noscript', 'css', readFileSync(NOSCRIPT, 'utf8')),
  };
}

/** Builds the service worker, which keeps the given files. */
export async function buildServiceWorker(
  folder: string,
  entries: readonly PrecacheEntry[],
): Promise<void> {
  const define = {
    PRECACHE: JSON.stringify(entries),
    'process.env.NODE_ENV': JSON.stringify('production'),
  };
  writeFile(join(folder, 'sw.js'), await buildFile(SERVICE_WORKER, 'iife', { define }));
}
