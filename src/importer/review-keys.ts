import type { Drawing } from './use-drawing.ts';
import type { Review } from './use-review.ts';
import type { ReviewKeys } from './use-review-keys.ts';

interface BesideReview {
  readonly drawing: Drawing;
  /** While words are selected that are no mention. */
  readonly onLink: (() => void) | null;
}

function focusSearch(): void {
  document.querySelector<HTMLInputElement>('.place-search input')?.focus();
}

/** The keys of the review; the screen shows each beside what it does. */
export function reviewKeys(review: Review, { drawing, onLink }: BesideReview): ReviewKeys {
  const next = () => review.step(1);
  const previous = () => review.step(-1);
  // A line or an area under way has the keys to itself.
  if (drawing.tool !== null && drawing.tool !== 'spot') {
    const { finish, back } = drawing;
    return { Enter: finish, NumpadEnter: finish, Backspace: back };
  }
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  return {
    KeyJ: next,
    ArrowDown: next,
    ArrowRight: next,
    KeyK: previous,
    ArrowUp: previous,
    ArrowLeft: previous,
    Enter: review.accept,
    NumpadEnter: review.accept,
    Digit0: review.reject,
    KeyM: review.toggleShown,
    KeyP: () => drawing.start('spot'),
    KeyL: () => review.setForAll(!review.forAll),
    Slash: focusSearch,
    ...(onLink ? { Equal: onLink, NumpadAdd: onLink } : {}),
    ...Object.fromEntries(
      numbers.map((number) => [`Digit${number}`, () => review.chooseNumber(number)]),
    ),
  };
}
