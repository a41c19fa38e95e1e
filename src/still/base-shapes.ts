import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Basemap } from './basemap.ts';
import { type DrawnFeature, featuresOf } from './drawn-layer.ts';
import { areaPath, linePath, type Shape } from './geometry-paths.ts';
import { el } from './svg.ts';
import type { View } from './view.ts';

/** The hatch of water that has gone, defined once in the still. */
export const DRAINED = 'still-drained';

type Attributes = Readonly<Record<string, string | number | undefined>>;

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function fewDigits(value: unknown): number | undefined {
  return typeof value === 'number' ? Math.round(value * 100) / 100 : undefined;
}

function shown(value: unknown): number | undefined {
  const opacity = fewDigits(value);
  return opacity === 1 ? undefined : opacity;
}

function fillOf({ paint }: DrawnFeature): Attributes {
  return {
    fill: paint('fill-pattern') === undefined ? text(paint('fill-color')) : `url(#${DRAINED})`,
    'fill-opacity': shown(paint('fill-opacity')),
    'fill-rule': 'evenodd',
  };
}

function strokeOf({ paint, layout }: DrawnFeature): Attributes {
  const width = fewDigits(paint('line-width')) ?? 1;
  const dashes = paint('line-dasharray');
  return {
    fill: 'none',
    stroke: text(paint('line-color')),
    'stroke-width': width,
    'stroke-dasharray': Array.isArray(dashes)
      ? dashes.map((dash) => fewDigits(Number(dash) * width)).join(' ')
      : undefined,
    'stroke-linejoin': text(layout('line-join')),
    'stroke-linecap': text(layout('line-cap')),
    'stroke-opacity': shown(paint('line-opacity')),
  };
}

/**
 * One fill or line layer of the basemap as few paths: what is painted alike is one path, which also
 * leaves no seam between neighbours.
 */
export function baseShapes(layer: LayerSpecification, basemap: Basemap, view: View): string {
  if (layer.type === 'background') {
    const { width, height } = view.size;
    const colour = text(layer.paint?.['background-color']);
    return el('rect', { width, height, fill: colour });
  }
  if (layer.type !== 'fill' && layer.type !== 'line') return '';
  const paths = new Map<string, { attributes: Attributes; data: string }>();
  for (const feature of featuresOf(layer, basemap, view.zoom)) {
    const shape = feature.geometry as Shape;
    const isFill = layer.type === 'fill';
    const data = isFill ? areaPath(shape, view) : linePath(shape, view);
    if (data === '') continue;
    const attributes = isFill ? fillOf(feature) : strokeOf(feature);
    const key = JSON.stringify(attributes);
    const path = paths.get(key) ?? { attributes, data: '' };
    path.data += data;
    paths.set(key, path);
  }
  return [...paths.values()]
    .map(({ attributes, data }) => el('path', { ...attributes, d: data }))
    .join('');
}
