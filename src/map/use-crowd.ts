import type { GeoJSONSource, Map as LiveMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { afterPaint } from './after-paint.ts';
import type { Crowd, CrowdState } from './crowd.ts';
import { CROWD_OPACITY, crowdOpacity } from './layers/crowd-layers.ts';
import { SOURCES } from './layers/sources.ts';
import { useLatest } from './use-latest.ts';

const UNTOUCHED: CrowdState = { chosen: [], lit: null, hovered: null, dimmed: false };

function aloneIn({ chosen, lit }: CrowdState): ReadonlySet<string> {
  return new Set(lit === null ? chosen : [...chosen, lit]);
}

function without(from: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...from].filter((id) => !others.has(id));
}

function featuresOf<F>(ids: readonly string[], known: ReadonlyMap<string, F>): F[] {
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** Moves no more between the crowd's source and that of single places than has changed. */
function move(map: LiveMap, { others, members }: Crowd, from: CrowdState, to: CrowdState): void {
  const points = map.getSource<GeoJSONSource>(SOURCES.points);
  const crowd = map.getSource<GeoJSONSource>(SOURCES.crowd);
  const change = (
    source: GeoJSONSource | undefined,
    remove: string[],
    add: GeoJSON.Feature[],
  ): void => {
    if (remove.length > 0 || add.length > 0) void source?.updateData({ remove, add });
  };
  const [before, after] = [aloneIn(from), aloneIn(to)];
  change(points, without(before, after), featuresOf(without(after, before), others));
  const [left, leaving] = [new Set(from.chosen), new Set(to.chosen)];
  change(crowd, without(leaving, left), featuresOf(without(left, leaving), members));
}

function dim(map: LiveMap, dimmed: boolean): void {
  for (const [layer, properties] of Object.entries(CROWD_OPACITY)) {
    if (!map.getLayer(layer)) continue;
    for (const name of properties) map.setPaintProperty(layer, name, crowdOpacity(dimmed));
  }
}

function hover(map: LiveMap, id: string | number | null, hovered: boolean): void {
  if (id !== null) map.setFeatureState({ source: SOURCES.crowd, id }, { hovered });
}

function setAnew(map: LiveMap, { kept, members }: Crowd): void {
  const give = (id: string, features: Iterable<GeoJSON.Feature>): void => {
    const data = { type: 'FeatureCollection' as const, features: [...features] };
    void map.getSource<GeoJSONSource>(id)?.setData(data);
  };
  give(SOURCES.points, kept);
  give(SOURCES.crowd, members.values());
}

/** Draws what is chosen by itself, and the crowd behind it; again whenever the style begins anew. */
export function useCrowd(map: LiveMap | null, crowd: Crowd | null, state: CrowdState): void {
  const latest = useLatest({ crowd, state });
  const work = useRef<(() => void) | null>(null);

  // Stays through changes of the story and the style, so that it hears of each new style.
  useEffect(() => {
    if (!map) return;
    let shown = UNTOUCHED;
    const apply = () => {
      const next = latest.current;
      if (!next.crowd || !map.getSource(SOURCES.crowd)) return;
      move(map, next.crowd, shown, next.state);
      if (shown.dimmed !== next.state.dimmed) dim(map, next.state.dimmed);
      if (shown.hovered !== next.state.hovered) {
        hover(map, shown.hovered, false);
        hover(map, next.state.hovered, true);
      }
      shown = next.state;
    };
    const again = () => {
      // A style that comes back after a loss keeps what was moved, a new one does not.
      if (latest.current.crowd && shown !== UNTOUCHED) setAnew(map, latest.current.crowd);
      shown = UNTOUCHED;
      apply();
    };
    work.current = apply;
    map.on('style.load', again);
    return () => {
      work.current = null;
      map.off('style.load', again);
    };
  }, [map, latest]);

  // After the text, as every state that is drawn.
  useEffect(() => {
    if (!map || !crowd) return;
    return afterPaint(() => work.current?.());
  }, [map, crowd, state]);
}
