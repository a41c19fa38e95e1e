import type { Review } from './use-review.ts';
import type { ReviewKeys } from './use-review-keys.ts';

interface BesideReview {
  readonly onSearch: () => void;
  readonly onPick: () => void;
  /** While words are selected that are no mention. */
  readonly onLink: (() => void) | null;
}

/** The keys of the review; the screen shows each beside what it does. */
export function reviewKeys(review: Review, { onSearch, onPick, onLink }: BesideReview): ReviewKeys {
  const next = () => review.step(1);
  const previous = () => review.step(-1);
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
    KeyP: onPick,
    KeyL: () => review.setForAll(!review.forAll),
    Slash: onSearch,
    ...(onLink ? { Equal: onLink, NumpadAdd: onLink } : {}),
    ...Object.fromEntries(
      numbers.map((number) => [`Digit${number}`, () => review.chooseNumber(number)]),
    ),
  };
}
