import type { Anchor, Article, Paragraph } from './model.ts';
import type { Occurrence, SearchText } from './search-text.ts';

/** Where a quote stands: offsets into the article's text, and the one paragraph that holds it. */
export interface Located {
  readonly start: number;
  readonly end: number;
  readonly paragraph: Paragraph;
}

export type QuoteFault =
  | 'quote-not-found'
  | 'quote-context-differs'
  | 'quote-ambiguous'
  | 'quote-across-paragraphs';

/** All that an anchor says must stand in one run. */
export function wordsOf({ exact, prefix, suffix }: Anchor): string {
  return prefix + exact + suffix;
}

/** The last paragraph that starts at or before an offset. */
function paragraphAt(article: Article, offset: number): Paragraph | undefined {
  let low = 0;
  let high = article.paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((article.paragraphs[middle]?.start ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return article.paragraphs[low];
}

/**
 * The one place where the quote stands between its prefix and suffix. Anything else is a fault: of two
 * candidates none is chosen, and the position hint is not asked.
 *
 * @param whole where the anchor's words stand in the article
 * @param alone where its quote does, asked only where the whole does not
 */
export function placeQuote(
  article: Article,
  { exact, prefix }: Anchor,
  whole: Occurrence,
  alone: () => Occurrence,
): Located | QuoteFault {
  if (whole === 'none') return alone() === 'none' ? 'quote-not-found' : 'quote-context-differs';
  if (whole === 'several') return 'quote-ambiguous';
  const start = whole + prefix.length;
  const end = start + exact.length;
  const paragraph = paragraphAt(article, start);
  if (!paragraph || start < paragraph.start || end > paragraph.end)
    return 'quote-across-paragraphs';
  return { start, end, paragraph };
}

/** The same by searching. */
export function locateQuote(
  article: Article,
  anchor: Anchor,
  search: SearchText,
): Located | QuoteFault {
  return placeQuote(article, anchor, search(wordsOf(anchor)), () => search(anchor.exact));
}
