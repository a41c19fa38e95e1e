import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { syntheticStory } from '../../tests/bench/synthetic-story.ts';
import { GOOD } from '../../tests/story/fixtures.ts';
import type { Story } from '../story/model.ts';
import { parseStory } from '../story/parse-story.ts';
import { prerender } from './prerender.tsx';

const EVIL = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`;
const parsed = parseStory(GOOD);
const good = parsed.story as Story;

function written(story: Story, language: string): Document {
  const html = prerender(story.id, { ...parsed, story }, language, (tag) => `../${tag}/`);
  const { document } = new Window();
  document.body.innerHTML = html;
  return document as unknown as Document;
}

describe('a page as the build writes it', () => {
  it.each(good.languages)('holds every paragraph and every place in %s', (language) => {
    const page = written(good, language);
    const text = page.querySelector('article')?.textContent ?? '';
    for (const paragraph of good.articles[language]?.paragraphs ?? []) {
      expect(text).toContain(paragraph.text);
    }
    expect(page.querySelectorAll('nav.places a[data-place]').length).toBe(good.places.length);
    expect(page.querySelector('h1')?.textContent).toBe(good.title[language]);
    expect(page.querySelector('.first-picture')?.outerHTML).toBe(
      '<div class="first-picture"></div>',
    );
  });

  it('leads each link to a passage that is there', () => {
    const page = written(good, good.languages[0] ?? '');
    const links = [...page.querySelectorAll('a[data-place], .passage-number')];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const [, id] = link.getAttribute('href')?.split('#') ?? [];
      if (id) expect(page.getElementById(id)?.className).toBe('passage');
    }
    expect(links.some((link) => link.getAttribute('href')?.includes('#'))).toBe(true);
  });

  it('has nothing that the policy refuses: no style or script of its own', () => {
    const page = written(good, good.languages[0] ?? '');
    expect(page.querySelectorAll('[style], script, style')).toHaveLength(0);
  });

  it('weighs of 10,000 places no more than of ten', () => {
    const weigh = (places: number, passages: number): number => {
      const large = parseStory(syntheticStory({ places, passages }));
      const html = prerender('large', large, 'en', (tag) => `../${tag}/`);
      expect(html).toContain('place-1');
      return html.length;
    };
    expect(weigh(10_000, 12_000)).toBeLessThan(1.2 * weigh(10, 30));
  });

  it('shows what a story says as text', () => {
    const language = good.languages[0] ?? '';
    const page = written({ ...good, title: { ...good.title, [language]: EVIL } }, language);
    expect(page.querySelector('h1')?.textContent).toBe(EVIL);
    expect(page.querySelectorAll('script, img')).toHaveLength(0);
  });
});
