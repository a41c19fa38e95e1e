import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';

/** What a row's element needs to stand in its place. */
export interface RowProps {
  readonly ref: (element: HTMLElement | null) => void;
  readonly style: CSSProperties;
  readonly 'data-index': number;
  readonly 'aria-posinset'?: number;
  readonly 'aria-setsize'?: number;
}

type Align = 'start' | 'center' | 'auto';

/** Rows by their keys, whether or not they are rendered now. */
export interface RowWindow {
  /** Scrolls to a row, and gives it the focus if asked to. @returns whether there is such a row */
  reveal(key: string, align: Align, focus: boolean): boolean;
  /** Scrolls so that a row's top is as far down the screen as it was. CSS pixels. */
  hold(key: string, top: number): void;
}

export interface WindowedRowsProps {
  readonly as: 'ol' | 'ul';
  readonly className: string;
  readonly keys: readonly string[];
  /** Of the whole list, of which the rows may be a part: how many come before, and how many there are. */
  readonly before: number;
  readonly total: number;
  readonly scroller: RefObject<HTMLElement | null>;
  /** What stands over the top of the scroller, in CSS pixels. */
  readonly covered: number;
  /** A row that stays rendered wherever the window is. */
  readonly kept: number | null;
  readonly handle: Ref<RowWindow>;
  /** A row's height before it was rendered, in CSS pixels. */
  estimate(index: number): number;
  /** What of a row takes the focus. */
  focusOf(row: HTMLElement): HTMLElement | null;
  renderRow(index: number, props: RowProps): ReactNode;
}

const OVERSCAN = 6;

/** A long list of which only the rows in sight are rendered, and the one that has the focus. */
export function WindowedRows(props: WindowedRowsProps) {
  const { as: List, keys, scroller, kept } = props;
  const list = useRef<HTMLOListElement & HTMLUListElement>(null);
  const [isPlaced, setPlaced] = useState(false);
  const [margin, setMargin] = useState(0);
  const [focused, setFocused] = useState<string | null>(null);
  const asked = useRef<{ readonly index: number; readonly align: Align } | null>(null);
  const wanted = useRef<string | null>(null);
  const held = useRef<{ readonly key: string; readonly top: number } | null>(null);
  const indexOf = useMemo(() => new Map(keys.map((key, index) => [key, index])), [keys]);
  const always = [kept, focused === null ? null : (indexOf.get(focused) ?? null)];

  // Nothing of it is handed to what is memoized.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useVirtualizer<HTMLElement, HTMLElement>({
    count: keys.length,
    getScrollElement: () => scroller.current,
    estimateSize: props.estimate,
    getItemKey: (index) => keys[index] ?? index,
    overscan: OVERSCAN,
    scrollMargin: margin,
    scrollPaddingStart: props.covered,
    rangeExtractor: (range) => {
      const seen = new Set(defaultRangeExtractor(range));
      for (const index of always) {
        if (index !== null && index >= 0 && index < range.count) seen.add(index);
      }
      return [...seen].sort((a, b) => a - b);
    },
  });

  const elementOf = (key: string) =>
    list.current?.querySelector<HTMLElement>(`[data-index="${indexOf.get(key) ?? -1}"]`) ?? null;

  // The scroller around it is there once the list is: then it is rendered again, with rows.
  useLayoutEffect(() => setPlaced(true), []);
  useLayoutEffect(() => {
    const box = scroller.current;
    const own = list.current;
    if (!isPlaced || !box || !own) return;
    const measure = () => {
      const top = own.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
      setMargin((now) => (Math.abs(now - top) < 1 ? now : top));
    };
    measure();
    // What stands above may grow or go without this list being told.
    const observer = new ResizeObserver(measure);
    if (own.parentElement) observer.observe(own.parentElement);
    for (const above of box.children) observer.observe(above);
    return () => observer.disconnect();
  }, [scroller, isPlaced]);

  useEffect(() => {
    if (!isPlaced || asked.current === null) return;
    const { index, align } = asked.current;
    asked.current = null;
    rows.scrollToIndex(index, { align });
  });
  useLayoutEffect(() => {
    const box = scroller.current;
    if (wanted.current !== null) {
      const row = elementOf(wanted.current);
      if (row) {
        wanted.current = null;
        props.focusOf(row)?.focus({ preventScroll: true });
      }
    }
    if (held.current !== null && box) {
      const row = elementOf(held.current.key);
      if (row) {
        box.scrollTop += row.getBoundingClientRect().top - held.current.top;
        held.current = null;
      }
    }
  });

  useImperativeHandle(props.handle, () => ({
    reveal(key, align, focus) {
      const index = indexOf.get(key);
      if (index === undefined) return false;
      // Before the first rows are there nothing can be scrolled.
      if (isPlaced) rows.scrollToIndex(index, { align });
      else asked.current = { index, align };
      if (!focus) return true;
      wanted.current = key;
      // Rendered at once, also where the same row is asked for again.
      setFocused(null);
      setFocused(key);
      const row = elementOf(key);
      if (row) props.focusOf(row)?.focus({ preventScroll: true });
      return true;
    },
    hold(key, top) {
      const box = scroller.current;
      const start = rows.measurementsCache[indexOf.get(key) ?? -1]?.start;
      if (!box || start === undefined) return;
      held.current = { key, top };
      box.scrollTop = start - (top - box.getBoundingClientRect().top);
    },
  }));

  return (
    <List
      ref={list}
      className={`${props.className} windowed`}
      style={{ height: `${rows.getTotalSize()}px` }}
      onFocus={({ target }) => {
        const index = target.closest<HTMLElement>('[data-index]')?.dataset['index'];
        setFocused(keys[Number(index ?? -1)] ?? null);
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setFocused(null);
      }}
    >
      {rows.getVirtualItems().map(({ index, start }) =>
        props.renderRow(index, {
          ref: rows.measureElement,
          style: { transform: `translateY(${start - margin}px)` },
          'data-index': index,
          'aria-posinset': props.before + index + 1,
          'aria-setsize': props.total,
        }),
      )}
    </List>
  );
}
