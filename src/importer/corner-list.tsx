import { useState } from 'react';
import type { Corners } from '../draft/shape-of.ts';
import type { ReviewTranslate } from '../i18n/review-messages.ts';
import { parseCoordinates } from './parse-coordinates.ts';
import { TextField } from './text-field.tsx';
import type { CornerEdits } from './use-corners.ts';

interface CornerListProps {
  readonly shape: Corners;
  readonly corners: CornerEdits;
  readonly t: ReviewTranslate;
}

/** A shape's corners as numbers to type, for who cannot drag, or knows better. */
export function CornerList({ shape, corners, t }: CornerListProps) {
  const [bad, setBad] = useState<number | null>(null);
  const least = shape.shape === 'area' ? 3 : 2;
  return (
    <div className="corner-list" role="group" aria-label={t('review.corners.list')}>
      <p className="drawing-hint">{t('review.corners.how')}</p>
      <ol>
        {shape.corners.map(([longitude, latitude], index) => {
          const number = index + 1;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a corner is known by its number alone
            <li key={index}>
              <TextField
                label={t('review.corner', { number })}
                value={`${latitude}, ${longitude}`}
                onCommit={(typed) => {
                  const to = parseCoordinates(typed);
                  setBad(to ? null : index);
                  if (to) corners.move(index, to);
                }}
              />
              <button
                type="button"
                className="icon-button"
                aria-label={t('review.corner.add', { number })}
                title={t('review.corner.add', { number })}
                onClick={() => corners.add(index)}
              >
                <svg viewBox="0 0 24 24" aria-hidden="true">
                  <path d="M12 6v12M6 12h12" />
                </svg>
              </button>
              <button
                type="button"
                className="icon-button"
                aria-label={t('review.corner.remove', { number })}
                title={t('review.corner.remove', { number })}
                aria-disabled={shape.corners.length <= least}
                onClick={() => corners.remove(index)}
              >
                <svg viewBox="0 0 24 24" aria-hidden="true">
                  <path d="M6 12h12" />
                </svg>
              </button>
              {bad === index && (
                <p className="corner-bad" role="alert">
                  {t('review.corner.bad')}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
