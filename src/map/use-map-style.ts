import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Map as LiveMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { withDrawing } from './layers/drawing-layers.ts';
import { useLatest } from './use-latest.ts';

/**
 * Gives the map each new style by its difference, so that view, images and data stay. A map without
 * its graphics context comes back with the style it was lost with, and gets the newest then.
 */
export function useMapStyle(map: LiveMap | null, style: StyleSpecification): void {
  const newest = useLatest(style);
  const given = useRef<StyleSpecification | null>(null);
  const lost = useRef(false);

  useEffect(() => {
    if (!map) return;
    // The map was made with the style of that moment.
    given.current = newest.current;
    lost.current = false;
    const loss = () => {
      lost.current = true;
    };
    const restoration = () => {
      map.once('style.load', () => {
        lost.current = false;
        if (given.current === newest.current) return;
        given.current = newest.current;
        map.setStyle(newest.current, { transformStyle: withDrawing });
      });
    };
    map.on('webglcontextlost', loss);
    map.on('webglcontextrestored', restoration);
    return () => {
      map.off('webglcontextlost', loss);
      map.off('webglcontextrestored', restoration);
    };
  }, [map, newest]);

  useEffect(() => {
    if (!map || lost.current || given.current === style) return;
    given.current = style;
    map.setStyle(style, { transformStyle: withDrawing });
  }, [map, style]);
}
