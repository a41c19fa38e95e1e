import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Selection } from '../view/state.ts';
import type { RowWindow } from './windowed-rows.tsx';

interface Held {
  readonly id: string;
  readonly top: number;
}

type Focus = { readonly on: 'heading' } | { readonly on: 'place' | 'block'; readonly id: string };

interface ReadingScroll {
  /** Before a change that folds or unfolds text: keep this passage (or the topmost seen) where it is. */
  hold(passage?: string): void;
  /** After the next change, move the focus, since what has it may be scrolled or folded away. */
  focusHeading(): void;
  focusPlace(id: string): void;
  focusBlock(id: string): void;
}

function blockOf(scroller: HTMLElement, id: string): HTMLElement | null {
  return scroller.querySelector(`[id="${CSS.escape(id)}"]`);
}

function topmost(scroller: HTMLElement): HTMLElement | undefined {
  const edge = scroller.getBoundingClientRect().top + stickyHeight(scroller);
  const blocks = scroller.querySelectorAll<HTMLElement>('.passage, .paragraph');
  return [...blocks].find((block) => block.getBoundingClientRect().bottom > edge + 8);
}

function stickyHeight(scroller: HTMLElement): number {
  return scroller.querySelector('.place-panel-bar')?.getBoundingClientRect().height ?? 0;
}

function behavior(): ScrollBehavior {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}

/** A sticky bar has no place of its own to scroll to: the panel under it has. */
function panelTop(scroller: HTMLElement, how: ScrollBehavior): void {
  const panel = scroller.querySelector('.place-panel');
  if (!panel) return;
  const top = panel.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  scroller.scrollTo({ top: scroller.scrollTop + top - stickyHeight(scroller), behavior: how });
}

/** What of the column is rendered only where it is in sight; `null` what is rendered whole. */
interface Windows {
  readonly text: RefObject<RowWindow | null>;
  readonly places: RefObject<RowWindow | null>;
}

/** Scrolls the column to what is chosen, or, where the reader chose inside the text, keeps it still. */
export function useReadingScroll(
  scroller: RefObject<HTMLElement | null>,
  heading: RefObject<HTMLElement | null>,
  selection: Selection,
  { text, places }: Windows,
): ReadingScroll {
  const held = useRef<Held | null>(null);
  const focus = useRef<Focus | null>(null);
  const shown = useRef<Selection | null>(null);

  useLayoutEffect(() => {
    const box = scroller.current;
    const anchor = held.current;
    const block = box && anchor && blockOf(box, anchor.id);
    if (box && block) box.scrollTop += block.getBoundingClientRect().top - anchor.top;
    else if (anchor) text.current?.hold(anchor.id, anchor.top);
  });

  useEffect(() => {
    const box = scroller.current;
    const before = shown.current;
    const wasHeld = held.current !== null;
    const wanted = focus.current;
    held.current = null;
    focus.current = null;
    shown.current = selection;
    if (!box) return;
    if (wanted?.on === 'heading') heading.current?.focus({ preventScroll: true });
    if (wanted?.on === 'place') {
      const row = box.querySelector<HTMLElement>(`.places [data-place="${CSS.escape(wanted.id)}"]`);
      // A search may have left the place out.
      const isShown = row !== null || places.current?.reveal(`place-${wanted.id}`, 'auto', true);
      const other = isShown ? row : box.querySelector<HTMLElement>('.finder input');
      other?.focus({ preventScroll: true });
    }
    if (wanted?.on === 'block' && text.current) {
      text.current.reveal(wanted.id, 'center', true);
      return;
    }
    if (wanted?.on === 'block') {
      const block = blockOf(box, wanted.id);
      block?.setAttribute('tabindex', '-1');
      block?.focus({ preventScroll: true });
      block?.scrollIntoView({ block: 'center', behavior: behavior() });
      return;
    }
    const changed = before?.place !== selection.place || before?.passage !== selection.passage;
    if (!changed || wasHeld) return;
    // Of a window only what it comes to is rendered: nothing to glide past.
    if (selection.passage && text.current) {
      text.current.reveal(selection.passage, 'start', false);
    } else if (selection.passage) {
      blockOf(box, selection.passage)?.scrollIntoView({ block: 'start', behavior: behavior() });
    } else if (selection.place) {
      panelTop(box, text.current ? 'instant' : behavior());
    }
  });

  return {
    hold(passage) {
      const box = scroller.current;
      const block = box && (passage ? blockOf(box, passage) : topmost(box));
      held.current = block ? { id: block.id, top: block.getBoundingClientRect().top } : null;
    },
    focusHeading() {
      focus.current = { on: 'heading' };
    },
    focusPlace(id) {
      focus.current = { on: 'place', id };
    },
    focusBlock(id) {
      focus.current = { on: 'block', id };
    },
  };
}
