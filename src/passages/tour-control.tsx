import type { Translate } from '../i18n/translate.ts';
import type { Reading } from '../story/read-story.ts';
import type { Selection } from '../view/state.ts';
import { tourPosition, tourStep } from '../view/transitions.ts';

interface TourControlProps {
  readonly reading: Reading;
  readonly selection: Selection;
  readonly t: Translate;
  onStep(by: 1 | -1): void;
}

/** Previous and next passage in reading order, with the place of the present one among them. */
export function TourControl({ reading, selection, t, onStep }: TourControlProps) {
  const count = reading.passages.length;
  const position = tourPosition(reading, selection) + 1;
  const step = (by: 1 | -1) => ({
    // Not `disabled`: a button that has the focus must not lose it at the end of the tour.
    'aria-disabled': tourStep(reading, selection, by) === null,
    onClick: () => onStep(by),
  });
  return (
    <div className="tour" role="group" aria-label={t('tour.label')}>
      <button type="button" className="icon-button" aria-label={t('tour.previous')} {...step(-1)}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M14.5 5.5 8 12l6.5 6.5" />
        </svg>
      </button>
      <span className="tour-position">
        {position > 0 ? t('tour.position', { position, count }) : t('tour.count', { count })}
      </span>
      <button type="button" className="icon-button" aria-label={t('tour.next')} {...step(1)}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M9.5 5.5 16 12l-6.5 6.5" />
        </svg>
      </button>
    </div>
  );
}
