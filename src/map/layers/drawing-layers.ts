import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';

/** The sources and layers of what is being drawn begin with it. */
export const DRAWING = 'drawing';
/** One of them: where it is, all are. */
export const DRAWING_SOURCE = `${DRAWING}-point`;

/** A new style with what is being drawn on top, which only the map that had the one before knows of. */
export function withDrawing(
  before: StyleSpecification | undefined,
  next: StyleSpecification,
): StyleSpecification {
  if (!before?.sources[DRAWING_SOURCE]) return next;
  const isDrawing = (id: string) => id.startsWith(`${DRAWING}-`);
  const sources = Object.entries(before.sources).filter(([id]) => isDrawing(id));
  return {
    ...next,
    sources: { ...next.sources, ...Object.fromEntries(sources) },
    layers: [...next.layers, ...before.layers.filter(({ id }) => isDrawing(id))],
  };
}
