import { type RefObject, useEffect, useRef } from 'react';

export interface DragHandlers {
  /** Whether a gesture begun here, first moving this way (px, up and left negative), is a drag. */
  claims(target: Element, dx: number, dy: number): boolean;
  /** Up is positive. */
  onMove(dy: number): void;
  onEnd(dy: number, velocity: number): void;
  /** A swipe sideways: 1 towards the start of the line (on to the next). */
  onSwipe(by: 1 | -1): void;
}

const SLOP = 8;
const SWIPE = 56;

/**
 * Touch drags on an element that also scrolls: vertical ones that `claims` takes are dragged, sideways
 * ones are swipes, all others are left to the browser, as are gestures of two fingers.
 */
export function useDrag(element: RefObject<HTMLElement | null>, handlers: DragHandlers): void {
  const current = useRef(handlers);
  useEffect(() => {
    current.current = handlers;
  });
  useEffect(() => {
    const box = element.current;
    if (!box) return;
    let start: { x: number; y: number; target: Element } | null = null;
    let mode: 'undecided' | 'drag' | 'swipe' | 'theirs' = 'undecided';
    let last = { y: 0, time: 0 };
    let velocity = 0;
    const onStart = (event: TouchEvent): void => {
      const touch = event.touches[0];
      const single = event.touches.length === 1 && touch && event.target instanceof Element;
      start = single ? { x: touch.clientX, y: touch.clientY, target: event.target } : null;
      mode = 'undecided';
      velocity = 0;
      last = { y: touch?.clientY ?? 0, time: event.timeStamp };
    };
    const onMove = (event: TouchEvent): void => {
      const touch = event.touches[0];
      if (!start || !touch || event.touches.length > 1) return;
      const dx = touch.clientX - start.x;
      const dy = touch.clientY - start.y;
      if (mode === 'undecided') {
        if (Math.hypot(dx, dy) < SLOP) return;
        if (Math.abs(dx) > 2 * Math.abs(dy)) mode = 'swipe';
        else mode = current.current.claims(start.target, dx, dy) ? 'drag' : 'theirs';
      }
      if (mode === 'theirs') return;
      if (event.cancelable) event.preventDefault();
      if (mode === 'swipe') return;
      const elapsed = event.timeStamp - last.time;
      if (elapsed > 0) velocity = (last.y - touch.clientY) / elapsed;
      last = { y: touch.clientY, time: event.timeStamp };
      current.current.onMove(-dy);
    };
    const onEnd = (event: TouchEvent): void => {
      const touch = event.changedTouches[0];
      if (!start || !touch) return;
      const dx = touch.clientX - start.x;
      if (mode === 'drag') current.current.onEnd(start.y - touch.clientY, velocity);
      if (mode === 'swipe' && Math.abs(dx) > SWIPE) current.current.onSwipe(dx < 0 ? 1 : -1);
      start = null;
    };
    box.addEventListener('touchstart', onStart, { passive: true });
    box.addEventListener('touchmove', onMove, { passive: false });
    box.addEventListener('touchend', onEnd);
    box.addEventListener('touchcancel', onEnd);
    return () => {
      box.removeEventListener('touchstart', onStart);
      box.removeEventListener('touchmove', onMove);
      box.removeEventListener('touchend', onEnd);
      box.removeEventListener('touchcancel', onEnd);
    };
  }, [element]);
}
