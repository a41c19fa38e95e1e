import type { Subject } from './subject.ts';
import { DETAIL_FROM, isKind } from './zoom.ts';

// Smoothed edges cost every frame a second pass, and the coast and borders are drawn as lines anyway.
const PLAIN = { 'fill-antialias': false } as const;

/** Water as the ground, and land upon it, Ukraine a shade lighter than its neighbours. */
export const land: Subject = ({ palette }) => [
  { id: 'water', type: 'background', paint: { 'background-color': palette.water } },
  // Two layers of one colour each are drawn by the program of all the others.
  {
    id: 'world-land',
    type: 'fill',
    source: 'world',
    filter: ['all', isKind('country'), ['!', ['get', 'home']]],
    paint: { 'fill-color': palette.land, ...PLAIN },
  },
  {
    id: 'world-home',
    type: 'fill',
    source: 'world',
    filter: ['all', isKind('country'), ['get', 'home']],
    paint: { 'fill-color': palette.home, ...PLAIN },
  },
  {
    id: 'detail-ground',
    type: 'fill',
    source: 'detail',
    minzoom: DETAIL_FROM,
    filter: isKind('ground'),
    // An edge without blending leaves no seam where the detailed map begins.
    paint: { 'fill-color': palette.water, ...PLAIN },
  },
  {
    id: 'detail-land',
    type: 'fill',
    source: 'detail',
    minzoom: DETAIL_FROM,
    filter: isKind('land'),
    paint: { 'fill-color': palette.land, ...PLAIN },
  },
  {
    id: 'detail-home',
    type: 'fill',
    source: 'detail',
    minzoom: DETAIL_FROM,
    filter: isKind('home'),
    paint: { 'fill-color': palette.home, ...PLAIN },
  },
];
