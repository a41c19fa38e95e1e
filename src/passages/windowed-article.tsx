import {
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { ArticleItem, type ArticleItemProps } from './article-item.tsx';
import { heightOf, type Item, keyOf } from './article-items.ts';
import { PART } from './large.ts';
import { type RowProps, type RowWindow, WindowedRows } from './windowed-rows.tsx';

export interface WindowedArticleProps extends Omit<ArticleItemProps, 'item' | 'row'> {
  readonly items: readonly Item[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly handle: Ref<RowWindow>;
}

/** What a bar that stays at the top covers. See passages.css. */
const BAR = 54;
const EDGE = 4;

const EARLIER = 'earlier';
const LATER = 'later';

/** A long article, of which only what is in sight is rendered; a very long one comes in parts. */
export function WindowedArticle(article: WindowedArticleProps) {
  const { items, scroller, handle, ...props } = article;
  const { t } = props;
  const rows = useRef<RowWindow>(null);
  const [asked, setPart] = useState(0);
  const parts = Math.max(1, Math.ceil(items.length / PART));
  const part = Math.min(asked, parts - 1);
  const first = part * PART;
  const shown = useMemo(() => items.slice(first, first + PART), [items, first]);
  const hasEarlier = part > 0;
  const hasLater = part < parts - 1;
  const keys = useMemo(
    () => [...(hasEarlier ? [EARLIER] : []), ...shown.map(keyOf), ...(hasLater ? [LATER] : [])],
    [shown, hasEarlier, hasLater],
  );
  const partOf = useMemo(
    () => new Map(items.map((item, index) => [keyOf(item), Math.floor(index / PART)])),
    [items],
  );

  const pending = useRef<((rows: RowWindow) => void) | null>(null);
  const takeRows = (window: RowWindow | null): void => {
    rows.current = window;
    if (!window) return;
    pending.current?.(window);
    pending.current = null;
  };
  const within = (key: string, act: (rows: RowWindow) => void): boolean => {
    const target = partOf.get(key);
    if (target === undefined) return false;
    if (target === part && rows.current) act(rows.current);
    else {
      pending.current = act;
      setPart(target);
    }
    return true;
  };
  useImperativeHandle(handle, () => ({
    reveal: (key, align, focus) => within(key, (own) => own.reveal(key, align, focus)),
    hold: (key, top) => void within(key, (own) => own.hold(key, top)),
  }));

  // What was chosen before this was here.
  const { passage } = props.selection;
  const opening = useRef(passage);
  useEffect(() => {
    const chosen = opening.current;
    opening.current = null;
    if (chosen !== null) within(chosen, (own) => own.reveal(chosen, 'start', false));
  });

  const turn = (key: string, to: number, edge: Item | undefined, row: RowProps) => {
    const { 'aria-posinset': _, 'aria-setsize': __, ...own } = row;
    const count = Math.min(PART, items.length - to * PART);
    return (
      <li key={key} className="fold" {...own}>
        <button
          type="button"
          onClick={() => {
            const next = edge && keyOf(edge);
            if (next) within(next, (there) => there.reveal(next, 'start', true));
          }}
        >
          <span>{t(`article.${key === EARLIER ? 'earlier' : 'later'}`, { count })}</span>
          <span className="fold-show">{t('article.gap.show')}</span>
        </button>
      </li>
    );
  };
  const skipped = hasEarlier ? 1 : 0;
  return (
    <WindowedRows
      as="ol"
      className="article"
      keys={keys}
      before={first - skipped}
      total={items.length}
      scroller={scroller}
      covered={props.selection.place === null ? EDGE : BAR}
      kept={null}
      handle={takeRows}
      estimate={(index) => heightOf(shown[index - skipped])}
      focusOf={(row) => {
        if (row.className === 'fold') return row.querySelector('button');
        row.setAttribute('tabindex', '-1');
        return row;
      }}
      renderRow={(index, row) => {
        const key = keys[index] ?? '';
        if (key === EARLIER) return turn(key, part - 1, items[first - 1], row);
        if (key === LATER) return turn(key, part + 1, items[first + PART], row);
        const item = shown[index - skipped];
        return item && <ArticleItem key={key} {...props} item={item} row={row} />;
      }}
    />
  );
}
