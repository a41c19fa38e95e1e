import { type Found, findMentions } from './find-mentions.ts';
import type { Article, Claim, Link, Paragraph, Place, Story } from './model.ts';
import { type Problem, RULES } from './problem.ts';
import { type StatusOf, statusOf } from './status.ts';

export type { Status, StatusOf } from './status.ts';

/** One mention of a place; offsets in UTF-16 units into the paragraph. */
export interface Mention {
  readonly link: string;
  readonly place: string;
  readonly start: number;
  readonly end: number;
}

/** A run of a paragraph that is one mention, or none. */
export interface Segment {
  readonly text: string;
  readonly mention: Mention | null;
}

export interface AttributedClaim {
  readonly place: string;
  readonly link: string;
  readonly claim: Claim;
}

/** A paragraph that mentions places. */
export interface Passage {
  /** `p` and the number. */
  readonly id: string;
  /** The paragraph's number, from 1. */
  readonly number: number;
  readonly text: string;
  /** The whole paragraph, cut at its mentions; none is empty. */
  readonly segments: readonly Segment[];
  readonly mentions: readonly Mention[];
  /** Ids, by first mention, each once. */
  readonly places: readonly string[];
  readonly claims: readonly AttributedClaim[];
}

/** Any paragraph of the article. */
export interface Block {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly passage: Passage | null;
}

/** A story as one language tells it. */
export interface Reading {
  readonly language: string;
  /** Every paragraph in order. */
  readonly blocks: readonly Block[];
  readonly passages: readonly Passage[];
  /** Focus in order of first mention, then context likewise, then what no passage mentions. */
  readonly places: readonly Place[];
  readonly place: ReadonlyMap<string, Place>;
  readonly passage: ReadonlyMap<string, Passage>;
  /** By place id; empty for a place that no passage mentions. */
  readonly passagesOf: ReadonlyMap<string, readonly Passage[]>;
  /** By place id. */
  readonly status: ReadonlyMap<string, StatusOf>;
  /** Links of this language that could not be placed; a parsed story has none left. */
  readonly problems: readonly Problem[];
}

function passageOf(paragraph: Paragraph, found: readonly Found<Link>[]): Passage | null {
  if (found.length === 0) return null;
  const segments: Segment[] = [];
  const mentions: Mention[] = [];
  let cursor = 0;
  for (const { link, at } of found) {
    const start = at.start - paragraph.start;
    const end = at.end - paragraph.start;
    const mention = { link: link.id, place: link.place, start, end };
    if (start > cursor) segments.push({ text: paragraph.text.slice(cursor, start), mention: null });
    segments.push({ text: paragraph.text.slice(start, end), mention });
    mentions.push(mention);
    cursor = end;
  }
  const rest = paragraph.text.slice(cursor);
  if (rest) segments.push({ text: rest, mention: null });
  return {
    id: `p${paragraph.index + 1}`,
    number: paragraph.index + 1,
    text: paragraph.text,
    segments,
    mentions,
    places: [...new Set(mentions.map((mention) => mention.place))],
    claims: found.flatMap(({ link }) =>
      link.claims.map((claim) => ({ place: link.place, link: link.id, claim })),
    ),
  };
}

function inReadingOrder(places: readonly Place[], passages: readonly Passage[]): Place[] {
  const order = new Map<string, number>();
  for (const { place } of passages.flatMap((passage) => passage.mentions)) {
    if (!order.has(place)) order.set(place, order.size);
  }
  const rank = (place: Place) => {
    const first = order.get(place.id);
    const group = first === undefined ? 2 : place.role === 'focus' ? 0 : 1;
    return group * places.length + (first ?? (place.role === 'focus' ? 0 : 1));
  };
  return [...places].sort((a, b) => rank(a) - rank(b));
}

function problemsOf(
  story: Story,
  article: Article,
  faults: ReturnType<typeof findMentions>['faults'],
) {
  if (faults.length === 0) return [];
  const index = new Map(story.links.map((link, number) => [link, number]));
  return faults.map(
    ({ link, rule, details }): Problem => ({
      file: 'annotations.json',
      pointer: `/items/${index.get(link)}/target/${Object.keys(link.anchors).indexOf(article.language)}`,
      rule,
      severity: RULES[rule],
      details,
    }),
  );
}

/**
 * A story's passages and places as the article of one language gives them.
 * @param language one of the story's; any other reads the story's first
 * @throws RangeError when the story has no article at all (a parsed one has)
 */
export function readStory(story: Story, language: string): Reading {
  const chosen = story.languages.includes(language) ? language : story.languages[0];
  const article = chosen === undefined ? undefined : story.articles[chosen];
  if (!article) throw new RangeError(`The story ${story.id} has no article.`);

  const place = new Map(story.places.map((each) => [each.id, each]));
  const { found, faults } = findMentions(
    article,
    story.links.filter((link) => place.has(link.place)),
  );
  const byParagraph = new Map<Paragraph, Found<Link>[]>();
  for (const mention of found) {
    const row = byParagraph.get(mention.at.paragraph);
    if (row) row.push(mention);
    else byParagraph.set(mention.at.paragraph, [mention]);
  }

  const blocks = article.paragraphs.map((paragraph): Block => {
    const passage = passageOf(paragraph, byParagraph.get(paragraph) ?? []);
    const number = paragraph.index + 1;
    return { id: `p${number}`, number, text: paragraph.text, passage };
  });
  const passages = blocks.flatMap((block) => block.passage ?? []);
  const passagesOf = new Map<string, Passage[]>(story.places.map(({ id }) => [id, []]));
  const claimsOf = new Map<string, AttributedClaim[]>(story.places.map(({ id }) => [id, []]));
  for (const passage of passages) {
    for (const id of passage.places) passagesOf.get(id)?.push(passage);
    for (const claim of passage.claims) claimsOf.get(claim.place)?.push(claim);
  }

  return {
    language: article.language,
    blocks,
    passages,
    places: inReadingOrder(story.places, passages),
    place,
    passage: new Map(passages.map((passage) => [passage.id, passage])),
    passagesOf,
    status: new Map(
      story.places.map((each) => [each.id, statusOf(each, claimsOf.get(each.id) ?? [])]),
    ),
    problems: problemsOf(story, article, faults),
  };
}
