import type { Translate } from '../i18n/translate.ts';
import { StatusSymbol } from '../passages/status-symbol.tsx';
import type { Bounds } from '../story/model.ts';
import { boundsOf, placeName } from '../story/place.ts';
import type { Reading } from '../story/read-story.ts';

interface MapPosterProps {
  readonly reading: Reading;
  readonly bounds: Bounds;
  readonly t: Translate;
  /** `null` where there is nothing to wake: the map is on its way. */
  readonly onWake: (() => void) | null;
}

function mercator(latitude: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
}

/** Where the focus points stand in the frame, in percent of it. */
function spots({ reading, bounds }: MapPosterProps) {
  const [west, south, east, north] = bounds;
  const height = mercator(north) - mercator(south);
  return reading.places.flatMap((place) => {
    if (place.role !== 'focus' || place.geometry.type !== 'Point') return [];
    const [longitude, latitude] = boundsOf(place.geometry);
    const left = 22 + (56 * (longitude - west)) / (east - west);
    const top = 18 + (60 * (mercator(north) - mercator(latitude))) / height;
    return left >= 0 && left <= 100 && top >= 0 && top <= 100 ? [{ place, left, top }] : [];
  });
}

/** What stands in the map's room until the map does, and while it rests: where the story's places lie. */
export function MapPoster(props: MapPosterProps) {
  const { reading, t, onWake } = props;
  return (
    <div className="poster">
      <div className="poster-frame" aria-hidden="true">
        {spots(props).map(({ place, left, top }) => {
          const status = reading.status.get(place.id)?.status ?? 'context';
          return (
            <span
              key={place.id}
              className="poster-spot"
              data-status={status}
              style={{ left: `${left}%`, top: `${top}%` }}
            >
              <StatusSymbol status={status} />
              {placeName(place, reading.language)}
            </span>
          );
        })}
      </div>
      {onWake && (
        <button type="button" className="poster-wake" onClick={onWake}>
          <span>{t('embed.wake')}</span>
        </button>
      )}
    </div>
  );
}
