import { type Located, locateQuote, type QuoteFault } from './locate-quote.ts';
import type { Article, Link } from './model.ts';
import { searchText } from './search-text.ts';

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

/** The index of the first mention in a sorted row that ends after an offset. */
function firstEndingAfter(row: readonly Found<Link>[], offset: number): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((row[middle]?.at.end ?? Infinity) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Finds every link's mention in an article. Where two overlap, the longer stays (of equals, the
 * one first in the list).
 */
export function findMentions<L extends Link>(article: Article, links: readonly L[]): Mentions<L> {
  const letters = links.reduce((sum, { anchors }) => {
    const { exact = '', prefix = '', suffix = '' } = anchors[article.language] ?? {};
    return sum + prefix.length + 2 * exact.length + suffix.length;
  }, 0);
  const search = searchText(article, letters);
  const faults = new Map<L, Fault<L>>();
  const candidates: Found<L>[] = [];
  for (const link of links) {
    const anchor = link.anchors[article.language];
    if (!anchor) continue;
    const at = locateQuote(article, anchor, search);
    if (typeof at === 'string') {
      faults.set(link, { link, rule: at, details: { quote: anchor.exact } });
    } else {
      candidates.push({ link, at });
    }
  }

  const length = ({ at }: Found<L>) => at.end - at.start;
  const found: Found<L>[] = [];
  // Array sorting is stable, so that equals keep the order of the list.
  for (const candidate of candidates.sort((a, b) => length(b) - length(a))) {
    const { link, at } = candidate;
    const index = firstEndingAfter(found, at.start);
    const next = found[index];
    if (next && next.at.start < at.end) {
      const quote = link.anchors[article.language]?.exact ?? '';
      const details = { quote, other: next.link.id };
      faults.set(link, { link, rule: 'mentions-overlap', details });
    } else {
      found.splice(index, 0, candidate);
    }
  }
  return { found, faults: links.flatMap((link) => faults.get(link) ?? []) };
}
