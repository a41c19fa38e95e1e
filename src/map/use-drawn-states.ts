import type { Map as LiveMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { afterPaint } from './after-paint.ts';
import { SOURCES } from './layers/sources.ts';
import type { DrawnState } from './layers/state.ts';

const DRAWN = [SOURCES.shapes, SOURCES.names, SOURCES.points];

function isSame(a: DrawnState, b: DrawnState | undefined): boolean {
  return a.selected === b?.selected && a.hovered === b.hovered && a.dimmed === b.dimmed;
}

/** Makes the map show what is selected and hovered, and again whenever its style begins anew. */
export function useDrawnStates(map: LiveMap | null, states: ReadonlyMap<string, DrawnState>): void {
  const shown = useRef<{ readonly on: LiveMap | null; states: ReadonlyMap<string, DrawnState> }>({
    on: null,
    states: new Map(),
  });
  useEffect(() => {
    if (!map) return;
    if (shown.current.on !== map) shown.current = { on: map, states: new Map() };
    // Each state set makes its tiles anew, also where nothing has changed.
    const apply = () => {
      const before = shown.current.states;
      const sources = DRAWN.filter((source) => map.getSource(source));
      for (const [id, state] of states) {
        if (isSame(state, before.get(id))) continue;
        for (const source of sources) map.setFeatureState({ source, id }, { ...state });
      }
      if (sources.length === DRAWN.length) shown.current.states = states;
    };
    const again = () => {
      shown.current.states = new Map();
      apply();
    };
    const cancel = afterPaint(() => {
      if (map.isStyleLoaded() || map.getSource(SOURCES.points)) apply();
    });
    map.on('style.load', again);
    return () => {
      cancel();
      map.off('style.load', again);
    };
  }, [map, states]);
}
