import type { ReviewTranslate } from '../i18n/review-messages.ts';

/** What the underlines mean, and the keys, in two small lines. */
export function ReviewKey({ t }: { readonly t: ReviewTranslate }) {
  return (
    <div className="review-key">
      <span className="find" data-linked data-state="found">
        {t('review.key.place')}
      </span>
      <span className="find" data-linked data-state="unsure">
        {t('review.key.unsure')}
      </span>
      <span className="find" data-linked data-state="accepted">
        {t('review.key.checked')}
      </span>
      <span className="find" data-type="metonymic">
        {t('review.key.stands')}
      </span>
      <span className="find" data-linked data-type="relative">
        {t('review.key.phrase')}
      </span>
      <span className="review-keys">{t('review.keys')}</span>
    </div>
  );
}
