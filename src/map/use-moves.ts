import { useEffect, useReducer } from 'react';
import type { PlaceCanvas } from './place-spots.ts';

/** Draws anew whenever the map has moved. */
export function useMoves(map: PlaceCanvas): void {
  const [, moved] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    map.on('move', moved);
    map.on('resize', moved);
    return () => {
      map.off('move', moved);
      map.off('resize', moved);
    };
  }, [map]);
}
