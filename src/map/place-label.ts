import type { Insets } from './framing.ts';
import type { Side } from './label-side.ts';

/** Sizes of what the map writes and draws, in CSS pixels: one place for layers and framing alike. */
export const NAME_SIZE = { focus: 16, context: 13, second: 0.72 } as const;
export const SYMBOL_SIZE = { box: 22, grown: 1.25 } as const;
/** Words along a line. */
export const LINE_NAME_SIZE = 12.5;
export const NOTE_JOIN = ' · ';
/** From the symbol's middle to the nearest edge of its name, in ems of the name. */
export const NAME_GAP = { focus: 1.2, context: 1.1 } as const;
/** A second line is written from this zoom on. */
export const SECOND_FROM = 8;

// Wider than the average letter of either face, so that an estimate errs to the safe side.
const LETTER = 0.6;
const LINE = 1.25;
const RING = 18;

interface Written {
  readonly name: string;
  readonly second: string;
  readonly focus: boolean;
  readonly side: Side;
}

/** The room a place's symbol and name take around its position, in pixels. */
export function roomAround({ name, second, focus, side }: Written): Insets {
  const size = focus ? NAME_SIZE.focus : NAME_SIZE.context;
  const gap = size * (focus ? NAME_GAP.focus : NAME_GAP.context);
  const width = size * LETTER * Math.max(name.length, second.length * NAME_SIZE.second);
  const height = size * LINE * (second ? 1 + NAME_SIZE.second : 1);
  const half = focus ? RING : RING / 2;
  const reach = {
    across: side === 'above' || side === 'below' ? width / 2 : gap + width,
    down: side === 'left' || side === 'right' ? height / 2 : gap + height,
  };
  const left = side.endsWith('left');
  const right = side.endsWith('right');
  const centred = !left && !right;
  return {
    left: left || centred ? Math.max(half, reach.across) : half,
    right: right || centred ? Math.max(half, reach.across) : half,
    top:
      side.startsWith('above') || side === 'left' || side === 'right'
        ? Math.max(half, reach.down)
        : half,
    bottom:
      side.startsWith('below') || side === 'left' || side === 'right'
        ? Math.max(half, reach.down)
        : half,
  };
}
