import type { Draft, DraftMention } from '../draft/model.ts';
import type { Place } from '../geoparse/model.ts';
import type { ReviewTranslate } from '../i18n/review-messages.ts';
import { placeFacts, reasonWords } from './place-facts.ts';

interface CandidateListProps {
  readonly draft: Draft;
  readonly mention: DraftMention;
  readonly language: string;
  readonly t: ReviewTranslate;
  onChoose(place: Place): void;
}

/** The places that the words may mean, likeliest first, each with its number as its key. */
export function CandidateList({ draft, mention, language, t, onChoose }: CandidateListProps) {
  const { candidates, place } = mention;
  const key = draft.places.find(({ id }) => id === place)?.key;
  const isCircle = mention.offset !== null;
  if (candidates.length === 0) return null;
  return (
    <ol className="candidates" aria-label={t('review.candidates')}>
      {candidates.map((candidate, index) => (
        <li key={candidate.place.id}>
          <button
            type="button"
            aria-pressed={candidate.place.id === key || (isCircle && index === 0 && place !== null)}
            onClick={() => onChoose(candidate.place)}
          >
            <kbd>{index + 1}</kbd>
            <span className="candidate-words">
              <b>{candidate.place.name}</b> {placeFacts(candidate.place, language, t)}
              {candidate.reasons.length > 0 && (
                <span className="candidate-why">{reasonWords(candidate.reasons, t)}</span>
              )}
            </span>
            <span className="candidate-score">
              {new Intl.NumberFormat(language, { style: 'percent' }).format(candidate.score)}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
