import { type Located, locateQuote, placeQuote, type QuoteFault, wordsOf } from './locate-quote.ts';
import type { Anchor, Article, Link } from './model.ts';
import { searchAll } from './search-all.ts';
import { isPlain, searchText } from './search-text.ts';

export interface Found<L extends Link> {
  readonly link: L;
  readonly at: Located;
}

export interface Fault<L extends Link> {
  readonly link: L;
  readonly rule: QuoteFault | 'mentions-overlap';
  readonly details: Readonly<Record<string, string>>;
}

export interface Mentions<L extends Link> {
  /** In reading order; no two overlap. */
  readonly found: readonly Found<L>[];
  /** In the order of the links. */
  readonly faults: readonly Fault<L>[];
}

/** Mentions that stay, by the stretch of the text that they stand in: so that few are looked through each time. */
const STRETCH = 1024;

class Kept<L extends Link> {
  readonly #stretches = new Map<number, Found<L>[]>();

  #overlapping(offset: number, at: Located): Found<L> | undefined {
    return this.#stretches
      .get(Math.floor(offset / STRETCH))
      ?.find((other) => other.at.start < at.end && other.at.end > at.start);
  }

  /** What overlaps a mention that is no longer than any here: it holds that one's first or last letter. */
  overlapped(at: Located): Found<L> | undefined {
    return this.#overlapping(at.start, at) ?? this.#overlapping(at.end - 1, at);
  }

  add(found: Found<L>): void {
    const last = Math.floor((found.at.end - 1) / STRETCH);
    for (let each = Math.floor(found.at.start / STRETCH); each <= last; each += 1) {
      const row = this.#stretches.get(each);
      if (row) row.push(found);
      else this.#stretches.set(each, [found]);
    }
  }
}

const placed = new WeakMap<Article, Map<Anchor, Located | QuoteFault>>();

/**
 * Finds every anchor in an article. Those of a large story are looked for together, and remembered, since
 * they are asked for when it is parsed and when it is read.
 */
function locator(article: Article, anchors: readonly Anchor[]) {
  const letters = anchors.reduce(
    (sum, { exact, prefix, suffix }) => sum + prefix.length + 2 * exact.length + suffix.length,
    0,
  );
  if (isPlain(article.text, letters)) {
    const search = searchText(article, letters);
    return (anchor: Anchor) => locateQuote(article, anchor, search);
  }
  const known = placed.get(article) ?? new Map<Anchor, Located | QuoteFault>();
  placed.set(article, known);
  const unknown = anchors.filter((anchor) => !known.has(anchor));
  const wholes = searchAll(article, unknown.map(wordsOf));
  const lost = unknown.filter((_, index) => wholes[index] === 'none');
  const quotes = searchAll(
    article,
    lost.map(({ exact }) => exact),
  );
  let next = 0;
  for (const [index, anchor] of unknown.entries()) {
    const alone = () => quotes[next++] ?? 'none';
    known.set(anchor, placeQuote(article, anchor, wholes[index] ?? 'none', alone));
  }
  return (anchor: Anchor) => known.get(anchor) ?? 'quote-not-found';
}

/** Of mentions that overlap the longer, in reading order; the others become faults. */
function withoutOverlaps<L extends Link>(
  { language }: Article,
  candidates: readonly Found<L>[],
  faults: Map<L, Fault<L>>,
): Found<L>[] {
  const length = ({ at }: Found<L>) => at.end - at.start;
  const found: Found<L>[] = [];
  const kept = new Kept<L>();
  // Array sorting is stable, so that equals keep the order of the list.
  for (const candidate of [...candidates].sort((a, b) => length(b) - length(a))) {
    const { link, at } = candidate;
    const other = kept.overlapped(at);
    if (other) {
      const quote = link.anchors[language]?.exact ?? '';
      const details = { quote, other: other.link.id };
      faults.set(link, { link, rule: 'mentions-overlap', details });
    } else {
      kept.add(candidate);
      found.push(candidate);
    }
  }
  return found.sort((a, b) => a.at.start - b.at.start);
}

/**
 * Finds every link's mention in an article. Where two overlap, the longer stays (of equals, the
 * one first in the list).
 */
export function findMentions<L extends Link>(article: Article, links: readonly L[]): Mentions<L> {
  const { language } = article;
  const locate = locator(
    article,
    links.flatMap((link) => link.anchors[language] ?? []),
  );
  const faults = new Map<L, Fault<L>>();
  const candidates: Found<L>[] = [];
  for (const link of links) {
    const anchor = link.anchors[language];
    if (!anchor) continue;
    const at = locate(anchor);
    if (typeof at === 'string') {
      faults.set(link, { link, rule: at, details: { quote: anchor.exact } });
    } else {
      candidates.push({ link, at });
    }
  }

  const inOrder = [...candidates].sort((a, b) => a.at.start - b.at.start);
  const isApart = inOrder.every(({ at }, index) => at.start >= (inOrder[index - 1]?.at.end ?? 0));
  const found = isApart ? inOrder : withoutOverlaps(article, candidates, faults);
  return {
    found,
    faults: faults.size === 0 ? [] : links.flatMap((link) => faults.get(link) ?? []),
  };
}
