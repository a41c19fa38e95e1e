import './corner-handles.css';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import type { Translate } from '../i18n/translate.ts';
import type { Position } from '../story/model.ts';
import type { PlaceCanvas } from './place-spots.ts';
import { type Point, positionAt } from './position-at.ts';
import { useMoves } from './use-moves.ts';

/** The corners of a shape that is being edited, and what becomes of them. */
export interface CornerWork {
  readonly corners: readonly Position[];
  /** Whether the last is joined to the first. */
  readonly closed: boolean;
  onMove(index: number, to: Position): void;
  /** One more after a corner. */
  onAdd(after: number, at: Position): void;
  onRemove(index: number): void;
}

interface CornerHandlesProps extends CornerWork {
  readonly map: PlaceCanvas;
  /** The pointer has a tool of its own: they are for keys, and seen while one has the focus. */
  readonly keysOnly?: boolean;
  readonly t: Translate;
}

/** What is held by a pointer: a corner, or the point between it and the next. */
interface Held extends Point {
  readonly index: number;
  readonly between: boolean;
}

/** Pixels that an arrow key moves a corner, and with Shift. */
const STEP = 2;
const LEAP = 20;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowRight: [1, 0],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
};

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** The corners of a shape over the map: to drag, or to move by key; between two, one that adds another. */
export function CornerHandles(props: CornerHandlesProps) {
  const { map, corners, closed, keysOnly, t, onMove, onAdd, onRemove } = props;
  const [held, setHeld] = useState<Held | null>(null);
  useMoves(map);
  const points = corners.map(([longitude, latitude]) => map.project([longitude, latitude]));
  const between = points.flatMap((point, index) => {
    const next = points[index + 1] ?? (closed ? points[0] : undefined);
    return next ? [middle(point, next)] : [];
  });

  const handlers = (index: number, isBetween: boolean, at: Point) => ({
    onPointerDown: (event: PointerEvent<HTMLButtonElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setHeld({ index, between: isBetween, ...at });
    },
    onPointerMove: (event: PointerEvent<HTMLButtonElement>) => {
      if (!held) return;
      const box = event.currentTarget.closest('.corners')?.getBoundingClientRect();
      if (box) setHeld({ ...held, x: event.clientX - box.left, y: event.clientY - box.top });
    },
    onPointerUp: () => {
      if (!held) return;
      setHeld(null);
      if (held.x === at.x && held.y === at.y) return;
      const to = positionAt(map, held);
      if (isBetween) onAdd(index, to);
      else onMove(index, to);
    },
    onPointerCancel: () => setHeld(null),
  });
  const onKeyDown = (event: KeyboardEvent, index: number, at: Point): void => {
    const arrow = ARROWS[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (arrow) {
      const by = event.shiftKey ? LEAP : STEP;
      onMove(index, positionAt(map, { x: at.x + arrow[0] * by, y: at.y + arrow[1] * by }));
    } else if (event.key === 'Delete' || event.key === 'Backspace') onRemove(index);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const stands = (index: number, isBetween: boolean, at: Point): Point =>
    held?.index === index && held.between === isBetween ? held : at;
  const shown = points.flatMap((point, index) => [
    stands(index, false, point),
    ...(held?.between && held.index === index ? [held] : []),
  ]);
  const outline = shown.map(({ x, y }) => `${x},${y}`).join(' ');
  const place = ({ x, y }: Point) => ({ transform: `translate(${x}px, ${y}px)` });
  return (
    <div className="corners" data-keys={keysOnly || undefined}>
      <svg aria-hidden="true">
        {closed ? <polygon points={outline} /> : <polyline points={outline} />}
      </svg>
      <ol>
        {points.map((point, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a corner is known by its number alone
          <li key={`corner ${index}`} style={place(stands(index, false, point))}>
            <button
              type="button"
              data-corner={index + 1}
              aria-label={t('map.corner', { number: index + 1, count: points.length })}
              onKeyDown={(event) => onKeyDown(event, index, point)}
              onContextMenu={(event) => {
                event.preventDefault();
                onRemove(index);
              }}
              {...handlers(index, false, point)}
            />
          </li>
        ))}
        {between.map((point, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <li key={`between ${index}`} style={place(stands(index, true, point))}>
            <button
              type="button"
              data-between={index + 1}
              aria-label={t('map.corner.add', { number: index + 1 })}
              onClick={(event) => {
                // A key's press has no pointer; a drag has added it already.
                if (event.detail === 0) onAdd(index, positionAt(map, point));
              }}
              {...handlers(index, true, point)}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}
