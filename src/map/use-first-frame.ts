import type { Map as LiveMap } from 'maplibre-gl';
import { type RefObject, useEffect } from 'react';
import type { Camera } from '../view/state.ts';
import { cameraOf } from './camera-pilot.ts';
import { useLatest } from './use-latest.ts';

interface Listener {
  onFrame?(camera: Camera): void;
  onShown?(): void;
}

/**
 * Tells where the camera stands until the map first stands still with everything drawn, and then marks the
 * region (`data-shown`): whatever stood in for the map until then may go.
 */
export function useFirstFrame(
  map: LiveMap | null,
  region: RefObject<HTMLElement | null>,
  listener: Listener,
): void {
  const latest = useLatest(listener);
  useEffect(() => {
    if (!map) return;
    const frame = () => latest.current.onFrame?.(cameraOf(map));
    const idle = () => {
      map.off('move', frame);
      region.current?.setAttribute('data-shown', '');
      latest.current.onShown?.();
    };
    frame();
    map.on('move', frame);
    map.once('idle', idle);
    return () => {
      map.off('move', frame);
      map.off('idle', idle);
    };
  }, [map, region, latest]);
}
