import { type RefObject, useEffect, useRef } from 'react';
import type { Cluster } from './clusters.ts';
import { nearestSpot, type Spot } from './hit.ts';
import type { PlaceCanvas } from './place-spots.ts';

interface Spots {
  readonly map: PlaceCanvas;
  readonly keys: readonly string[];
  readonly keyOf: (cluster: Cluster) => string;
  spots(): readonly Spot[];
  focus(key: string): void;
}

/**
 * Hands the focus of a cluster that came apart, or was made anew, to what stands nearest to where it was.
 *
 * @returns to be set to the cluster that has the focus, and to `null` once it has left it
 */
export function useHeldFocus({ map, keys, keyOf, spots, focus }: Spots): RefObject<Cluster | null> {
  const held = useRef<Cluster | null>(null);
  useEffect(() => {
    const cluster = held.current;
    if (!cluster || keys.includes(keyOf(cluster))) return;
    held.current = null;
    if (document.activeElement !== document.body) return;
    const at = map.project([cluster.at[0], cluster.at[1]]);
    const nearest = nearestSpot(spots(), at, Number.POSITIVE_INFINITY);
    if (nearest) focus(nearest);
  });
  return held;
}
