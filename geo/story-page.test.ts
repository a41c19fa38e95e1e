import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { afterAll, describe, expect, it } from 'vitest';
import type { Story } from '../src/story/model.ts';
import { parseStory } from '../src/story/parse-story.ts';
import { GOOD } from '../tests/story/fixtures.ts';
import { siteAddress } from './site-plugin.ts';
import { articleData, oembed, storyPage } from './story-page.ts';
import { writeStoryPages } from './story-pages.ts';

const SITE = 'https://maps.example/dateline/';
const IMAGE = { path: 'stories/one/card.png', width: 1200, height: 630 };
const EVIL = `"'><script>alert(1)</script></title><!-- $& \u2028 &amp;`;
const good = parseStory(GOOD).story as Story;
const language = good.languages[0] ?? '';
const evil: Story = {
  ...good,
  title: { ...good.title, [language]: EVIL },
  summary: { ...good.summary, [language]: EVIL },
  source: { ...good.source, name: EVIL },
};
const HTML = readFileSync('index.html', 'utf8').replace('/src/main.tsx', './assets/index-1a2b.js');

const browser = new Window({ url: `${SITE}read/one/en/` });

function page(story: Story, context: Parameters<typeof storyPage>[3]): Document {
  const html = storyPage(HTML, story, language, context);
  return new browser.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

const content = (document: Document, key: string) =>
  document.querySelector(`meta[property="${key}"], meta[name="${key}"]`)?.getAttribute('content');

describe('a story’s page', () => {
  const known = page(good, { site: SITE, image: IMAGE });
  const address = `${SITE}read/${good.id}/${language}/`;

  it('says to cards what the story is', () => {
    expect(known.title).toBe(`${good.title[language]} | Dateline`);
    for (const key of ['og:title', 'twitter:title'])
      expect(content(known, key)).toBe(good.title[language]);
    for (const key of ['description', 'og:description', 'twitter:description']) {
      expect(content(known, key)).toBe(good.summary[language]);
    }
    expect(content(known, 'og:url')).toBe(address);
    expect(content(known, 'og:image')).toBe(`${SITE}${IMAGE.path}`);
    expect(content(known, 'twitter:card')).toBe('summary_large_image');
    expect(known.querySelectorAll('meta[name="description"]')).toHaveLength(1);
    expect(known.querySelectorAll('title')).toHaveLength(1);
  });

  it('leads to its oEmbed answer within the first kilobytes', () => {
    const html = storyPage(HTML, good, language, { site: SITE, image: null });
    expect(html.indexOf('application/json+oembed')).toBeGreaterThan(0);
    expect(html.indexOf('application/json+oembed')).toBeLessThan(4096);
    const link = known.querySelector('link[type="application/json+oembed"]');
    expect(link?.getAttribute('href')).toBe(`${address}oembed.json`);
  });

  it('is the app of this story, from where it stands', () => {
    const root = known.documentElement;
    expect({ ...root.dataset }).toEqual({ story: good.id, language, base: '../../../' });
    const script = known.querySelector('script[type="module"]');
    expect(script?.getAttribute('src')).toBe('../../../assets/index-1a2b.js');
    expect(known.querySelector('link[rel="preload"]')?.getAttribute('href')).toBe(
      `../../../stories/${good.id}/story.json`,
    );
  });

  it('has no address that it cannot know', () => {
    const unknown = page(good, { site: null, image: IMAGE });
    for (const key of ['og:url', 'og:image', 'twitter:image'])
      expect(content(unknown, key)).toBeUndefined();
    expect(unknown.querySelector('link[type="application/json+oembed"]')).toBeNull();
    expect(unknown.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe('./');
  });

  it('escapes all that comes from a story', () => {
    const hostile = page(evil, { site: SITE, image: null });
    expect(hostile.title).toBe(`${EVIL} | Dateline`);
    expect(content(hostile, 'og:title')).toBe(EVIL);
    const scripts = [...hostile.querySelectorAll('script')].map((script) => script.type);
    expect(scripts).toEqual(['application/ld+json', 'module']);
    const data = hostile.querySelector('script')?.textContent ?? '';
    expect(data).not.toContain('<');
    expect(JSON.parse(data)).toMatchObject({
      headline: EVIL,
      isBasedOn: { publisher: { name: EVIL } },
    });
  });

  it('refuses a page that it does not know', () => {
    const context = { site: null, image: null };
    expect(() => storyPage('<html>', good, language, context)).toThrow('index.html');
  });
});

describe('a story’s data', () => {
  it('is a NewsArticle with its places', () => {
    const data = articleData(good, language, { site: SITE, image: null }) as Record<
      string,
      unknown
    >;
    expect(data['@type']).toBe('NewsArticle');
    const focus = good.places.filter(({ role }) => role === 'focus');
    expect(data['contentLocation']).toHaveLength(focus.length);
  });

  it('answers oEmbed with one bare frame and numbers', () => {
    const answer = oembed(evil, language, { site: SITE, image: IMAGE });
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 640, height: 480 });
    expect(answer['thumbnail_width']).toBe(1200);
    const box = browser.document.createElement('div');
    box.innerHTML = String(answer['html']).replaceAll('iframe', 'x-frame');
    expect(box.children).toHaveLength(1);
    const frame = box.children[0];
    expect(frame?.childNodes).toHaveLength(0);
    expect(frame?.getAttribute('title')).toContain(EVIL);
    expect(frame?.getAttribute('src')).toBe(`${SITE}?embed=1&story=${good.id}&lang=${language}`);
  });
});

describe('the build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-pages-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('writes a page and a picture for each language, and names the stories that it cannot read', async () => {
    writeFileSync(join(folder, 'index.html'), HTML);
    for (const [name, files] of [
      [good.id, GOOD],
      ['another-name', GOOD],
      ['broken', { 'story.json': '{' }],
    ] as const) {
      mkdirSync(join(folder, 'stories', name), { recursive: true });
      for (const [file, text] of Object.entries(files)) {
        writeFileSync(join(folder, 'stories', name, file), text ?? '');
      }
    }
    expect([...(await writeStoryPages(folder, SITE, null))].sort()).toEqual([
      'another-name',
      'broken',
    ]);
    for (const each of good.languages) {
      const path = join(folder, 'read', good.id, each);
      expect(readFileSync(join(path, 'index.html'), 'utf8')).toContain(`lang="${each}"`);
      expect(JSON.parse(readFileSync(join(path, 'oembed.json'), 'utf8'))).toHaveProperty('html');
      expect(readFileSync(join(path, 'map.svg'), 'utf8')).toMatch(/^<svg [^>]*width="1200"/);
      const png = readFileSync(join(path, 'map.png'));
      // The header of a PNG: its sign, then width and height.
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    }
  });

  it('takes a site’s address, and nothing else for one', () => {
    expect(siteAddress(undefined)).toBeNull();
    expect(siteAddress('https://maps.example/dateline')).toBe(SITE);
    for (const text of ['maps.example', 'ftp://a.example/', 'https://a.example/?x=1']) {
      expect(() => siteAddress(text)).toThrow('SITE_URL');
    }
  });
});
