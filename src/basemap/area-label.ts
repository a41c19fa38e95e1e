import { SANS, SANS_ITALIC } from './fonts.ts';
import type { Subject } from './subject.ts';
import { byZoom, isKind } from './zoom.ts';

/** Names of countries, regions and seas: wide or slanted, and out of the way when near. */
export const areaLabel: Subject = ({ palette, name }) => {
  const halo = { 'text-halo-color': palette.halo, 'text-halo-width': 1.2 };
  return [
    {
      id: 'region-label',
      type: 'symbol',
      source: 'labels',
      minzoom: 6.3,
      maxzoom: 10,
      filter: isKind('region'),
      layout: {
        'text-field': ['get', name],
        'text-font': SANS,
        'text-transform': 'uppercase',
        'text-letter-spacing': 0.14,
        'text-size': byZoom([6, 9.5], [10, 13]),
        'text-max-width': 8,
        'text-padding': 6,
      },
      paint: { ...halo, 'text-color': palette.regionText },
    },
    {
      id: 'sea-label',
      type: 'symbol',
      source: 'labels',
      minzoom: 1.5,
      filter: [
        'all',
        isKind('sea'),
        ['>=', ['zoom'], ['match', ['get', 'rank'], 0, 1, 1, 3, 2, 4, 3, 5, 4, 6.5, 8]],
      ],
      layout: {
        'text-field': ['get', name],
        'text-font': SANS_ITALIC,
        'text-letter-spacing': 0.12,
        'text-size': byZoom([2, 11], [6, 14], [10, 18]),
        'text-max-width': 6,
        'text-line-height': 1.35,
      },
      paint: {
        'text-color': palette.waterText,
        'text-halo-color': palette.water,
        'text-halo-width': 1,
      },
    },
    {
      id: 'country-label',
      type: 'symbol',
      source: 'labels',
      minzoom: 1.8,
      maxzoom: 7.5,
      filter: [
        'all',
        isKind('country'),
        ['>=', ['zoom'], ['match', ['get', 'rank'], 1, 1.8, 2, 2.6, 3, 3.6, 4.8]],
      ],
      layout: {
        'text-field': ['get', name],
        'text-font': SANS,
        'text-transform': 'uppercase',
        'text-letter-spacing': 0.18,
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          2,
          9.5,
          6,
          ['case', ['get', 'home'], 18, 13],
        ],
        'text-max-width': 7,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { ...halo, 'text-color': palette.countryText },
    },
  ];
};
