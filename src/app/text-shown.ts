import { afterPainted, firstPainted } from '../ui/after-frames.ts';

/** Resolves once the written text is on the screen: what comes before that would keep it waiting. */
export function textShown(): Promise<void> {
  const isKeptBack = document.documentElement.dataset['pending'] !== undefined;
  // A page kept back until it is live may have nothing to paint before.
  if (isKeptBack && !document.hidden) return new Promise((resolve) => afterPainted(1, resolve));
  return firstPainted();
}
