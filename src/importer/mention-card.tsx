import type { RefObject } from 'react';
import { type Draft, quoteOf } from '../draft/model.ts';
import type { ReviewTranslate } from '../i18n/review-messages.ts';
import { placeName } from '../story/place.ts';
import { CandidateList } from './candidate-list.tsx';
import { ClaimForm } from './claim-form.tsx';
import { CornerList } from './corner-list.tsx';
import { DrawingBar } from './drawing-bar.tsx';
import { PlaceForm } from './place-form.tsx';
import { PlaceSearch } from './place-search.tsx';
import type { CornerEdits } from './use-corners.ts';
import type { Drawing } from './use-drawing.ts';
import type { Review } from './use-review.ts';
import type { WorkerClient } from './worker-client.ts';

interface MentionCardProps {
  readonly draft: Draft;
  readonly review: Review;
  readonly worker: WorkerClient;
  readonly language: string;
  readonly t: ReviewTranslate;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly drawing: Drawing;
  readonly corners: CornerEdits;
  onEdit(change: (draft: Draft) => Draft): void;
}

function Arrow({ back }: { readonly back: boolean }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={back ? 'M14.5 5.5 8 12l6.5 6.5' : 'M9.5 5.5 16 12l-6.5 6.5'} />
    </svg>
  );
}

/** The mention in hand: what the machine made of it, and every way to set it right. */
export function MentionCard(props: MentionCardProps) {
  const { draft, review, worker, language, t, search, drawing, corners, onEdit } = props;
  const { current, like, forAll } = review;
  if (!current) return <p className="mention-card mention-none">{t('review.nothing')}</p>;
  const place = draft.places.find(({ id }) => id === current.place);
  const words = quoteOf(draft, current);
  return (
    <section className="mention-card" aria-label={t('review.mention', { words })}>
      <header className="mention-head">
        <button
          type="button"
          className="icon-button"
          aria-label={t('review.previous')}
          title={`${t('review.previous')} (K)`}
          aria-disabled={review.position === 0}
          onClick={() => review.step(-1)}
        >
          <Arrow back />
          <kbd>K</kbd>
        </button>
        <div className="mention-words" aria-live="polite">
          <h2 lang={draft.article.language}>{words}</h2>
          <p>
            {t(`review.type.${current.type}`)} · <b>{t(`review.state.${current.state}`)}</b>
            {place && ` · ${placeName(place, draft.article.language)}`}
            {place && !current.shown && ` · ${t('review.hidden')}`}
          </p>
        </div>
        <button
          type="button"
          className="icon-button"
          aria-label={t('review.next')}
          title={`${t('review.next')} (J)`}
          aria-disabled={review.position >= review.count - 1}
          onClick={() => review.step(1)}
        >
          <Arrow back={false} />
          <kbd>J</kbd>
        </button>
      </header>
      <div className="mention-body">
        <CandidateList
          draft={draft}
          mention={current}
          language={language}
          t={t}
          onChoose={review.choose}
        />
        <div className="mention-acts">
          <button
            type="button"
            className="key-button"
            data-main
            aria-disabled={!review.canAccept}
            onClick={review.accept}
          >
            {t('review.accept')} <kbd>↵</kbd>
          </button>
          <button type="button" className="key-button" onClick={review.reject}>
            {t('review.reject')} <kbd>0</kbd>
          </button>
          {place && (
            <button
              type="button"
              className="key-button"
              aria-pressed={current.shown}
              onClick={review.toggleShown}
            >
              {t('review.show')} <kbd>M</kbd>
            </button>
          )}
        </div>
        {like.length > 1 && (
          <label className="mention-all">
            <input
              type="checkbox"
              checked={forAll}
              onChange={({ target }) => review.setForAll(target.checked)}
            />{' '}
            {t('review.all', { count: like.length, words })} <kbd>L</kbd>
          </label>
        )}
        <PlaceSearch
          worker={worker}
          language={language}
          t={t}
          field={search}
          words={current.id}
          onPlace={review.choose}
          onSpot={review.placeAt}
          onLeave={() => search.current?.blur()}
        />
        <DrawingBar drawing={drawing} corners={corners} t={t} />
        {corners.shape && <CornerList shape={corners.shape} corners={corners} t={t} />}
        {place && (
          <details>
            <summary>{t('review.more')}</summary>
            <ClaimForm draft={draft} mention={current} t={t} onEdit={onEdit} />
            <PlaceForm draft={draft} place={place} t={t} onEdit={onEdit} />
          </details>
        )}
      </div>
    </section>
  );
}
