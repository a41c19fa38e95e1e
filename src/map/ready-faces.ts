import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { SANS_ITALIC } from '../basemap/fonts.ts';

/**
 * Has the one face come that no words of the page are set in, while the map's data does: MapLibre asks for it
 * when it first draws a name in it, and the map would wait a round trip longer.
 */
export function readyFaces(style: StyleSpecification): void {
  if (style.glyphs !== undefined) return;
  for (const face of SANS_ITALIC) {
    // A face that does not come is asked for again, and missed, where it is needed.
    void document.fonts.load(`1em "${face}"`).catch(() => undefined);
  }
}
