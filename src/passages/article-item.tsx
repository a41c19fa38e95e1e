import type { Item } from './article-items.ts';
import { PassageBlock, type PassageBlockProps } from './passage-block.tsx';
import type { RowProps } from './windowed-rows.tsx';

export interface ArticleItemProps extends Omit<PassageBlockProps, 'passage' | 'row'> {
  readonly item: Item;
  readonly row?: RowProps | undefined;
  onUnfold(block: string): void;
}

/** A paragraph of the article, with or without places, or the line that stands for folded ones. */
export function ArticleItem({ item, row, onUnfold, ...props }: ArticleItemProps) {
  const { t } = props;
  if ('folded' in item) {
    const first = item.folded[0];
    if (!first) return null;
    return (
      <li className="fold" {...row}>
        <button type="button" onClick={() => onUnfold(first.id)}>
          <span>{t('article.gap', { count: item.folded.length })}</span>
          <span className="fold-show">{t('article.gap.show')}</span>
        </button>
      </li>
    );
  }
  const { block } = item;
  if (block.passage) return <PassageBlock {...props} row={row} passage={block.passage} />;
  return (
    <li id={block.id} className="paragraph" data-block={block.id} {...row}>
      <p className="passage-text">{block.text}</p>
    </li>
  );
}
