import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { SANS, SANS_ITALIC } from './fonts.ts';
import type { Inks } from './subject.ts';
import { byZoom } from './zoom.ts';

/** The source of an operator's vector tiles. */
export const STREETS = 'operator-streets';
/** From here on the operator's tiles take over from the embedded map's sketches. */
export const STREETS_FROM = 9;

const kind = (...kinds: string[]): ExpressionSpecification => [
  'in',
  ['get', 'kind'],
  ['literal', kinds],
];

/** The reader's language, else what is written there. */
function nameIn(language: Inks['name']): ExpressionSpecification {
  return ['coalesce', ['get', `name:${language}`], ['get', 'name'], ''];
}

const WIDTHS = {
  minor: byZoom([11, 0.5], [16, 5]),
  major: byZoom([9, 0.8], [16, 9]),
  highway: byZoom([9, 1.4], [16, 12]),
};

/**
 * What tiles in the Protomaps schema add: streets, railways, water, woods, buildings and more names.
 * Their borders and the names of countries and regions are not drawn: the embedded map's own stand.
 */
export function streetLayers({
  palette,
  name,
}: Inks): Readonly<Record<string, LayerSpecification>> {
  const line = (
    id: string,
    filter: ExpressionSpecification,
    minzoom: number,
    width: ExpressionSpecification,
    dash?: number[],
  ): LayerSpecification => ({
    id,
    type: 'line',
    source: STREETS,
    'source-layer': 'roads',
    minzoom,
    filter,
    layout: { 'line-join': 'round', 'line-cap': dash ? 'butt' : 'round' },
    paint: {
      'line-color': palette.road,
      'line-width': width,
      ...(dash ? { 'line-dasharray': dash } : {}),
    },
  });
  const layers: LayerSpecification[] = [
    {
      id: 'streets-green',
      type: 'fill',
      source: STREETS,
      'source-layer': 'landuse',
      minzoom: STREETS_FROM,
      filter: kind('forest', 'wood', 'park', 'nature_reserve', 'grass', 'meadow'),
      paint: { 'fill-color': palette.drained, 'fill-antialias': false },
    },
    {
      id: 'streets-water',
      type: 'fill',
      source: STREETS,
      'source-layer': 'water',
      minzoom: STREETS_FROM,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': palette.water },
    },
    {
      id: 'streets-waterway',
      type: 'line',
      source: STREETS,
      'source-layer': 'water',
      minzoom: STREETS_FROM,
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': palette.river, 'line-width': byZoom([9, 0.6], [14, 2]) },
    },
    {
      id: 'streets-building',
      type: 'fill',
      source: STREETS,
      'source-layer': 'buildings',
      minzoom: 13,
      paint: { 'fill-color': palette.urban },
    },
    line('streets-rail', kind('rail'), 10, byZoom([10, 0.6], [16, 1.6]), [6, 2]),
    line('streets-minor', kind('minor_road'), 11, WIDTHS.minor),
    line('streets-major', kind('major_road'), STREETS_FROM, WIDTHS.major),
    line('streets-highway', kind('highway'), STREETS_FROM, WIDTHS.highway),
    {
      id: 'streets-road-label',
      type: 'symbol',
      source: STREETS,
      'source-layer': 'roads',
      minzoom: 12,
      filter: kind('highway', 'major_road', 'minor_road'),
      layout: {
        'symbol-placement': 'line',
        'text-field': nameIn(name),
        'text-font': SANS,
        'text-size': byZoom([12, 10], [16, 13]),
        'text-padding': 12,
      },
      paint: {
        'text-color': palette.roadText,
        'text-halo-color': palette.halo,
        'text-halo-width': 1.4,
      },
    },
    {
      id: 'streets-water-label',
      type: 'symbol',
      source: STREETS,
      'source-layer': 'water',
      minzoom: 11,
      layout: {
        'text-field': nameIn(name),
        'text-font': SANS_ITALIC,
        'text-size': 11.5,
        'text-max-width': 8,
      },
      paint: {
        'text-color': palette.waterText,
        'text-halo-color': palette.halo,
        'text-halo-width': 1.1,
      },
    },
    {
      id: 'streets-place',
      type: 'symbol',
      source: STREETS,
      'source-layer': 'places',
      minzoom: STREETS_FROM,
      filter: kind('locality', 'neighbourhood', 'macrohood'),
      layout: {
        'text-field': nameIn(name),
        'text-font': SANS,
        'text-size': byZoom([9, 10.5], [14, 14]),
        'text-max-width': 9,
        'text-padding': 3,
        'symbol-sort-key': ['-', 0, ['to-number', ['get', 'population_rank'], 0]],
      },
      paint: {
        'text-color': palette.settlementMinor,
        'text-halo-color': palette.halo,
        'text-halo-width': 1.3,
      },
    },
  ];
  return Object.fromEntries(layers.map((layer) => [layer.id, layer]));
}
