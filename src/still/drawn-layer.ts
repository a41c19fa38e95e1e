import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, Geometry } from 'geojson';
import type { Basemap } from './basemap.ts';
import { evaluate, type Scope } from './expression.ts';

type Properties = Readonly<Record<string, unknown>>;

/** A feature that a layer draws at the still's zoom, and what the layer's expressions say of it. */
export interface DrawnFeature {
  readonly geometry: Geometry;
  paint(key: string): unknown;
  layout(key: string): unknown;
}

function isSource(name: string): name is keyof Basemap {
  return name === 'world' || name === 'detail' || name === 'labels';
}

/** A plain list of words, which reads like an expression and is none. */
const PLAIN = new Set(['text-variable-anchor']);

function asked(properties: unknown, key: string, scope: Scope): unknown {
  const value = (properties as Properties | undefined)?.[key];
  return PLAIN.has(key) ? value : evaluate(value, scope);
}

/** Whether a layer is drawn at a zoom at all. */
function isShown(layer: LayerSpecification, zoom: number): boolean {
  return zoom >= (layer.minzoom ?? 0) && zoom < (layer.maxzoom ?? Number.POSITIVE_INFINITY);
}

/** The features of a layer at a zoom, under its filter. */
export function featuresOf(
  layer: LayerSpecification,
  basemap: Basemap,
  zoom: number,
): DrawnFeature[] {
  if (layer.type === 'background' || !isShown(layer, zoom)) return [];
  const source = 'source' in layer && typeof layer.source === 'string' ? layer.source : '';
  if (!isSource(source)) return [];
  const filter: unknown = 'filter' in layer ? layer.filter : undefined;
  return basemap[source].features.flatMap(({ geometry, properties }: Feature) => {
    const scope: Scope = { zoom, properties: properties ?? {} };
    if (filter !== undefined && evaluate(filter, scope) !== true) return [];
    return [
      {
        geometry,
        paint: (key) => asked(layer.paint, key, scope),
        layout: (key) => asked(layer.layout, key, scope),
      },
    ];
  });
}
