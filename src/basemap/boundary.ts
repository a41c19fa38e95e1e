import type { Subject } from './subject.ts';
import { byZoom, DETAIL_FROM, isKind, isRank } from './zoom.ts';

/** Borders of three ranks: of countries, of oblasts, and of regions abroad. */
export const boundary: Subject = ({ palette }) => {
  const international = {
    'line-color': palette.borderInternational,
    'line-width': byZoom([2, 0.5], [5, 1], [9, 1.8], [12, 2.4]),
  };
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    {
      id: 'world-border',
      type: 'line',
      source: 'world',
      maxzoom: DETAIL_FROM,
      filter: isKind('border'),
      layout: round,
      paint: international,
    },
    {
      id: 'world-border-far',
      type: 'line',
      source: 'world',
      minzoom: DETAIL_FROM,
      filter: ['all', isKind('border'), ['==', ['get', 'far'], true]],
      layout: round,
      paint: international,
    },
    {
      id: 'border-international',
      type: 'line',
      source: 'detail',
      minzoom: DETAIL_FROM,
      filter: isRank('border', 'international'),
      layout: round,
      paint: international,
    },
    {
      id: 'border-region',
      type: 'line',
      source: 'detail',
      minzoom: 4.8,
      filter: isRank('border', 'region'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.borderRegion,
        'line-width': byZoom([5, 0.6], [9, 1.2], [12, 1.6]),
        'line-dasharray': [4, 2],
      },
    },
    {
      id: 'border-foreign',
      type: 'line',
      source: 'detail',
      minzoom: 6.5,
      filter: isRank('border', 'foreign'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.borderRegion,
        'line-width': byZoom([6, 0.5], [12, 1]),
        'line-dasharray': [1.5, 2.5],
      },
    },
  ];
};
