import type { Map as LiveMap } from 'maplibre-gl';
import { type RefObject, useEffect, useState } from 'react';
import { useLatest } from './use-latest.ts';
import { isOperators } from './use-operator-map.ts';

export type MapFailure = 'webgl' | 'worker' | 'basemap' | 'lost';

/** After this long without its graphics context the map counts as lost for good. Milliseconds. */
const LOST_FOR_GOOD = 6000;

interface MapWork {
  create(container: HTMLElement): LiveMap;
  onFail(reason: MapFailure): void;
}

/** MapLibre has no other sign for a worker that does not start, or breaks. */
function isWorkers(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Worker failed');
}

/**
 * A map in an element for as long as the component is there, anew when `identity` changes.
 * `null` until made, `failed` where the browser cannot.
 */
export function useMap(
  container: RefObject<HTMLElement | null>,
  work: MapWork,
  identity: unknown,
): LiveMap | 'failed' | null {
  const latest = useLatest(work);
  const [map, setMap] = useState<LiveMap | 'failed' | null>(null);

  // A new identity asks for a new map.
  useEffect(() => {
    if (!container.current) return;
    let made: LiveMap;
    try {
      made = latest.current.create(container.current);
    } catch {
      setMap('failed');
      latest.current.onFail('webgl');
      return;
    }
    let basemapFailed = false;
    let patience: ReturnType<typeof setTimeout> | undefined;
    made.on('error', (event) => {
      if (isWorkers(event.error)) {
        latest.current.onFail('worker');
        return;
      }
      if (basemapFailed || !('sourceId' in event) || isOperators(event)) return;
      basemapFailed = true;
      latest.current.onFail('basemap');
    });
    made.on('webglcontextlost', () => {
      patience = setTimeout(() => latest.current.onFail('lost'), LOST_FOR_GOOD);
    });
    made.on('webglcontextrestored', () => clearTimeout(patience));
    setMap(made);
    return () => {
      clearTimeout(patience);
      setMap(null);
      made.remove();
    };
  }, [container, latest, identity]);

  return map;
}
