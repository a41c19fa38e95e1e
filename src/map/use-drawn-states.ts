import type { Map as LiveMap } from 'maplibre-gl';
import { useEffect } from 'react';
import { afterPaint } from './after-paint.ts';
import { SOURCES } from './layers/sources.ts';
import type { DrawnState } from './layers/state.ts';

const DRAWN = Object.values(SOURCES);

/** Makes the map show what is selected and hovered, and again whenever its style begins anew. */
export function useDrawnStates(map: LiveMap | null, states: ReadonlyMap<string, DrawnState>): void {
  useEffect(() => {
    if (!map) return;
    const apply = () => {
      for (const source of DRAWN) {
        if (!map.getSource(source)) continue;
        for (const [id, state] of states) map.setFeatureState({ source, id }, { ...state });
      }
    };
    const cancel = afterPaint(() => {
      if (map.isStyleLoaded() || map.getSource(SOURCES.points)) apply();
    });
    map.on('style.load', apply);
    return () => {
      cancel();
      map.off('style.load', apply);
    };
  }, [map, states]);
}
