import type { Map as LiveMap, MapMouseEvent } from 'maplibre-gl';
import { useEffect } from 'react';
import type { Position } from '../story/model.ts';
import type { Reading } from '../story/read-story.ts';
import { placeAt } from './place-at.ts';
import { useLatest } from './use-latest.ts';

interface PointerWork {
  readonly reading: Reading;
  /** Takes the next click's position, whatever lies there. */
  readonly onPick?: ((position: Position) => void) | null;
  onSelectPlace(id: string): void;
  onHover(id: string | null): void;
}

function canHover(): boolean {
  return matchMedia('(hover: hover)').matches;
}

/** Chooses the place that is clicked, and lights the one under a mouse. */
export function usePointer(map: LiveMap | null, work: PointerWork): void {
  const latest = useLatest(work);
  useEffect(() => {
    if (!map) return;
    const canvas = map.getCanvas();
    let over: string | null = null;
    const hover = (id: string | null) => {
      if (id === over) return;
      over = id;
      canvas.style.cursor = id ? 'pointer' : '';
      latest.current.onHover(id);
    };
    const click = (event: MapMouseEvent) => {
      const { onPick } = latest.current;
      if (onPick) {
        const { lng, lat } = event.lngLat.wrap();
        onPick([Number(lng.toFixed(5)), Number(lat.toFixed(5))]);
        return;
      }
      const id = placeAt(map, latest.current.reading, event.point);
      if (id) latest.current.onSelectPlace(id);
    };
    const move = (event: MapMouseEvent) => {
      // A finger's touch also sends a mouse's events, but it hovers over nothing.
      if (!map.isMoving() && canHover()) hover(placeAt(map, latest.current.reading, event.point));
    };
    const leave = () => hover(null);
    map.on('click', click);
    map.on('mousemove', move);
    map.on('mouseout', leave);
    return () => {
      map.off('click', click);
      map.off('mousemove', move);
      map.off('mouseout', leave);
    };
  }, [map, latest]);
}
