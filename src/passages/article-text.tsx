import type { Block } from '../story/read-story.ts';
import { PassageBlock, type PassageBlockProps } from './passage-block.tsx';

interface ArticleTextProps extends Omit<PassageBlockProps, 'passage'> {
  readonly whole: boolean;
  readonly title: string;
  onUnfold(block: string): void;
}

type Item = { readonly block: Block } | { readonly folded: readonly Block[] };

/** With a place chosen, runs of paragraphs that do not speak of it fold into one line each. */
function foldBlocks(blocks: readonly Block[], place: string | null): readonly Item[] {
  const items: Item[] = [];
  let folded: Block[] = [];
  const close = (): void => {
    if (folded.length) items.push({ folded });
    folded = [];
  };
  for (const block of blocks) {
    if (place === null || block.passage?.places.includes(place)) {
      close();
      items.push({ block });
    } else folded.push(block);
  }
  close();
  return items;
}

/** The article in reading order. */
export function ArticleText({ whole, title, onUnfold, ...props }: ArticleTextProps) {
  const { reading, selection, t } = props;
  const place = whole ? null : selection.place;
  return (
    <article aria-label={title} lang={reading.language}>
      <ol className="article">
        {foldBlocks(reading.blocks, place).map((item) => {
          if ('folded' in item) {
            const first = item.folded[0];
            if (!first) return null;
            return (
              <li key={`fold-${first.id}`} className="fold">
                <button type="button" onClick={() => onUnfold(first.id)}>
                  <span>{t('article.gap', { count: item.folded.length })}</span>
                  <span className="fold-show">{t('article.gap.show')}</span>
                </button>
              </li>
            );
          }
          const { block } = item;
          if (block.passage) {
            return <PassageBlock key={block.id} {...props} passage={block.passage} />;
          }
          return (
            <li key={block.id} id={block.id} className="paragraph" data-block={block.id}>
              <p className="passage-text">{block.text}</p>
            </li>
          );
        })}
      </ol>
    </article>
  );
}
