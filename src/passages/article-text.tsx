import { lazy, type Ref, type RefObject, Suspense, useMemo } from 'react';
import type { Reading } from '../story/read-story.ts';
import { useMounted } from '../ui/use-mounted.ts';
import { usePrinting } from '../ui/use-printing.ts';
import { ArticleItem, type ArticleItemProps } from './article-item.tsx';
import { foldBlocks, type Item, keyOf } from './article-items.ts';
import { LARGE_TEXT, PRINTED_TEXT, WRITTEN_TEXT } from './large.ts';
import type { WindowedArticleProps } from './windowed-article.tsx';
import type { RowWindow } from './windowed-rows.tsx';

interface ArticleTextProps extends Omit<ArticleItemProps, 'item' | 'row'> {
  readonly whole: boolean;
  readonly title: string;
  readonly scroller: RefObject<HTMLElement | null>;
  /** The rows of a long article; `null` where all of it is rendered. */
  readonly rows: Ref<RowWindow>;
}

/** All of a long article at once: slow, but whole, where the code of the window does not come. */
function WholeArticle({ items, ...props }: WindowedArticleProps) {
  return (
    <ol className="article">
      {items.map((item) => (
        <ArticleItem key={keyOf(item)} {...props} item={item} />
      ))}
    </ol>
  );
}

const WindowedArticle = lazy(async () => {
  try {
    const { WindowedArticle: loaded } = await import('./windowed-article.tsx');
    return { default: loaded };
  } catch (error) {
    console.error(error);
    return { default: WholeArticle };
  }
});

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
  const count = items.length - shown.length;
  const beginning = (
    <>
      <ol className="article">
        {shown.map((item) => (
          <ArticleItem key={keyOf(item)} {...props} item={item} />
        ))}
      </ol>
      {count > 0 && (
        <p className="more">{t(isPrinted ? 'article.unprinted' : 'article.more', { count })}</p>
      )}
    </>
  );
  return (
    <article aria-label={title} lang={reading.language}>
      {isLarge && isLive && !isPrinted ? (
        <Suspense fallback={beginning}>
          <WindowedArticle {...props} items={items} scroller={scroller} handle={rows} />
        </Suspense>
      ) : (
        beginning
      )}
    </article>
  );
}
