import { formatDay } from '../i18n/dates.ts';
import type { LibraryTranslate } from '../i18n/library-messages.ts';
import type { ListedPlace } from '../story/list/list-entry.ts';
import { SYMBOLS } from '../story/symbol.ts';
import { SymbolMark } from '../ui/symbol-mark.tsx';
import { HitList, Snippet } from './hit-list.tsx';
import { OpenLink } from './open-link.tsx';
import type { StoryHits } from './search-stories.ts';
import { type ShelfActions, type Shelved, shownLanguage, WHOLE } from './shelved.ts';

interface StoryRowProps {
  readonly story: Shelved;
  /** What was found in it; `null` where nothing is searched for. */
  readonly hits: StoryHits | null;
  readonly chosen: boolean;
  readonly language: string;
  readonly t: LibraryTranslate;
  readonly actions: ShelfActions;
}

function nameIn({ names, id }: ListedPlace, language: string): string {
  return (names.find((name) => name.language === language) ?? names[0])?.name ?? id;
}

function PlaceMark({ place, language }: { place: ListedPlace; language: string }) {
  return (
    <li>
      <SymbolMark kind={place.status} {...SYMBOLS[place.status]} />
      {nameIn(place, language)}
    </li>
  );
}

/** A story in the list: what it tells, as of when and where; and what was found in it. */
export function StoryRow({ story, hits, chosen, language, t, actions }: StoryRowProps) {
  const { entry } = story;
  const own = shownLanguage(entry, language);
  const title = entry.title[own] ?? entry.id;
  const [titleHit] = hits?.titles ?? [];
  const inTitle = titleHit && Object.values(entry.title).includes(titleHit.text) ? titleHit : null;
  const inSummary = titleHit && !inTitle ? titleHit : null;
  return (
    <li
      className="story-row"
      data-story={entry.id}
      data-chosen={chosen || undefined}
      onMouseEnter={() => actions.onHover(entry.id)}
      onMouseLeave={() => actions.onHover(null)}
    >
      <div className="story-row-head">
        <h3>
          <OpenLink
            className="story-row-title"
            lang={inTitle?.language ?? own}
            href={actions.href(story, WHOLE)}
            onOpen={() => actions.onOpen(story, WHOLE)}
          >
            {inTitle ? <Snippet hit={inTitle} /> : title}
          </OpenLink>
        </h3>
        {entry.focus.length > 0 && (
          <button
            type="button"
            className="icon-button"
            aria-pressed={chosen}
            aria-label={t('library.show', { title })}
            title={t('library.show', { title })}
            onClick={() => actions.onChoose(entry.id)}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M12 21c-4-4.6-6.5-8-6.5-11a6.5 6.5 0 0 1 13 0c0 3-2.5 6.4-6.5 11z" />
              <circle cx="12" cy="10" r="2.25" />
            </svg>
          </button>
        )}
      </div>
      <p className="story-row-facts">
        {t('library.facts', {
          date: formatDay(entry.asOf, language),
          passages: entry.passages,
          places: entry.places,
        })}
      </p>
      {inSummary ? (
        <p className="story-row-summary" lang={inSummary.language}>
          <Snippet hit={inSummary} />
        </p>
      ) : (
        !hits &&
        entry.summary[own] && (
          <p className="story-row-summary" lang={own}>
            {entry.summary[own]}
          </p>
        )
      )}
      {!hits && entry.focus.length > 0 && (
        <ul className="story-row-places" lang={own}>
          {entry.focus.map((place) => (
            <PlaceMark key={place.id} place={place} language={own} />
          ))}
        </ul>
      )}
      {hits && <HitList story={story} hits={hits} t={t} actions={actions} />}
    </li>
  );
}
