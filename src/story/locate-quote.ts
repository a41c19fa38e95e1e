import type { Anchor, Article, Paragraph } from './model.ts';
import type { SearchText } from './search-text.ts';

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
 * Finds the one place where the quote stands between its prefix and suffix. Anything else is a
 * fault: of two candidates none is chosen, and the position hint is not asked.
 */
export function locateQuote(
  article: Article,
  anchor: Anchor,
  search: SearchText,
): Located | QuoteFault {
  const { exact, prefix, suffix } = anchor;
  const first = search(prefix + exact + suffix);
  if (first === 'none') {
    return search(exact) === 'none' ? 'quote-not-found' : 'quote-context-differs';
  }
  if (first === 'several') return 'quote-ambiguous';
  const start = first + prefix.length;
  const end = start + exact.length;
  const paragraph = paragraphAt(article, start);
  if (!paragraph || start < paragraph.start || end > paragraph.end)
    return 'quote-across-paragraphs';
  return { start, end, paragraph };
}
