import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { LIST_FILE } from '../src/story/list/parse-list.ts';
import { buildElement, buildPress, buildServiceWorker } from './build-entries.ts';
import { headerFiles } from './header-files.ts';
import { escapeHtml } from './html-text.ts';
import { mapFiles } from './map-files.ts';
import { withPolicy } from './policy-meta.ts';
import { precacheList } from './precache.ts';
import { siteRules } from './site-rules.ts';
import { storyList } from './story-list.ts';
import { writeFile, writeStoryPages } from './story-pages.ts';

const VARIABLE = 'SITE_URL';

/**
 * The address that `SITE_URL` gives, with a closing slash; `null` where it is not set.
 * @throws Error when it is no address of a folder
 */
export function siteAddress(text: string | undefined): string | null {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new Error(
      `${VARIABLE} is "${text}"; it must be the site's address, such as https://example.org/maps/`,
    );
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/**
 * What the built site has besides the app: the custom element, the stories' pages and their list, the service
 * worker, the header files.
 */
export function sitePlugin(version: string): Plugin {
  const site = siteAddress(process.env[VARIABLE]);
  let folder = 'dist';
  let map: readonly string[] = [];
  return {
    name: 'dateline-site',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    transformIndexHtml(html) {
      const own = withPolicy(html, siteRules('public'));
      return site
        ? own.replace(
            /<html ([^>]*)>/,
            (_, before: string) => `<html ${before} data-site="${escapeHtml(site)}">`,
          )
        : own;
    },
    generateBundle(_, bundle) {
      map = mapFiles(Object.values(bundle));
    },
    async closeBundle() {
      await buildElement(folder, version);
      const press = await buildPress(folder, map);
      for (const story of await writeStoryPages(folder, site, press)) {
        this.warn(`stories/${story} cannot be read and gets no page; npm run check says why`);
      }
      writeFile(join(folder, LIST_FILE), storyList(join(folder, 'stories')));
      if (site === null) {
        this.warn(
          `${VARIABLE} is not set: the stories' pages have no og:url and no oEmbed answer, which need the site's address`,
        );
      }
      const { entries, left } = precacheList(
        filesIn(folder),
        (path) => readFileSync(join(folder, path)),
        /data-story="([^"]*)"/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[1] ?? '',
      );
      for (const story of left) {
        this.warn(`stories/${story} does not fit what is kept for reading offline`);
      }
      await buildServiceWorker(folder, entries);
      for (const [path, text] of Object.entries(headerFiles(filesIn(folder), siteRules(folder)))) {
        writeFile(join(folder, path), text);
      }
    },
  };
}

/** The list of stories while one works on them: made anew each time that it is asked for. */
export function listPlugin(): Plugin {
  return {
    name: 'dateline-list',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use(`/${LIST_FILE}`, (_, response) => {
        response.setHeader('Content-Type', 'application/json');
        response.end(storyList(join(server.config.publicDir, 'stories')));
      });
    },
  };
}
