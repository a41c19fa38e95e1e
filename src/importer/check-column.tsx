import type { RefObject } from 'react';
import type { Draft, Span } from '../draft/model.ts';
import type { ReviewTranslate } from '../i18n/review-messages.ts';
import { ArticleForm } from './article-form.tsx';
import { LinkMissed } from './link-missed.tsx';
import { ReviewKey } from './review-key.tsx';
import { ReviewText } from './review-text.tsx';

interface CheckColumnProps {
  readonly draft: Draft;
  /** The mention in hand. */
  readonly current: string | null;
  /** The words that are selected. */
  readonly span: Span | null;
  readonly t: ReviewTranslate;
  readonly scroller: RefObject<HTMLElement | null>;
  onMention(id: string): void;
  onSelect(span: Span | null): void;
  onLink(span: Span): void;
  onEdit(change: (draft: Draft) => Draft): void;
}

/** The column while checking: what is known of the article, and its text with every mention marked. */
export function CheckColumn(props: CheckColumnProps) {
  const { draft, current, span, t, scroller, onMention, onSelect, onLink, onEdit } = props;
  return (
    <>
      <h1 className="visually-hidden">{draft.title}</h1>
      <ArticleForm draft={draft} t={t} onEdit={onEdit} />
      <ReviewKey t={t} />
      <ReviewText
        draft={draft}
        current={current}
        t={t}
        scroller={scroller}
        onMention={onMention}
        onSelect={onSelect}
      />
      {span && <LinkMissed draft={draft} span={span} t={t} onLink={onLink} />}
    </>
  );
}
