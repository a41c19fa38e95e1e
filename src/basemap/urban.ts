import type { Subject } from './subject.ts';
import { byZoom, DETAIL_FROM, isKind } from './zoom.ts';

/** Where towns have grown together: a tint that comes in as the map comes near. */
export const urban: Subject = ({ palette }) => [
  {
    id: 'urban',
    type: 'fill',
    source: 'detail',
    minzoom: DETAIL_FROM,
    filter: isKind('urban'),
    paint: { 'fill-color': palette.urban, 'fill-opacity': byZoom([5.5, 0.4], [7.5, 1]) },
  },
];
