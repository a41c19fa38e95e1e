import { useEffect, useState } from 'react';
import { StatusSymbol } from '../passages/status-symbol.tsx';
import { boundsOf, placeName } from '../story/place.ts';
import type { PosterStill } from './poster-still.tsx';
import type { StillMapProps } from './still-map.tsx';

export type PosterView = Pick<
  StillMapProps,
  | 'reading'
  | 'bounds'
  | 'selection'
  | 'command'
  | 'theme'
  | 'language'
  | 'base'
  | 'title'
  | 'asOf'
  | 't'
>;

interface MapPosterProps extends PosterView {
  /** `null` where there is nothing to wake: the map is on its way. */
  readonly onWake: (() => void) | null;
}

function mercator(latitude: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
}

/** Where the focus points stand in the frame, in percent of it. */
function spots({ reading, bounds }: PosterView) {
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

/** The still's code, once it is there; without it the plain frame stays. */
function usePosterStill(): { readonly Still: typeof PosterStill | null } {
  const [Still, setStill] = useState<typeof PosterStill | null>(null);
  useEffect(() => {
    import('./poster-still.tsx').then(
      (module) => setStill(() => module.PosterStill),
      (error: unknown) => console.warn(error),
    );
  }, []);
  return { Still };
}

/** What stands in the map's room until the map does, and while it rests: where the story's places lie. */
export function MapPoster({ onWake, ...view }: MapPosterProps) {
  const { reading, t } = view;
  const { Still } = usePosterStill();
  return (
    <div className="poster">
      <div className="poster-frame" aria-hidden="true">
        {spots(view).map(({ place, left, top }) => {
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
        {Still && <Still {...view} />}
      </div>
      {onWake && (
        <button type="button" className="poster-wake" onClick={onWake}>
          <span>{t('embed.wake')}</span>
        </button>
      )}
    </div>
  );
}
