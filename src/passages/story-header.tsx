import { memo } from 'react';
import { formatDay, formatList, formatWeekday } from '../i18n/dates.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Story } from '../story/model.ts';

interface StoryHeaderProps {
  readonly story: Story;
  readonly language: string;
  readonly t: Translate;
}

function localized(text: Readonly<Record<string, string>>, language: string): string {
  return text[language] ?? Object.values(text)[0] ?? '';
}

/** "Reuters, by A and B, published 10 October 2024", linked where the story gives an address. */
function SourceLine({ story, t }: StoryHeaderProps) {
  const { source } = story;
  const name = source.title ? `${source.name}, “${source.title}”` : source.name;
  const words = source.authors.length
    ? t('story.source.by', {
        source: source.name,
        authors: formatList(source.authors, t.language),
        date: formatDay(source.published, t.language),
      })
    : t('story.source', { source: name });
  return source.url ? (
    <a href={source.url} rel="noreferrer external" suppressHydrationWarning>
      {words}
    </a>
  ) : (
    <span suppressHydrationWarning>{words}</span>
  );
}

export const StoryHeader = memo((props: StoryHeaderProps) => {
  const { story, language, t } = props;
  return (
    <header className="story-header">
      <p className="dateline" suppressHydrationWarning>
        {t('story.asOf', { date: formatWeekday(story.asOf, t.language) })}
      </p>
      <h1>{localized(story.title, language)}</h1>
      <p className="summary">{localized(story.summary, language)}</p>
      <p className="byline">
        <SourceLine {...props} />
      </p>
    </header>
  );
});

/** Who is credited, and what the page is not. */
export function StoryFooter({ story, language, t }: StoryHeaderProps) {
  return (
    <footer className="story-footer">
      <h2>{t('story.about')}</h2>
      <p>{localized(story.credit, language)}</p>
      <p>{t('story.caveat')}</p>
    </footer>
  );
}
