import { locateQuote } from '../story/locate-quote.ts';
import type { Anchor, Article, Claim, Link, Story } from '../story/model.ts';
import { serialiseStory } from '../story/serialise-story.ts';
import { CONTEXT, type EvidenceSpan, type Quotes } from './quotes-model.ts';

/** So many units from a text's beginning; one fewer where that would cut a character in two. */
function firstOf(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

function lastOf(text: string, length: number): string {
  return text.slice(Math.max(0, text.length - length)).replace(/^[\udc00-\udfff]/, '');
}

/** The anchor with its surroundings cut short, at the place where it stands. */
function shortened(article: Article | undefined, anchor: Anchor): Anchor {
  const at = article && locateQuote(article, anchor);
  const { exact, prefix, suffix } = anchor;
  return {
    exact,
    prefix: lastOf(prefix, CONTEXT),
    suffix: firstOf(suffix, CONTEXT),
    ...(at && typeof at !== 'string' ? { start: at.start, end: at.end } : {}),
  };
}

function evidenceSpan(article: Article | undefined, link: Link, words: string): EvidenceSpan {
  const anchor = article && link.anchors[article.language];
  const at = article && anchor ? locateQuote(article, anchor) : undefined;
  const paragraph = at && typeof at !== 'string' ? at.paragraph : undefined;
  const from = article?.text.indexOf(words, paragraph?.start ?? 0) ?? -1;
  const half = Math.max(1, Math.min(CONTEXT, Math.floor(words.length / 2)));
  return {
    starts: firstOf(words, half),
    ends: lastOf(words, half),
    length: words.length,
    start: from,
  };
}

function withoutWords(story: Story, link: Link): Link {
  return {
    ...link,
    anchors: Object.fromEntries(
      Object.entries(link.anchors).map(([language, anchor]) => [
        language,
        shortened(story.articles[language], anchor),
      ]),
    ),
    claims: link.claims.map((claim) => ({ ...claim, evidence: {} })),
  };
}

/** The evidence of each claim, in the order of links and claims. */
function spansOf(story: Story, link: Link, { evidence }: Claim): Record<string, EvidenceSpan> {
  return Object.fromEntries(
    Object.entries(evidence).map(([language, words]) => [
      language,
      evidenceSpan(story.articles[language], link, words),
    ]),
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
  const bare: Story = { ...story, links: story.links.map((link) => withoutWords(story, link)) };
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
      if (body) body['evidence'] = spansOf(story, link, claim);
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
