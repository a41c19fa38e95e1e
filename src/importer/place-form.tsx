import { useId } from 'react';
import * as edits from '../draft/edits.ts';
import type { Draft, DraftPlace } from '../draft/model.ts';
import type { ReviewTranslate } from '../i18n/review-messages.ts';
import { PLACE_ROLES } from '../story/model.ts';
import { placeName } from '../story/place.ts';
import { TextField } from './text-field.tsx';

interface PlaceFormProps {
  readonly draft: Draft;
  readonly place: DraftPlace;
  readonly t: ReviewTranslate;
  onEdit(change: (draft: Draft) => Draft): void;
}

/** What the story says of the place itself, in every passage that names it. */
export function PlaceForm({ draft, place, t, onEdit }: PlaceFormProps) {
  const name = useId();
  const { language } = draft.article;
  const used = new Set(draft.mentions.flatMap((each) => (each.shown ? (each.place ?? []) : [])));
  const others = draft.places.filter(({ id }) => id !== place.id && used.has(id));
  return (
    <div className="review-form">
      <TextField
        label={t('review.place.name')}
        value={placeName(place, language)}
        onCommit={(value) => onEdit((before) => edits.rename(before, place.id, value))}
      />
      <fieldset>
        <legend>{t('review.place.role')}</legend>
        {PLACE_ROLES.map((role) => (
          <label key={role}>
            <input
              type="radio"
              name={name}
              checked={place.role === role}
              onChange={() => onEdit((before) => edits.setRole(before, place.id, role))}
            />{' '}
            {t(`review.place.role.${role}`)}
          </label>
        ))}
      </fieldset>
      <TextField
        label={t('review.place.precision')}
        value={String(place.precision / 1000)}
        inputMode="decimal"
        onCommit={(value) => {
          const metres = Number(value.replace(',', '.')) * 1000;
          if (metres >= 0 && metres <= 10_000_000) {
            onEdit((before) => edits.setPrecision(before, place.id, metres));
          }
        }}
      />
      {others.length > 0 && (
        <label className="field">
          <span>{t('review.place.merge')}</span>
          <select
            value=""
            onChange={({ target }) => {
              const into = target.value;
              onEdit((before) => edits.merge(before, place.id, into));
            }}
          >
            <option value="">{t('review.place.merge.none')}</option>
            {others.map((other) => (
              <option key={other.id} value={other.id}>
                {placeName(other, language)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
