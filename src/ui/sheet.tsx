import { type KeyboardEvent, type ReactNode, type RefObject, useRef, useState } from 'react';
import { DETENTS, type Detent, type DetentHeights, settleDetent, stepDetent } from './detent.ts';
import { useDrag } from './use-drag.ts';

interface SheetProps {
  /**
   * Off, it is a plain column: same children, no handle, no drag. `null` while only the stylesheet knows
   * which: it gives the sheet its height, and a column hides the handle.
   */
  readonly enabled: boolean | null;
  readonly detent: Detent;
  readonly heights: DetentHeights;
  readonly label: string;
  readonly handleLabel: string;
  /** Each detent in words. */
  readonly detentNames: Readonly<Record<Detent, string>>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly head?: ReactNode;
  readonly foot: ReactNode;
  readonly children: ReactNode;
  onDetent(detent: Detent): void;
  onSwipe(by: 1 | -1): void;
}

/**
 * A sheet over the lower part of its container that rests at peek, half or full. It drags by its handle
 * (a window splitter for the keyboard), and by its content where that has no scrolling left to do.
 */
export function Sheet(props: SheetProps) {
  const { enabled, detent, heights, label, handleLabel, detentNames, scroller, onDetent } = props;
  const [dragged, setDragged] = useState<number | null>(null);
  const box = useRef<HTMLElement>(null);
  const clamp = (height: number) => Math.min(heights.full, Math.max(heights.peek * 0.6, height));
  const finish = (height: number, velocity: number): void => {
    setDragged(null);
    onDetent(settleDetent(heights, height, velocity));
  };
  useDrag(box, {
    claims(target, _dx, dy) {
      if (!enabled) return false;
      const content = scroller.current;
      if (!content?.contains(target)) return true;
      return dy > 0 ? content.scrollTop <= 0 : detent === 'peek';
    },
    onMove: (dy) => setDragged(clamp(heights[detent] + dy)),
    onEnd: (dy, velocity) => finish(clamp(heights[detent] + dy), velocity),
    onSwipe: (by) => {
      if (enabled) props.onSwipe(by);
    },
  });

  // A mouse drags the handle too: a narrow window is not always a phone.
  const grabbed = useRef<number | null>(null);
  const draggedByMouse = useRef(false);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = {
      ArrowUp: stepDetent(detent, 1),
      ArrowDown: stepDetent(detent, -1),
      Home: 'peek' as const,
      End: 'full' as const,
      Enter: detent === 'full' ? ('half' as const) : ('full' as const),
    }[event.key];
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    onDetent(next);
  };
  const height = dragged ?? heights[detent];
  return (
    <aside
      ref={box}
      className="sheet"
      aria-label={label}
      data-sheet={enabled === null ? 'first' : enabled ? detent : 'off'}
      data-dragging={dragged !== null || undefined}
      style={enabled ? { height: `${height}px` } : undefined}
    >
      {enabled !== false && (
        <div
          className="sheet-handle"
          role="separator"
          aria-orientation="horizontal"
          aria-label={handleLabel}
          aria-valuemin={0}
          aria-valuemax={DETENTS.length - 1}
          aria-valuenow={DETENTS.indexOf(detent)}
          aria-valuetext={detentNames[detent]}
          tabIndex={0}
          onKeyDown={onKeyDown}
          onPointerDown={(event) => {
            if (event.pointerType === 'touch') return;
            grabbed.current = event.clientY;
            event.currentTarget.setPointerCapture(event.pointerId);
          }}
          onPointerMove={(event) => {
            if (grabbed.current === null) return;
            setDragged(clamp(heights[detent] + grabbed.current - event.clientY));
          }}
          onPointerUp={(event) => {
            if (grabbed.current === null) return;
            const by = grabbed.current - event.clientY;
            grabbed.current = null;
            draggedByMouse.current = Math.abs(by) > 4;
            if (draggedByMouse.current) finish(clamp(heights[detent] + by), 0);
            else setDragged(null);
          }}
          onPointerCancel={() => {
            grabbed.current = null;
            setDragged(null);
          }}
          onClick={() => {
            // A click follows the end of a mouse drag: that one is spent.
            if (!draggedByMouse.current) onDetent(detent === 'half' ? 'full' : 'half');
            draggedByMouse.current = false;
          }}
        />
      )}
      {props.head}
      <div className="sheet-scroll" ref={scroller}>
        {props.children}
      </div>
      {props.foot}
    </aside>
  );
}
