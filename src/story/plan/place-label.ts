import type { Insets } from './framing.ts';
import type { Side } from './label-side.ts';

/** Sizes of what the map writes and draws, in CSS pixels: one place for layers and framing alike. */
export const NAME_SIZE = { focus: 16, context: 12.5, second: 0.72 } as const;
export const SYMBOL_SIZE = { box: 22, context: 0.8, grown: 1.25 } as const;
/** Words along a line. */
export const LINE_NAME_SIZE = 12.5;
export const NOTE_JOIN = ' · ';
/** From the symbol's middle to the nearest edge of its name, in ems of the name. */
export const NAME_GAP = { focus: 1.2, context: 1 } as const;
/** From a line to words beside its middle, in ems. */
export const LINE_GAP = 0.7;
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

function room(side: Side, width: number, height: number, gap: number, half: number): Insets {
  const beside = side === 'left' || side === 'right';
  const centred = side === 'above' || side === 'below';
  const across = Math.max(half, centred ? width / 2 : gap + width);
  const down = Math.max(half, beside ? height / 2 : gap + height);
  return {
    left: side.endsWith('left') || centred ? across : half,
    right: side.endsWith('right') || centred ? across : half,
    top: side.startsWith('above') || beside ? down : half,
    bottom: side.startsWith('below') || beside ? down : half,
  };
}

/** The room a place's symbol and name take around its position, in pixels. */
export function roomAround({ name, second, focus, side }: Written): Insets {
  const kind = focus ? 'focus' : 'context';
  const size = NAME_SIZE[kind];
  const width = size * LETTER * Math.max(name.length, second.length * NAME_SIZE.second);
  const height = size * LINE * (second ? 1 + NAME_SIZE.second : 1);
  return room(side, width, height, size * NAME_GAP[kind], focus ? RING : RING / 2);
}

/** The room the words of a line take beside its middle, where they do not fit along it. */
export function roomBesideLine(name: string, note: string, side: Side): Insets {
  const size = LINE_NAME_SIZE - 1;
  const width = size * LETTER * Math.max(name.length, note.length);
  return room(side, width, size * LINE * (note ? 2 : 1), size * LINE_GAP, 0);
}
