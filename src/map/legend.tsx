import { memo } from 'react';
import type { Translate } from '../i18n/translate.ts';
import { isApproximate } from '../story/place.ts';
import type { Reading } from '../story/read-story.ts';
import { STATUSES } from '../story/status.ts';
import { SYMBOLS } from '../story/symbol.ts';
import { statusWords } from './status-words.ts';

interface LegendProps {
  readonly reading: Reading;
  readonly t: Translate;
}

/** The statuses that this story shows, each symbol with its word. Looks at all places: not again at each choice. */
export const Legend = memo(function Legend({ reading, t }: LegendProps) {
  const shown = STATUSES.filter((status) =>
    reading.places.some(({ id }) => reading.status.get(id)?.status === status),
  );
  const approximate = reading.places.some(
    (place) => reading.status.get(place.id)?.status === 'route' && isApproximate(place),
  );
  return (
    <ul className="map-legend" aria-label={t('map.legend')}>
      {shown.map((status) => (
        <li key={status} data-status={status}>
          <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true" focusable="false">
            <path className="symbol-outline" d={SYMBOLS[status].outline} />
            <path className="symbol-solid" d={SYMBOLS[status].solid} />
          </svg>
          {statusWords(status, approximate, t)}
        </li>
      ))}
    </ul>
  );
});
