import type { Draft, Span } from '../draft/model.ts';
import { quoteOf } from '../draft/model.ts';
import type { ReviewTranslate } from '../i18n/review-messages.ts';

const LONGEST = 60;

interface LinkMissedProps {
  readonly draft: Draft;
  readonly span: Span;
  readonly t: ReviewTranslate;
  onLink(span: Span): void;
}

/** Offered while words are selected that are no mention yet. */
export function LinkMissed({ draft, span, t, onLink }: LinkMissedProps) {
  const words = quoteOf(draft, span);
  if (words.length > LONGEST || words.includes('\n')) return null;
  return (
    <div className="link-missed">
      <button
        type="button"
        className="button"
        // The selection must outlive the press.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => onLink(span)}
      >
        {t('review.link', { words })} <kbd>+</kbd>
      </button>
    </div>
  );
}
