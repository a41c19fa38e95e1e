import type { Side } from './label-side.ts';

/** The part of a name's box that stands at its point, as MapLibre calls it. */
export type SideAnchor =
  | 'left'
  | 'right'
  | 'top'
  | 'bottom'
  | 'top-left'
  | 'top-right'
  | 'bottom-left'
  | 'bottom-right';

/** A name on the right of its symbol is anchored by its own left edge, and so on. */
export const SIDE_ANCHOR: Readonly<Record<Side, SideAnchor>> = {
  right: 'left',
  left: 'right',
  below: 'top',
  above: 'bottom',
  'below-right': 'top-left',
  'below-left': 'top-right',
  'above-right': 'bottom-left',
  'above-left': 'bottom-right',
};

/** Above and below, the baseline stands nearer than the letters' box would tell. */
const UPRIGHT = 1.1;

/** How far a name's anchor stands from its symbol, across and down, in the unit of `gap`. */
export function sideOffset(side: Side, gap: number): [across: number, down: number] {
  const across = side.endsWith('right') ? 1 : side.endsWith('left') ? -1 : 0;
  const down = side.startsWith('below') ? 1 : side.startsWith('above') ? -1 : 0;
  // On a diagonal the name begins beside the symbol and clears it by its height.
  const diagonal = across !== 0 && down !== 0;
  return [across * gap * (diagonal ? 0.5 : 1), down * gap * UPRIGHT];
}
