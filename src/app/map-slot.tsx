import { Component, lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import type { Translate } from '../i18n/translate.ts';
import type { StoryMapProps } from '../map/story-map.tsx';

// One promise a try: a failed import is asked for again under a new `lazy`.
const load = () =>
  lazy(async () => {
    const { StoryMap } = await import('../map/story-map.tsx');
    return { default: StoryMap };
  });

interface BoundaryProps {
  readonly children: ReactNode;
  readonly fallback: ReactNode;
}

class MapBoundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: Error): void {
    console.error(error);
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}

type Failure = Parameters<StoryMapProps['onFail']>[0];

interface MapSlotProps extends Omit<StoryMapProps, 'onFail'> {
  readonly t: Translate;
}

/** The map, loaded after the text is on the screen; without it, words and a retry in its room. */
export function MapSlot(props: MapSlotProps) {
  const { t } = props;
  const [attempt, setAttempt] = useState<{ Map: ReturnType<typeof load>; number: number } | null>(
    null,
  );
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    // Two frames on, the text has been painted: only then does the map's code compete with it.
    let second = 0;
    const first = requestAnimationFrame(() => {
      second = requestAnimationFrame(() => setAttempt({ Map: load(), number: 0 }));
    });
    return () => {
      cancelAnimationFrame(first);
      cancelAnimationFrame(second);
    };
  }, []);
  const retry = (): void => {
    setFailure(null);
    setAttempt((before) => ({ Map: load(), number: (before?.number ?? 0) + 1 }));
  };
  const fallback = (
    <div className="map-failure" role="alert">
      <p>
        {t(
          failure === 'webgl'
            ? 'map.error.webgl'
            : failure === 'lost'
              ? 'map.error.lost'
              : 'map.error.load',
        )}
      </p>
      <button type="button" className="button" onClick={retry}>
        {t('error.retry')}
      </button>
    </div>
  );
  if (failure === 'webgl' || failure === 'lost') return fallback;
  if (!attempt) return null;
  return (
    <MapBoundary key={attempt.number} fallback={fallback}>
      <Suspense fallback={null}>
        <attempt.Map {...props} onFail={setFailure} />
      </Suspense>
      {failure === 'basemap' && (
        <p className="map-warning" role="status">
          {t('map.error.basemap')}{' '}
          <button type="button" className="text-button" onClick={retry}>
            {t('error.retry')}
          </button>
        </p>
      )}
    </MapBoundary>
  );
}
