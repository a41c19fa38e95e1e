import * as edits from '../draft/edits.ts';
import type { Draft, DraftMention } from '../draft/model.ts';
import { whenOf } from '../draft/when-of.ts';
import type { ReviewTranslate } from '../i18n/review-messages.ts';
import { CLAIM_KINDS, type ClaimKind, WHEN_PRECISIONS, type When } from '../story/model.ts';
import { TextField } from './text-field.tsx';

interface ClaimFormProps {
  readonly draft: Draft;
  readonly mention: DraftMention;
  readonly t: ReviewTranslate;
  onEdit(change: (draft: Draft) => Draft): void;
}

/** What the passage says of the place, and when that was so: the status on the map follows from it. */
export function ClaimForm({ draft, mention, t, onEdit }: ClaimFormProps) {
  const { claim } = mention;
  const set = (kind: ClaimKind, when: When) =>
    onEdit((before) => edits.claim(before, mention.id, { kind, when }));
  return (
    <div className="review-form">
      <label className="field">
        <span>{t('review.claim')}</span>
        <select
          value={claim?.kind ?? ''}
          onChange={({ target }) => {
            const kind = CLAIM_KINDS.find((each) => each === target.value);
            if (kind) set(kind, claim?.when ?? whenOf(draft.asOf, 'day'));
            else onEdit((before) => edits.claim(before, mention.id, null));
          }}
        >
          <option value="">{t('review.claim.none')}</option>
          {CLAIM_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`review.claim.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {claim && (
        <>
          <TextField
            type="date"
            label={t('review.claim.date')}
            value={claim.when.start}
            onCommit={(day) => {
              if (day !== '') set(claim.kind, whenOf(day, claim.when.precision));
            }}
          />
          <label className="field">
            <span>{t('review.claim.precision')}</span>
            <select
              value={claim.when.precision}
              onChange={({ target }) => {
                const precision = WHEN_PRECISIONS.find((each) => each === target.value);
                if (precision) set(claim.kind, whenOf(claim.when.start, precision));
              }}
            >
              {WHEN_PRECISIONS.map((precision) => (
                <option key={precision} value={precision}>
                  {t(`review.claim.precision.${precision}`)}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
    </div>
  );
}
