import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStoryFolder } from '../../geo/still/read-story-folder.ts';
import { anyStory } from '../../tests/story/any-story.ts';
import { locateQuote } from '../story/locate-quote.ts';
import type { Story } from '../story/model.ts';
import { parseStory } from '../story/parse-story.ts';
import { searchText } from '../story/search-text.ts';
import { openQuotes } from './open-quotes.ts';
import { quotesOnly } from './quotes-only.ts';
import { reanchorStory } from './reanchor-story.ts';

const first =
  parseStory(readStoryFolder('public/stories/toretsk-2024-10')).story ??
  expect.fail('no first story');

const textsOf = (story: Story) =>
  Object.fromEntries(
    Object.values(story.articles).map(({ language, paragraphs }) => [
      language,
      paragraphs.map(({ text }) => text),
    ]),
  );

function reanchor(story: Story, texts: Readonly<Record<string, readonly string[]>>) {
  const { quotes, problems } = openQuotes('story.quotes.json', quotesOnly(story));
  expect(problems).toEqual([]);
  const { files, ...told } = reanchorStory(quotes ?? expect.fail('not opened'), texts);
  const parsed = parseStory(files);
  expect(parsed.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return { ...told, story: parsed.story ?? expect.fail('no story') };
}

/** Where each mention stands, by link and language. */
function spotsOf(story: Story) {
  return story.links.flatMap(({ id, anchors }) =>
    Object.entries(anchors).map(([language, anchor]) => {
      const article = story.articles[language];
      const at = article && locateQuote(article, anchor, searchText(article, 0));
      return [id, language, at && typeof at !== 'string' ? [at.start, at.end] : at];
    }),
  );
}

describe('a story without its text', () => {
  it('holds no sentence of it', () => {
    const json = quotesOnly(first);
    for (const { text } of Object.values(first.articles)) {
      for (const sentence of text.split(/(?<=[.!?])\s+/).filter(({ length }) => length > 80)) {
        expect(json).not.toContain(sentence);
        expect(json).not.toContain(JSON.stringify(sentence).slice(1, -1));
      }
    }
    // Of what any run may keep, none is longer than two sides of context and a quote.
    const longest = Math.max(
      ...first.links.flatMap(({ anchors }) =>
        Object.values(anchors).map(({ exact }) => exact.length),
      ),
    );
    for (const { text } of Object.values(first.articles)) {
      for (let at = 0; at + 65 + longest < text.length; at += 7) {
        expect(json).not.toContain(JSON.stringify(text.slice(at, at + 65 + longest)).slice(1, -1));
      }
    }
  });

  it('is the same story again with the same text', () => {
    const { story, lost, moved } = reanchor(first, textsOf(first));
    expect({ lost, moved }).toEqual({ lost: [], moved: 0 });
    expect(story).toEqual(first);
  });

  it('is the same again whatever the story', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const again = reanchor(story, textsOf(story));
        expect(again.lost).toEqual([]);
        expect(spotsOf(again.story)).toEqual(spotsOf(story));
        expect(again.story.links.map(({ claims }) => claims)).toEqual(
          story.links.map(({ claims }) => claims),
        );
        expect({ ...again.story, links: [] }).toEqual({ ...story, links: [] });
      }),
      { numRuns: 150 },
    );
  });

  it('finds its quotes in a text that was set and edited anew', () => {
    const texts = textsOf(first);
    const { en = [], uk = [] } = texts;
    const changed = [
      'A line that the paper put before the text.',
      ...en.map((text) =>
        text
          .replaceAll('’', "'")
          .replaceAll('“', '"')
          .replaceAll('”', '"')
          .replaceAll(' – ', '\u00a0— '),
      ),
    ];
    const { story, lost, moved } = reanchor(first, { en: changed, uk });
    expect(lost).toEqual([]);
    expect(moved).toBe(first.links.filter(({ anchors }) => anchors['en']).length);
    const quoted = (each: Story) => each.links.map(({ id, anchors }) => [id, anchors['en']?.exact]);
    expect(quoted(story)).toEqual(quoted(first));
    expect(story.links.map(({ claims }) => claims.length)).toEqual(
      first.links.map(({ claims }) => claims.length),
    );
  });

  it('lists what it does not find, whole, and guesses nothing', () => {
    const { en = [], uk = [] } = textsOf(first);
    const place = first.links.find(({ anchors }) => anchors['en']?.exact === 'London');
    const without = en.map((text) => text.replaceAll('London', 'the city'));
    const { story, lost } = reanchor(first, { en: without, uk });
    const names = lost.filter(({ reason }) => reason === 'quote-not-found');
    expect(names.map(({ quote, language }) => [quote, language])).toContainEqual(['London', 'en']);
    expect(names[0]?.part).toMatchObject({ source: 'article.en.md' });
    const kept = story.links.find(({ id }) => id === place?.id);
    expect(Object.keys(kept?.anchors ?? {})).toEqual(['uk']);
    const counted = (each: Story) =>
      each.links.reduce((sum, { anchors }) => sum + Object.keys(anchors).length, 0);
    expect(counted(story) + names.length).toBe(counted(first));
  });

  it('chooses none of two equally like places', () => {
    const { en = [], uk = [] } = textsOf(first);
    const toretsk = (texts: readonly string[]) =>
      reanchor(first, { en: texts, uk }).lost.find(
        ({ annotation, language }) => annotation === first.links[0]?.id && language === 'en',
      )?.reason;
    expect(toretsk(['Toretsk and Toretsk'])).toBe('quote-ambiguous');
    // The same paragraph twice, and neither where it was.
    expect(toretsk(['Before.', ...en.slice(0, 1), ...en])).toBe('quote-ambiguous');
    expect(toretsk(['Before.', ...en])).toBeUndefined();
  });

  it('keeps no more around a quote than finds it', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const told = [...quotesOnly(story).matchAll(/"(?:prefix|suffix|starts|ends)": (".*")/g)];
        for (const [, json = '""'] of told) {
          expect((JSON.parse(json) as string).length).toBeLessThanOrEqual(32);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('asks for each language’s text', () => {
    const { en = [] } = textsOf(first);
    const { quotes } = openQuotes('a.json', quotesOnly(first));
    const { lost } = reanchorStory(quotes ?? expect.fail('not opened'), { en });
    expect(new Set(lost.map(({ reason, language }) => `${reason} ${language}`))).toEqual(
      new Set(['text-missing uk']),
    );
  });

  it('that is broken is refused by file, place and rule; anything else in it is for the parser', () => {
    const problemsOf = (text: string) =>
      openQuotes('a.json', text).problems.map(({ pointer, rule }) => [pointer, rule]);
    expect(problemsOf('{"type": ')).toEqual([['', 'json-unreadable']]);
    expect(problemsOf('[]').length).toBeGreaterThan(0);
    expect(problemsOf('{"type":"x","version":1,"files":{},"texts":{}}')).toEqual([
      ['/type', 'unexpected-value'],
    ]);
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const json = JSON.stringify({
          type: 'dateline-quotes',
          version: 1,
          files: {
            'story.json': a,
            'annotations.json': { items: [b, { id: 'x', target: [a], body: [b] }] },
          },
          texts: { en: { file: 'article.en.md', length: 1, paragraphs: 1 } },
        });
        const { quotes } = openQuotes('a.json', json);
        const { files } = reanchorStory(quotes ?? expect.fail('not opened'), { en: ['The text.'] });
        expect(() => parseStory(files)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
