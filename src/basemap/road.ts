import { SANS } from './fonts.ts';
import type { Subject } from './subject.ts';
import { byZoom, isKind } from './zoom.ts';

/** Main roads as sketches through the towns they pass, named as approximate. */
export const road: Subject = ({ palette, name }) => [
  {
    id: 'road',
    type: 'line',
    source: 'detail',
    minzoom: 6.8,
    filter: isKind('road'),
    layout: { 'line-join': 'round', 'line-cap': 'butt' },
    paint: {
      'line-color': palette.road,
      'line-width': byZoom([7, 0.8], [9, 1.4], [12, 2.4]),
      'line-dasharray': [6, 1.2],
      'line-opacity': byZoom([6.8, 0], [7.4, 1]),
    },
  },
  {
    id: 'road-label',
    type: 'symbol',
    source: 'detail',
    minzoom: 8,
    filter: isKind('road'),
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': 380,
      'text-field': ['get', name],
      'text-font': SANS,
      'text-size': byZoom([8, 9.5], [12, 11.5]),
      'text-max-angle': 25,
      'text-padding': 20,
    },
    paint: {
      'text-color': palette.roadText,
      'text-halo-color': palette.halo,
      'text-halo-width': 1.4,
    },
  },
];
