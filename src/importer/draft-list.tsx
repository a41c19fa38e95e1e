import { formatDay, formatList } from '../i18n/dates.ts';
import type { ReviewTranslate } from '../i18n/review-messages.ts';
import type { DraftHead } from './draft-store.ts';

interface DraftListProps {
  readonly heads: readonly DraftHead[];
  readonly removed: DraftHead | null;
  readonly language: string;
  readonly t: ReviewTranslate;
  href(id: string): string;
  onOpen(id: string): void;
  onRemove(id: string): void;
  onRestore(): void;
}

/** The drafts that this browser keeps, the latest first. */
export function DraftList(props: DraftListProps) {
  const { heads, removed, language, t } = props;
  if (heads.length === 0 && !removed) return null;
  return (
    <section className="drafts" aria-labelledby="drafts-title">
      <h2 id="drafts-title">{t('drafts.title')}</h2>
      {removed && (
        <p className="drafts-removed" role="status">
          {t('drafts.removed', { title: removed.title })}{' '}
          <button type="button" className="text-button" onClick={props.onRestore}>
            {t('drafts.restore')}
          </button>
        </p>
      )}
      <ul>
        {heads.map(({ id, title, source, asOf, open, links, places }) => (
          <li key={id} className="draft-row">
            <a
              href={props.href(id)}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                props.onOpen(id);
              }}
            >
              <span className="draft-title">{title}</span>
              <span className="draft-facts">
                {t('drafts.facts', { source, date: formatDay(asOf, language) })}
                {places.length > 0 && ` · ${formatList(places.slice(0, 4), language)}`}
              </span>
              <span className="draft-facts">
                {open > 0 ? t('drafts.open', { open, links }) : t('drafts.done', { links })}
              </span>
            </a>
            <button
              type="button"
              className="icon-button"
              aria-label={t('drafts.remove', { title })}
              title={t('drafts.remove', { title })}
              onClick={() => props.onRemove(id)}
            >
              <svg viewBox="0 0 24 24" aria-hidden="true">
                <path d="M5 7h14M10 7V4.5h4V7M7 7l.8 12.5h8.4L17 7M10.5 10.5v5.5M13.5 10.5v5.5" />
              </svg>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
