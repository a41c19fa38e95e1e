import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { SANS, SANS_BOLD } from './fonts.ts';
import type { Subject } from './subject.ts';
import { byZoom, isRank } from './zoom.ts';

interface Rank {
  readonly rank: 1 | 2 | 3 | 4;
  readonly from: number;
  readonly size: ReturnType<typeof byZoom>;
  readonly font: string[];
  readonly minor: boolean;
}

const RANKS: readonly Rank[] = [
  { rank: 4, from: 9.2, size: byZoom([9, 10.5], [12, 13]), font: SANS, minor: true },
  { rank: 3, from: 7.6, size: byZoom([7.5, 11], [12, 14.5]), font: SANS, minor: false },
  { rank: 2, from: 6.2, size: byZoom([6, 11], [12, 16]), font: SANS, minor: false },
  {
    rank: 1,
    from: 3.2,
    size: byZoom([3, 10.5], [6, 12.5], [12, 18]),
    font: SANS_BOLD,
    minor: false,
  },
];

/**
 * Dots with names, in four ranks. A dot goes with its name or not at all; a story's symbol on the
 * same spot covers the dot's room, so that no place is named twice.
 */
export const settlement: Subject = ({ palette, name, theme }) =>
  RANKS.map(
    ({ rank, from, size, font, minor }): LayerSpecification => ({
      id: `settlement-${rank}`,
      type: 'symbol',
      source: 'labels',
      minzoom: from,
      filter: isRank('settlement', rank),
      layout: {
        'icon-image': ['case', ['get', 'capital'], `capital-${theme}`, `dot-${rank}-${theme}`],
        'text-field': ['get', name],
        'text-font': font,
        'text-size': size,
        'text-variable-anchor': ['left', 'right', 'bottom', 'top'],
        'text-radial-offset': 0.45,
        'text-justify': 'auto',
        'text-max-width': 9,
        'text-padding': 3,
        'icon-padding': 2,
        'symbol-sort-key': ['case', ['get', 'capital'], 0, ['get', 'home'], 1, 2],
      },
      paint: {
        'text-color': minor ? palette.settlementMinor : palette.settlement,
        'text-halo-color': palette.halo,
        'text-halo-width': 1.3,
      },
    }),
  );
