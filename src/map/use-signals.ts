import type { Map as LiveMap } from 'maplibre-gl';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { seenPlaces } from './seen-places.ts';
import { useLatest } from './use-latest.ts';

const MARK = 'map-idle';

interface Orders {
  /** The serial of the newest order to the camera. */
  readonly order: number;
  /** Whether the camera has yet to set out for it. */
  isDue(): boolean;
}

/**
 * Says on the region, for tests and measurements, what the map is doing (`data-map`) and which
 * places its last still frame really shows (`data-drawn`). The performance mark `map-idle` is set
 * once, at the first still frame that shows every place of `expected`.
 */
export function useSignals(
  map: LiveMap | null,
  region: RefObject<HTMLElement | null>,
  expected: readonly string[],
  { order, isDue }: Orders,
): void {
  const wanted = useLatest(expected);
  const isWaiting = useLatest(isDue);
  const obeyed = useRef(order);
  // Before the paint, so that a map under orders never counts as still.
  useLayoutEffect(() => {
    if (!map || !region.current || obeyed.current === order) return;
    obeyed.current = order;
    region.current.dataset['map'] = 'moving';
  }, [map, region, order]);
  useEffect(() => {
    const element = region.current;
    if (!map || !element) return;
    let marked = false;
    const say = (state: string) => {
      element.dataset['map'] = state;
    };
    const moving = () => say('moving');
    const loading = () => say('loading');
    const idle = () => {
      if (isWaiting.current()) return;
      const seen = seenPlaces(map);
      element.dataset['drawn'] = seen.join(' ');
      say('idle');
      if (marked || !wanted.current.every((id) => seen.includes(id))) return;
      marked = true;
      performance.mark(MARK);
    };
    loading();
    map.on('movestart', moving);
    map.on('styledataloading', loading);
    map.on('sourcedataloading', loading);
    map.on('webglcontextlost', loading);
    map.on('idle', idle);
    return () => {
      map.off('movestart', moving);
      map.off('styledataloading', loading);
      map.off('sourcedataloading', loading);
      map.off('webglcontextlost', loading);
      map.off('idle', idle);
    };
  }, [map, region, wanted, isWaiting]);
}
