import type { Map as LiveMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { type ShownCrowd, shownCrowd } from './clusters.ts';
import { seenPlaces } from './seen-places.ts';

/** What the last still frame of a map shows. */
export interface Shown extends ShownCrowd {
  /** Ids of the places that are seen by themselves, of the crowd or not. */
  readonly seen: readonly string[];
}

function isSame(a: Shown, b: Shown | null): boolean {
  return (
    a.clusters.length === b?.clusters.length &&
    a.seen.length === b.seen.length &&
    a.places.length === b.places.length &&
    a.clusters.every(({ id, count }, index) => {
      const other = b.clusters[index];
      return other?.id === id && other.count === count;
    }) &&
    a.seen.every((id, index) => b.seen[index] === id) &&
    a.places.every((id, index) => b.places[index] === id)
  );
}

/**
 * What a map shows whenever it comes to rest; `null` before the first rest, and while nobody asks.
 *
 * @param isAsked whether anything depends on it
 */
export function useShown(map: LiveMap | null, isAsked: boolean): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    if (!map || !isAsked) return;
    const idle = () => {
      const next = { ...shownCrowd(map), seen: seenPlaces(map) };
      setShown((last) => (isSame(next, last) ? last : next));
    };
    map.on('idle', idle);
    return () => {
      map.off('idle', idle);
      setShown(null);
    };
  }, [map, isAsked]);
  return shown;
}
