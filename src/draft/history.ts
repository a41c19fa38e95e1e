import type { Draft } from './model.ts';

/**
 * A draft with all that came before it and all that was undone, as whole drafts: they share what did
 * not change, so that a hundred edits weigh little more than one.
 */
export interface History {
  /** Oldest first. */
  readonly past: readonly Draft[];
  readonly present: Draft;
  /** Next first. */
  readonly future: readonly Draft[];
}

export function historyOf(draft: Draft): History {
  return { past: [], present: draft, future: [] };
}

/** An edit that changes nothing is no step. */
export function record(history: History, next: Draft): History {
  if (next === history.present) return history;
  return { past: [...history.past, history.present], present: next, future: [] };
}

export function undo(history: History): History {
  const before = history.past.at(-1);
  if (!before) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
  };
}

export function redo(history: History): History {
  const [next, ...rest] = history.future;
  if (!next) return history;
  return { past: [...history.past, history.present], present: next, future: rest };
}
