import { type KeyboardEvent, type Ref, useMemo, useRef, useState } from 'react';
import type { Row } from './finder.ts';
import { ListRow, type ListRowProps } from './list-row.tsx';
import { type RowWindow, WindowedRows } from './windowed-rows.tsx';

interface LongListProps extends Omit<ListRowProps, 'item' | 'row' | 'isStop'> {
  readonly rows: readonly Row[];
  readonly handle: Ref<RowWindow>;
  /** How many more were found than there are rows. */
  readonly left: number;
  /** Up from the first row. */
  onUp(): void;
  onEscape(): boolean;
}

/** Heights before a row was rendered, in CSS pixels: see passages.css. */
const PLACE = 47;
const PASSAGE = 68;
const PAGE = 6;

/** Many places, or what was found, in a box that scrolls by itself: one stop for Tab, and arrow keys within. */
export function LongList({ rows, handle, left, onUp, onEscape, ...props }: LongListProps) {
  const { selection } = props;
  const box = useRef<HTMLDivElement>(null);
  const own = useRef<RowWindow>(null);
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  const [stopped, setStopped] = useState<string | null>(null);
  const chosen = selection.place === null ? null : `place-${selection.place}`;
  const indexOf = useMemo(() => new Map(keys.map((key, index) => [key, index])), [keys]);
  const stop = indexOf.get(stopped ?? '') ?? indexOf.get(chosen ?? '') ?? 0;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      if (onEscape()) event.preventDefault();
      return;
    }
    const last = rows.length - 1;
    const next = {
      ArrowDown: stop + 1,
      ArrowUp: stop - 1,
      PageDown: Math.min(last, stop + PAGE),
      PageUp: Math.max(0, stop - PAGE),
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const key = keys[next];
    if (next < 0) onUp();
    else if (key !== undefined) own.current?.reveal(key, 'auto', true);
  };

  return (
    <div
      className="place-window"
      ref={box}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        const row = target.closest<HTMLElement>('[data-index]')?.dataset['index'];
        setStopped(keys[Number(row ?? -1)] ?? null);
      }}
    >
      <WindowedRows
        as="ol"
        className="place-rows"
        keys={keys}
        before={0}
        total={rows.length}
        scroller={box}
        covered={0}
        kept={stop}
        handle={(window) => {
          own.current = window;
          if (typeof handle === 'function') return handle(window);
          if (handle) handle.current = window;
        }}
        estimate={(index) => (rows[index] && 'passage' in rows[index] ? PASSAGE : PLACE)}
        focusOf={(row) => row.querySelector('a')}
        renderRow={(index, row) => {
          const item = rows[index];
          return (
            item && (
              <ListRow key={item.key} {...props} item={item} row={row} isStop={index === stop} />
            )
          );
        }}
      />
      {left > 0 && <p className="more">{props.t('finder.left', { count: left })}</p>}
    </div>
  );
}
