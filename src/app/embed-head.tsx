import { formatDay } from '../i18n/dates.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Story } from '../story/model.ts';

interface EmbedHeadProps {
  readonly story: Story;
  readonly language: string;
  readonly t: Translate;
  /** The full page in the state that this one has. */
  readonly full: string;
  readonly isFull: boolean;
  readonly onFullscreen: (() => void) | null;
}

/** Title, as-of day and source in a line or two, and the ways out of the frame. */
export function EmbedHead(props: EmbedHeadProps) {
  const { story, language, t, full, isFull, onFullscreen } = props;
  return (
    <header className="embed-head">
      <div className="embed-words">
        <h1>{story.title[language] ?? Object.values(story.title)[0]}</h1>
        <p>
          <span>{t('story.asOf', { date: formatDay(story.asOf, language) })}</span>{' '}
          <span>{t('story.source', { source: story.source.name })}</span>
        </p>
      </div>
      <div className="embed-tools">
        {onFullscreen && (
          <button
            type="button"
            className="icon-button"
            aria-label={t(isFull ? 'embed.fullscreen.leave' : 'embed.fullscreen')}
            title={t(isFull ? 'embed.fullscreen.leave' : 'embed.fullscreen')}
            onClick={onFullscreen}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path
                d={
                  isFull
                    ? 'M9 5v4H5M15 5v4h4M19 15h-4v4M5 15h4v4'
                    : 'M5 9V5h4M15 5h4v4M19 15v4h-4M9 19H5v-4'
                }
              />
            </svg>
          </button>
        )}
        <a
          className="icon-button"
          href={full}
          target="_blank"
          rel="noopener"
          title={t('embed.full')}
        >
          <span className="visually-hidden">{t('embed.full')}</span>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M13 5h6v6M19 5l-8.5 8.5M10 6H6a1 1 0 0 0-1 1v11a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-4" />
          </svg>
        </a>
      </div>
    </header>
  );
}
