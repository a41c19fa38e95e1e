import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Basemap } from '../src/still/basemap.ts';
import { digest } from '../src/story/digest.ts';
import type { Story } from '../src/story/model.ts';
import { type ParsedStory, parseStory } from '../src/story/parse-story.ts';
import { ColourPairs, pageStill } from './page-still.ts';
import { drawStill, toPng } from './still/draw.ts';
import { readBasemap } from './still/read-basemap.ts';
import { readStoryFolder } from './still/read-story-folder.ts';
import { oembed, pagePath, storyPage } from './story-page.ts';
import { frontPage } from './written-page.ts';

/** Writes a story's page as the app shows it first. @param pageOf the address of the page in a language */
export type Render = (
  id: string,
  parsed: ParsedStory,
  language: string,
  pageOf: (language: string) => string,
) => string;

/** What pages written in full are made with. */
export interface Press {
  readonly render: Render;
  /** Paths, from the site's top, of the script that runs before the page is painted, and of the style without script. */
  readonly early: string;
  readonly noscript: string;
  /** Paths, from the site's top, of what the live map needs besides. */
  readonly map: readonly string[];
}

export interface ReadFolder {
  readonly story: Story;
  readonly parsed: ParsedStory;
  /** Names. */
  readonly files: readonly string[];
  /** Of all files, in UTF-16 units. */
  readonly size: number;
}

/** Of a story's files asked for by its page's head. More of them would keep its text waiting: they come after it. */
const MOST_EARLY = 500_000;

/** What most sites show of a card's picture. */
const CARD = { width: 1200, height: 630 };
const PICTURE = '<div class="first-picture"></div>';

export function writeFile(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Writes a file under a name with its content's hash. @returns its path from the site's top */
export function writeAsset(folder: string, name: string, extension: string, text: string): string {
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8);
  const path = `assets/${name}-${hash}.${extension}`;
  writeFile(join(folder, path), text);
  return path;
}

/** Every story of a folder of stories; what cannot be read by the name of its folder. */
export function readStories(folder: string): {
  readonly read: readonly ReadFolder[];
  readonly unread: readonly string[];
} {
  const found = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const read: ReadFolder[] = [];
  const unread: string[] = [];
  for (const { name } of found.filter((entry) => entry.isDirectory())) {
    const texts = readStoryFolder(join(folder, name));
    const parsed = parseStory(texts);
    // The page is found by the folder, the story by its id: they must be the same.
    if (parsed.story?.id !== name) unread.push(name);
    else {
      const size = Object.values(texts).reduce((sum, text) => sum + text.length, 0);
      read.push({ story: parsed.story, parsed, files: Object.keys(texts), size });
    }
  }
  return { read, unread };
}

/** The page's body: the app's own HTML with the drawing of the map in its place. */
function bodyOf(
  { story, parsed }: ReadFolder,
  language: string,
  up: string,
  press: Press,
  drawing: { readonly basemap: Basemap; readonly pairs: ColourPairs },
): string {
  const pageOf = (other: string) => `${up}${pagePath(story, other)}`;
  const html = press.render(story.id, parsed, language, pageOf);
  if (!html.includes(PICTURE)) throw new Error(`${story.id}: the page has no room for the map.`);
  const picture = pageStill(story, language, drawing.basemap, drawing.pairs);
  return html.replace(PICTURE, () => PICTURE.replace('><', () => `>${picture}<`));
}

/**
 * Writes a page with its map as SVG and PNG, and where the site's address is known an oEmbed answer,
 * for each story and language; and the site's first page, in the first language of its story.
 * @param press without it the pages hold no text of the story
 * @returns ids of stories that cannot be read; they get none
 */
export async function writeStoryPages(
  folder: string,
  site: string | null,
  press: Press | null,
): Promise<readonly string[]> {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const { read, unread } = readStories(join(folder, 'stories'));
  const basemap = readBasemap();
  const drawing = { basemap, pairs: new ColourPairs() };
  const pictures = new Map<string, string>();
  const pages: ((colours: string) => void)[] = [];
  for (const each of read) {
    const { story } = each;
    const files = each.size > MOST_EARLY ? [] : each.files;
    const written = (language: string, up: string) =>
      press && {
        body: bodyOf(each, language, up, press, drawing),
        digest: digest(story),
        files,
        early: press.early,
        noscript: press.noscript,
        map: press.map,
      };
    for (const language of story.languages) {
      const path = pagePath(story, language);
      const context = { site, image: { ...CARD, path: `${path}map.png` } };
      const page = join(folder, path);
      const card = { size: CARD, theme: 'light', language, place: null } as const;
      const svg = drawStill(story, card, basemap);
      writeFile(join(page, 'map.svg'), `${svg}\n`);
      pictures.set(join(page, 'map.png'), svg);
      const content = written(language, '../../../');
      pages.push((colours) => {
        const text = storyPage(html, story, language, context, content && { ...content, colours });
        writeFile(join(page, 'index.html'), text);
      });
      if (site === null) continue;
      const answer = oembed(story, language, { ...context, site });
      writeFile(join(page, 'oembed.json'), `${JSON.stringify(answer, null, 2)}\n`);
    }
    const [first] = story.languages;
    const front = first !== undefined && html.includes(`data-story="${story.id}"`);
    const content = front ? written(first, './') : null;
    if (!front || !content) continue;
    pages.push((colours) => {
      const text = frontPage(html, story, first, { ...content, colours });
      writeFile(join(folder, 'index.html'), text);
    });
  }
  const colours = press ? writeAsset(folder, 'colours', 'css', drawing.pairs.stylesheet()) : '';
  for (const page of pages) page(colours);
  const paths = [...pictures.keys()];
  const images = await toPng([...pictures.values()]);
  for (const [index, image] of images.entries()) writeFile(paths[index] ?? '', image);
  return unread;
}
