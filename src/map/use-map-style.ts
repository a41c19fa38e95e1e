import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Map as LiveMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';

/** Gives the map each new style by its difference, so that view, images and data stay. */
export function useMapStyle(map: LiveMap | null, style: StyleSpecification): void {
  const given = useRef<{ map: LiveMap; style: StyleSpecification } | null>(null);
  useEffect(() => {
    if (!map) return;
    // The map was made with the style of that moment.
    if (given.current?.map === map && given.current.style !== style) map.setStyle(style);
    given.current = { map, style };
    // A context that was lost comes back with the style it was lost with.
    const restored = () => map.setStyle(style);
    map.on('webglcontextrestored', restored);
    return () => {
      map.off('webglcontextrestored', restored);
    };
  }, [map, style]);
}
