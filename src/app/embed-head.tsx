import { formatDay } from '../i18n/dates.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Story } from '../story/model.ts';

interface EmbedHeadProps {
  readonly story: Story;
  readonly language: string;
  readonly t: Translate;
  /** The full page in the state that this one has. */
  readonly full: string;
  /** Whether the page above goes there, where the frame may not. */
  onLead(address: string): boolean;
}

/** Title, as-of day and source in a line or two, and the way to the full page. */
export function EmbedHead(props: EmbedHeadProps) {
  const { story, language, t, full, onLead } = props;
  return (
    <header className="embed-head">
      <div className="embed-words">
        <h1>{story.title[language] ?? Object.values(story.title)[0]}</h1>
        <p>
          <span>{t('story.asOf', { date: formatDay(story.asOf, t.language) })}</span>{' '}
          <span>{t('story.source', { source: story.source.name })}</span>
        </p>
      </div>
      <a
        className="icon-button embed-open"
        href={full}
        target="_blank"
        rel="noopener"
        title={t('embed.full')}
        onClick={(event) => {
          if (onLead(full)) event.preventDefault();
        }}
      >
        <span className="visually-hidden">{t('embed.full')}</span>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M13 5h6v6M19 5l-8.5 8.5M10 6H6a1 1 0 0 0-1 1v11a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-4" />
        </svg>
      </a>
    </header>
  );
}
