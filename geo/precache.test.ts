import { describe, expect, it } from 'vitest';
import { OFFLINE_BUDGET, precacheList } from './precache.ts';

const FILES = [
  'index.html',
  'sw.js',
  'map.json',
  'tiles/donbas.pmtiles',
  'assets/index-1a2b.js',
  'assets/maplibre-gl-worker-3c4d.mjs',
  'assets/worker-5e6f.js',
  'assets/bring-screen-7a8b.js',
  'assets/draw-tool-9c0d.js',
  'assets/read-document-1e2f.js',
  'basemap/world.json',
  'fonts/serif.woff2',
  'gazetteer/core.bin.gz',
  'embed/dateline-map.js',
  'stories/index.json',
  'stories/first/story.json',
  'stories/second/story.json',
  'read/first/en/index.html',
  'read/first/en/map.png',
];

function listOf(sizes: Readonly<Record<string, number>>) {
  return precacheList(FILES, (path) => new Uint8Array(sizes[path] ?? 10), 'first');
}

describe('what is kept for reading offline', () => {
  it('is the app, its map, its fonts and the stories, and nothing of an operator or for bringing an article', () => {
    const urls = listOf({}).entries.map(({ url }) => url);
    expect(urls).toEqual([
      'assets/index-1a2b.js',
      'assets/maplibre-gl-worker-3c4d.mjs',
      'basemap/world.json',
      'fonts/serif.woff2',
      'index.html',
      'read/first/en/index.html',
      'stories/first/story.json',
      'stories/index.json',
      'stories/second/story.json',
    ]);
  });

  it('names the content of every file whose address does not', () => {
    const { entries } = listOf({});
    const changed = listOf({ 'index.html': 11 }).entries;
    for (const { url, revision } of entries) {
      expect(revision === null, url).toBe(url.startsWith('assets/'));
      const other = changed.find((entry) => entry.url === url);
      expect(other?.revision === revision, url).toBe(url !== 'index.html');
    }
  });

  it('leaves a later story out before it exceeds the budget, and fails on the first', () => {
    const { entries, left } = listOf({ 'stories/second/story.json': OFFLINE_BUDGET });
    expect(left).toEqual(['second']);
    expect(entries.some(({ url }) => url.includes('second'))).toBe(false);
    expect(() => listOf({ 'stories/first/story.json': OFFLINE_BUDGET })).toThrow('budget');
    expect(() => listOf({ 'basemap/world.json': OFFLINE_BUDGET + 1 })).toThrow('budget');
  });
});
