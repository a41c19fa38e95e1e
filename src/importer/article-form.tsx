import * as edits from '../draft/edits.ts';
import type { Draft } from '../draft/model.ts';
import type { ReviewTranslate } from '../i18n/review-messages.ts';
import { TextField } from './text-field.tsx';

interface ArticleFormProps {
  readonly draft: Draft;
  readonly t: ReviewTranslate;
  onEdit(change: (draft: Draft) => Draft): void;
}

/** What the article is called, who published it and when: read from the file, and put right here. */
export function ArticleForm({ draft, t, onEdit }: ArticleFormProps) {
  return (
    <details className="article-form" open={!draft.dated}>
      <summary>{t('review.article')}</summary>
      <div className="review-form">
        <TextField
          label={t('review.article.title')}
          value={draft.title}
          onCommit={(title) => onEdit((before) => edits.setTitle(before, title))}
        />
        <TextField
          label={t('review.article.source')}
          value={draft.source}
          onCommit={(source) => onEdit((before) => edits.setSource(before, source))}
        />
        <TextField
          type="date"
          label={t('review.article.asOf')}
          value={draft.asOf}
          onCommit={(day) => {
            if (day !== '') onEdit((before) => edits.setAsOf(before, day));
          }}
        />
      </div>
    </details>
  );
}
