import { SANS_ITALIC } from './fonts.ts';
import type { Subject } from './subject.ts';
import { byZoom, DETAIL_FROM, isKind } from './zoom.ts';

/** Rivers, lakes and reservoirs; one that has drained is hatched land, not water. */
export const hydrography: Subject = ({ palette, name, theme }) => {
  const text = {
    'text-color': palette.waterText,
    'text-halo-color': palette.halo,
    'text-halo-width': 1.1,
  };
  return [
    {
      id: 'drained',
      type: 'fill',
      source: 'detail',
      minzoom: DETAIL_FROM,
      filter: isKind('drained'),
      paint: { 'fill-pattern': `drained-${theme}`, 'fill-antialias': false },
    },
    {
      id: 'lake',
      type: 'fill',
      source: 'detail',
      minzoom: DETAIL_FROM,
      filter: isKind('water'),
      paint: { 'fill-color': palette.water },
    },
    {
      id: 'river',
      type: 'line',
      source: 'detail',
      minzoom: DETAIL_FROM,
      filter: [
        'all',
        isKind('river'),
        ['>=', ['zoom'], ['match', ['get', 'rank'], 1, 5, 2, 6, 3, 7, 7.5]],
      ],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': palette.river,
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          6,
          ['match', ['get', 'rank'], 1, 1, 0.6],
          9,
          ['match', ['get', 'rank'], 1, 2, 2, 1.5, 1],
          12,
          ['match', ['get', 'rank'], 1, 3.5, 2, 2.5, 1.6],
        ],
      },
    },
    {
      id: 'river-label',
      type: 'symbol',
      source: 'detail',
      minzoom: 7,
      filter: ['all', isKind('river'), ['!=', ['get', 'en'], '']],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': ['get', name],
        'text-font': SANS_ITALIC,
        'text-size': byZoom([7, 10.5], [12, 13]),
        'text-letter-spacing': 0.06,
        'text-max-angle': 32,
        'text-offset': [0, -0.7],
        'text-padding': 12,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: text,
    },
    {
      id: 'reservoir-label',
      type: 'symbol',
      source: 'labels',
      minzoom: 7.5,
      filter: [
        'all',
        isKind('reservoir'),
        ['>=', ['zoom'], ['match', ['get', 'rank'], 1, 7.5, 9.4]],
      ],
      layout: {
        'text-field': ['get', name],
        'text-font': SANS_ITALIC,
        'text-size': byZoom([8, 10.5], [12, 12.5]),
        'text-max-width': 9,
      },
      paint: text,
    },
  ];
};
