import { createHash } from 'node:crypto';

/** A file that the service worker keeps; `revision` is `null` where its address names its content. */
export interface PrecacheEntry {
  readonly url: string;
  readonly revision: string | null;
}

/** The most that a reader's device is asked to keep, in bytes as they are stored. */
export const OFFLINE_BUDGET = 5 * 1024 * 1024;

/**
 * The app, its map and its fonts. Left out on purpose: `map.json` and whatever tiles it names, which are the
 * operator's and change without a build; the gazetteers, the element, pictures for other sites, and what only bringing an article needs, which is
 * large and of no use without the gazetteers.
 */
const SITE =
  /^(index\.html|manifest\.webmanifest|icon\.svg|icons\/.+|(assets\/(?!(bring-screen|take-dialog|draw-tool|open-brought|story-archive|worker|browser|read)-)|basemap\/|fonts\/).+|stories\/index\.json)$/;
const STORY = /^(?:stories\/([^/]+)\/.+|read\/([^/]+)\/[^/]+\/index\.html)$/;

/**
 * What the service worker keeps: the site and as many stories as fit the budget, the site's first before
 * all others.
 * @param files of the built site, by path from its top
 * @returns the ids of the stories that do not fit as `left`
 * @throws Error when the site and its first story exceed the budget
 */
export function precacheList(
  files: readonly string[],
  read: (path: string) => Uint8Array,
  firstStory: string,
): { readonly entries: readonly PrecacheEntry[]; readonly left: readonly string[] } {
  const kept = files.filter((path) => SITE.test(path));
  const stories = new Map<string, string[]>([[firstStory, []]]);
  for (const path of [...files].sort()) {
    const [, data, page] = STORY.exec(path) ?? [];
    const id = data ?? page;
    if (id !== undefined) stories.set(id, [...(stories.get(id) ?? []), path]);
  }
  const weigh = (paths: readonly string[]) =>
    paths.reduce((sum, path) => sum + read(path).byteLength, 0);
  let total = weigh(kept);
  const left: string[] = [];
  for (const [id, paths] of stories) {
    const size = weigh(paths);
    if (total + size <= OFFLINE_BUDGET) {
      kept.push(...paths);
      total += size;
    } else if (id !== firstStory) {
      left.push(id);
    } else {
      throw new Error(
        `To read offline takes ${total + size} bytes; the budget is ${OFFLINE_BUDGET} (geo/precache.ts).`,
      );
    }
  }
  const entries = kept.sort().map((url) => ({
    url,
    revision: url.startsWith('assets/')
      ? null
      : createHash('sha256').update(read(url)).digest('base64url').slice(0, 16),
  }));
  return { entries, left };
}
