import type { Map as LiveMap, MapMouseEvent } from 'maplibre-gl';
import { useEffect } from 'react';
import type { Place, Position } from '../story/model.ts';
import type { Reading } from '../story/read-story.ts';
import type { Cluster } from './clusters.ts';
import { positionAt } from './position-at.ts';
import { clickSketch, type SketchWork } from './sketch.ts';
import { type Target, targetAt } from './target-at.ts';
import { useLatest } from './use-latest.ts';

interface PointerWork {
  readonly reading: Reading;
  /** Places that have a symbol of their own, whatever is in view. */
  readonly alone: readonly Place[];
  /** Takes the next click's position, whatever lies there. */
  readonly onPick?: ((position: Position) => void) | null;
  /** Takes every click, until the drawing tool does. */
  readonly sketch?: SketchWork | null;
  /** Whether the drawing tool has the pointer: nothing is chosen or lit. */
  readonly isTaken: boolean;
  onSelectPlace(id: string): void;
  onHover(id: string | null): void;
  onCluster(cluster: Cluster): void;
  /** Over a cluster, or no longer over one. */
  onPoint(cluster: Cluster | null): void;
}

interface Over {
  readonly place: string | null;
  readonly cluster: Cluster | null;
}

function overOf(target: Target | null): Over {
  return {
    place: target && 'place' in target ? target.place : null,
    cluster: target && 'cluster' in target ? target.cluster : null,
  };
}

function canHover(): boolean {
  return matchMedia('(hover: hover)').matches;
}

/** Chooses the place or opens the cluster that is clicked, and lights the one under a mouse. */
export function usePointer(map: LiveMap | null, work: PointerWork): void {
  const latest = useLatest(work);
  useEffect(() => {
    if (!map) return;
    const canvas = map.getCanvas();
    const under = (event: MapMouseEvent): Target | null =>
      targetAt(map, latest.current.reading, latest.current.alone, event.point);
    let over: Over = { place: null, cluster: null };
    const hover = (target: Target | null) => {
      const next = overOf(target);
      canvas.style.cursor = target ? 'pointer' : '';
      if (next.place !== over.place) latest.current.onHover(next.place);
      if (next.cluster?.id !== over.cluster?.id) latest.current.onPoint(next.cluster);
      over = next;
    };
    const click = (event: MapMouseEvent) => {
      const { onPick, sketch, isTaken } = latest.current;
      if (isTaken) return;
      if (sketch) {
        clickSketch(map, sketch, event.point);
        return;
      }
      if (onPick) {
        onPick(positionAt(map, event.point));
        return;
      }
      const { place, cluster } = overOf(under(event));
      if (place !== null) latest.current.onSelectPlace(place);
      if (cluster) latest.current.onCluster(cluster);
    };
    const move = (event: MapMouseEvent) => {
      // A finger's touch also sends a mouse's events, but it hovers over nothing.
      if (!latest.current.isTaken && !map.isMoving() && canHover()) hover(under(event));
    };
    const leave = () => hover(null);
    // The words at a cluster stand where it was, and at another zoom it is none.
    const start = () => {
      if (over.cluster) hover(null);
      latest.current.onPoint(null);
    };
    map.on('click', click);
    map.on('mousemove', move);
    map.on('mouseout', leave);
    map.on('movestart', start);
    return () => {
      map.off('click', click);
      map.off('mousemove', move);
      map.off('mouseout', leave);
      map.off('movestart', start);
    };
  }, [map, latest]);
}
