import type { Map as LiveMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { type ShownCrowd, shownCrowd } from './clusters.ts';
import type { Crowd } from './crowd.ts';

function isSame(a: ShownCrowd, b: ShownCrowd | null): boolean {
  return (
    a.clusters.length === b?.clusters.length &&
    a.places.length === b.places.length &&
    a.clusters.every(({ id, count }, index) => {
      const other = b.clusters[index];
      return other?.id === id && other.count === count;
    }) &&
    a.places.every((id, index) => b.places[index] === id)
  );
}

/** What the map shows of a crowd whenever it comes to rest; `null` without a crowd, and before the first rest. */
export function useShownCrowd(map: LiveMap | null, crowd: Crowd | null): ShownCrowd | null {
  const [shown, setShown] = useState<ShownCrowd | null>(null);
  const isCrowd = crowd !== null;
  useEffect(() => {
    if (!map || !isCrowd) return;
    const idle = () => {
      const next = shownCrowd(map);
      setShown((last) => (isSame(next, last) ? last : next));
    };
    map.on('idle', idle);
    return () => {
      map.off('idle', idle);
      setShown(null);
    };
  }, [map, isCrowd]);
  return shown;
}
