import { type Ref, type RefObject, useMemo } from 'react';
import type { Reading } from '../story/read-story.ts';
import { useMounted } from '../ui/use-mounted.ts';
import { usePrinting } from '../ui/use-printing.ts';
import { ArticleItem, type ArticleItemProps } from './article-item.tsx';
import { foldBlocks, type Item, keyOf } from './article-items.ts';
import { LARGE_TEXT, PRINTED_TEXT, WRITTEN_TEXT } from './large.ts';
import { WindowedArticle } from './windowed-article.tsx';
import type { RowWindow } from './windowed-rows.tsx';

interface ArticleTextProps extends Omit<ArticleItemProps, 'item' | 'row'> {
  readonly whole: boolean;
  readonly title: string;
  readonly scroller: RefObject<HTMLElement | null>;
  /** The rows of a long article; `null` where all of it is rendered. */
  readonly rows: Ref<RowWindow>;
}

function useItems(reading: Reading, place: string | null): readonly Item[] {
  return useMemo(() => foldBlocks(reading, place), [reading, place]);
}

/** The article in reading order: all of it, or of a long one what is in sight. */
export function ArticleText({ whole, title, scroller, rows, ...props }: ArticleTextProps) {
  const { reading, selection, t } = props;
  const place = whole ? null : selection.place;
  const items = useItems(reading, place);
  const isLive = useMounted();
  const isPrinted = usePrinting();
  const isLarge = reading.blocks.length > LARGE_TEXT;
  const first = isPrinted ? PRINTED_TEXT : WRITTEN_TEXT;
  const shown = isLarge ? items.slice(0, first) : items;
  const left = items.length - shown.length;
  return (
    <article aria-label={title} lang={reading.language}>
      {isLarge && isLive && !isPrinted ? (
        <WindowedArticle {...props} items={items} scroller={scroller} handle={rows} />
      ) : (
        <ol className="article">
          {shown.map((item) => (
            <ArticleItem key={keyOf(item)} {...props} item={item} />
          ))}
        </ol>
      )}
      {isLarge && left > 0 && (!isLive || isPrinted) && (
        <p className="more">
          {t(isPrinted ? 'article.unprinted' : 'article.more', { count: left })}
        </p>
      )}
    </article>
  );
}
