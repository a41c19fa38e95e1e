import type { LibraryTranslate } from '../i18n/library-messages.ts';
import type { StoryHits } from '../search/search-stories.ts';
import type { ShelfActions, Shelved } from '../search/shelved.ts';
import { StoryRow } from '../search/story-row.tsx';
import { ProblemList } from './problem-list.tsx';
import type { Shelf } from './use-shelf.ts';

interface Shown {
  readonly story: Shelved;
  readonly hits: StoryHits | null;
}

interface LibraryListProps {
  readonly shelf: Shelf;
  readonly shown: readonly Shown[];
  readonly searched: boolean;
  readonly chosen: string | null;
  readonly language: string;
  readonly t: LibraryTranslate;
  readonly actions: ShelfActions;
  onBring(): void;
}

function countOf({ titles, places, passages }: StoryHits): number {
  return titles.length + places.length + passages.length;
}

/** What became of the list itself: on its way, not come, or broken in part. */
function ListState({ shelf, language, t }: Pick<LibraryListProps, 'shelf' | 'language' | 't'>) {
  const { data, isPending, isError, refetch } = shelf.list;
  if (isPending) {
    return (
      <p className="library-note" role="status">
        {t('library.loading')}
      </p>
    );
  }
  const problems = data?.problems ?? [];
  const isBroken = data?.entries === null;
  if (!isError && problems.length === 0) return null;
  return (
    <div className="library-note" role="alert">
      <p>
        {isError
          ? t('library.failed')
          : isBroken
            ? t('library.broken')
            : t('library.left', { count: new Set(problems.map(partOf)).size })}
      </p>
      <ProblemList problems={problems} language={language} />
      {(isError || isBroken) && (
        <button type="button" className="button" onClick={() => void refetch()}>
          {t('library.retry')}
        </button>
      )}
    </div>
  );
}

/** The story of the list that a problem is in. */
function partOf({ pointer }: { readonly pointer: string }): string {
  return pointer.split('/').slice(0, 3).join('/');
}

/** The list of all stories, or of those that have the words that are searched for. */
export function LibraryList(props: LibraryListProps) {
  const { shelf, shown, searched, chosen, language, t, actions, onBring } = props;
  const { list, coming, late } = shelf;
  const settled = !list.isPending;
  const rows = (isDraft: boolean) =>
    shown
      .filter(({ story }) => story.isDraft === isDraft)
      .map(({ story, hits }) => (
        <StoryRow
          key={story.entry.id}
          story={story}
          hits={hits}
          chosen={story.entry.id === chosen}
          language={language}
          t={t}
          actions={actions}
        />
      ));
  const [stories, drafts] = [rows(false), rows(true)];
  const results = shown.reduce((sum, { hits }) => sum + (hits ? countOf(hits) : 0), 0);
  return (
    <>
      <ListState shelf={shelf} language={language} t={t} />
      <div role="status" className="library-status">
        {searched && settled && (results > 0 || !coming) && (
          <p>
            {results > 0
              ? t('library.search.found', { count: results, stories: shown.length })
              : t('library.search.none')}
          </p>
        )}
        {coming && <p>{t('library.search.coming')}</p>}
        {!coming && late > 0 && <p>{t('library.search.late', { count: late })}</p>}
      </div>
      {stories.length > 0 && (
        <section aria-labelledby="library-stories">
          <h2 id="library-stories">{t('library.stories')}</h2>
          <ul className="story-rows">{stories}</ul>
        </section>
      )}
      {settled && !searched && list.data?.entries?.length === 0 && (
        <p className="library-note">{t('library.empty')}</p>
      )}
      {drafts.length > 0 && (
        <section aria-labelledby="library-drafts">
          <h2 id="library-drafts">{t('library.drafts')}</h2>
          <p className="library-where">{t('library.drafts.where')}</p>
          <ul className="story-rows">{drafts}</ul>
        </section>
      )}
      {settled && !searched && (
        <button type="button" className="text-button library-bring" onClick={onBring}>
          {t('library.empty.bring')}
        </button>
      )}
    </>
  );
}
