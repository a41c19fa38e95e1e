import type { Status } from './status.ts';

/** SVG path data in a box of 24 by 24 units, for an SVG `path` and for a canvas `Path2D` alike. */
export interface StatusSymbol {
  /** To fill with the paper's colour and stroke with the status's. */
  readonly outline: string;
  /** To fill with the status's colour, over the outline (nonzero rule). */
  readonly solid: string;
}

const SQUARE = 'M4 4H20V20H4Z';
const DASHES = 'M1.5 10.25H9.5V13.75H1.5ZM14.5 10.25H22.5V13.75H14.5Z';

function disc(radius: number): string {
  const across = 2 * radius;
  return `M${12 - radius} 12a${radius} ${radius} 0 1 1 ${across} 0a${radius} ${radius} 0 1 1 ${-across} 0Z`;
}

/** The disc wound the other way, which cuts a hole out of a larger one. */
function hole(radius: number): string {
  const across = 2 * radius;
  return `M${12 - radius} 12a${radius} ${radius} 0 1 0 ${across} 0a${radius} ${radius} 0 1 0 ${-across} 0Z`;
}

/** Shapes tell the states apart without colour: half a diamond, a ring, a square full or open, a dot. */
export const SYMBOLS: Readonly<Record<Status, StatusSymbol>> = {
  contested: { outline: 'M12 2L22 12L12 22L2 12Z', solid: 'M12 2V22L2 12Z' },
  pressure: { outline: disc(9), solid: `${disc(9)}${hole(6)}${disc(2.5)}` },
  captured: { outline: SQUARE, solid: SQUARE },
  liberated: { outline: SQUARE, solid: `${SQUARE}M7 7V17H17V7Z` },
  route: { outline: DASHES, solid: DASHES },
  area: {
    outline: SQUARE,
    solid:
      'M4 10.8L10.8 4H13.2L4 13.2ZM4 18.8L18.8 4H20V5.2L5.2 20H4ZM10.8 20L20 10.8V13.2L13.2 20Z',
  },
  context: { outline: disc(5), solid: disc(5) },
};
