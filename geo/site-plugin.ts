import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { build, type Plugin } from 'vite';
import { listFiles, parseStory } from '../src/story/parse-story.ts';
import { headerFiles } from './header-files.ts';
import { withPolicy } from './policy-meta.ts';
import { siteRules } from './site-rules.ts';
import { drawStill, toPng } from './still/draw.ts';
import { readBasemap } from './still/read-basemap.ts';
import { escapeHtml, oembed, pagePath, storyPage } from './story-page.ts';

const ELEMENT = 'src/embed/dateline-map.ts';
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

/** What most sites show of a card's picture. */
const CARD = { width: 1200, height: 630 };

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/**
 * Writes a page with its map as SVG and PNG, and where the site's address is known an oEmbed answer,
 * for each story and language.
 * @returns ids of stories that cannot be read; they get none
 */
export async function writeStoryPages(
  folder: string,
  site: string | null,
): Promise<readonly string[]> {
  const stories = join(folder, 'stories');
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const unread: string[] = [];
  const basemap = readBasemap();
  const pictures = new Map<string, string>();
  const found = existsSync(stories) ? readdirSync(stories, { withFileTypes: true }) : [];
  for (const entry of found.filter((each) => each.isDirectory())) {
    const read = (file: string): [string, string] | [] => {
      const path = join(stories, entry.name, file);
      return existsSync(path) ? [file, readFileSync(path, 'utf8')] : [];
    };
    const [, manifest = ''] = read('story.json');
    const files = ['story.json', ...listFiles(manifest)]
      .map(read)
      .filter((file) => file.length > 0);
    const { story } = parseStory(Object.fromEntries(files) as Record<string, string>);
    // The page is found by the folder, the story by its id: they must be the same.
    if (story?.id !== entry.name) {
      unread.push(entry.name);
      continue;
    }
    for (const language of story.languages) {
      const path = pagePath(story, language);
      const context = { site, image: { ...CARD, path: `${path}map.png` } };
      const page = join(folder, path);
      const drawing = { size: CARD, theme: 'light', language, place: null } as const;
      const svg = drawStill(story, drawing, basemap);
      write(join(page, 'map.svg'), `${svg}\n`);
      pictures.set(join(page, 'map.png'), svg);
      write(join(page, 'index.html'), storyPage(html, story, language, context));
      if (site === null) continue;
      const answer = oembed(story, language, { ...context, site });
      write(join(page, 'oembed.json'), `${JSON.stringify(answer, null, 2)}\n`);
    }
  }
  const paths = [...pictures.keys()];
  const images = await toPng([...pictures.values()]);
  for (const [index, image] of images.entries()) write(paths[index] ?? '', image);
  return unread;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** Builds the custom element into one file, under its lasting address and under its version. */
async function buildElement(folder: string, version: string): Promise<void> {
  const name = 'embed/dateline-map';
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: ELEMENT, formats: ['es'], fileName: () => `${name}.js` },
      // Vite leaves the white space of a library's module; this is a page's script.
      rolldownOptions: { output: { minify: true } },
    },
  });
  const text = readFileSync(join(folder, `${name}.js`), 'utf8');
  write(join(folder, `${name}-${version}.js`), text);
}

/** What the built site has besides the app: the custom element, the stories' pages, the header files. */
export function sitePlugin(version: string): Plugin {
  const site = siteAddress(process.env[VARIABLE]);
  let folder = 'dist';
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
    async closeBundle() {
      await buildElement(folder, version);
      for (const story of await writeStoryPages(folder, site)) {
        this.warn(`stories/${story} cannot be read and gets no page; npm run check says why`);
      }
      if (site === null) {
        this.warn(
          `${VARIABLE} is not set: the stories' pages have no og:url and no oEmbed answer, which need the site's address`,
        );
      }
      for (const [path, text] of Object.entries(headerFiles(filesIn(folder), siteRules(folder)))) {
        write(join(folder, path), text);
      }
    },
  };
}
