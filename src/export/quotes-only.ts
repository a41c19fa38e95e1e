import { type Located, locateQuote } from '../story/locate-quote.ts';
import type { Anchor, Article, Claim, Link, Story } from '../story/model.ts';
import { searchText } from '../story/search-text.ts';
import { serialiseStory } from '../story/serialise-story.ts';
import { CONTEXT, type EvidenceSpan, type Quotes } from './quotes-model.ts';

/** So many units from a text's beginning; one fewer where that would cut a character in two. */
function firstOf(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

function lastOf(text: string, length: number): string {
  return text.slice(Math.max(0, text.length - length)).replace(/^[\udc00-\udfff]/, '');
}

type Locate = (article: Article | undefined, anchor: Anchor | undefined) => Located | null;

/** Finds where the story's anchors stand; `null` for one that does not, or not once. */
function locator(story: Story): Locate {
  const letters = story.links
    .flatMap(({ anchors }) => Object.values(anchors))
    .reduce((sum, { exact, prefix, suffix }) => sum + (prefix + exact + suffix).length, 0);
  return (article, anchor) => {
    if (!article || !anchor) return null;
    const at = locateQuote(article, anchor, searchText(article, letters));
    return typeof at === 'string' ? null : at;
  };
}

/** The anchor with its surroundings cut short, at the place where it stands. */
function shortened(at: Located | null, anchor: Anchor): Anchor {
  const { exact, prefix, suffix } = anchor;
  return {
    exact,
    prefix: lastOf(prefix, CONTEXT),
    suffix: firstOf(suffix, CONTEXT),
    ...(at ? { start: at.start, end: at.end } : {}),
  };
}

function evidenceSpan(
  article: Article | undefined,
  at: Located | null,
  words: string,
): EvidenceSpan {
  const from = article?.text.indexOf(words, at?.paragraph.start ?? 0) ?? -1;
  const half = Math.max(1, Math.min(CONTEXT, Math.floor(words.length / 2)));
  return {
    starts: firstOf(words, half),
    ends: lastOf(words, half),
    length: words.length,
    start: from,
  };
}

function withoutWords(story: Story, link: Link, locate: Locate): Link {
  return {
    ...link,
    anchors: Object.fromEntries(
      Object.entries(link.anchors).map(([language, anchor]) => [
        language,
        shortened(locate(story.articles[language], anchor), anchor),
      ]),
    ),
    claims: link.claims.map((claim) => ({ ...claim, evidence: {} })),
  };
}

/** The evidence of each claim, in the order of links and claims. */
function spansOf(
  story: Story,
  link: Link,
  { evidence }: Claim,
  locate: Locate,
): Record<string, EvidenceSpan> {
  return Object.fromEntries(
    Object.entries(evidence).map(([language, words]) => {
      const article = story.articles[language];
      const at = locate(article, link.anchors[language]);
      return [language, evidenceSpan(article, at, words)];
    }),
  );
}

interface Page {
  items: { body: Record<string, unknown>[] }[];
}

/**
 * A story as one JSON file without its articles: links, quotes and positions alone, for text that one
 * may not republish. A claim's words are told by their beginning and end.
 */
export function quotesOnly(story: Story): string {
  const locate = locator(story);
  const bare: Story = {
    ...story,
    links: story.links.map((link) => withoutWords(story, link, locate)),
  };
  const articles = new Set(Object.values(story.articles).map(({ file }) => file));
  const files = Object.fromEntries(
    Object.entries(serialiseStory(bare)).flatMap(([file, text]) =>
      articles.has(file) ? [] : [[file, JSON.parse(text) as unknown] as const],
    ),
  );
  const page = files['annotations.json'] as Page;
  for (const [index, link] of story.links.entries()) {
    const claims = page.items[index]?.body.filter(({ type }) => type === 'Claim') ?? [];
    for (const [number, claim] of link.claims.entries()) {
      const body = claims[number];
      if (body) body['evidence'] = spansOf(story, link, claim, locate);
    }
  }
  const texts = Object.fromEntries(
    Object.values(story.articles).map(({ language, file, text, paragraphs }) => [
      language,
      { file, length: text.length, paragraphs: paragraphs.length },
    ]),
  );
  const quotes: Quotes = { type: 'dateline-quotes', version: 1, files, texts };
  return `${JSON.stringify(quotes, null, 2)}\n`;
}
