import type { SideAnchor } from '../story/plan/label-anchor.ts';
import type { Box, Point } from './clip.ts';
import { type Align, type Line, lineWidth } from './words.ts';

/** Lines of words as one block. */
export interface Block {
  readonly lines: readonly Line[];
  /** A line's height in ems of its size. */
  readonly leading: number;
}

/** The part of a block that stands at its point, as MapLibre names it. */
export type Anchor = 'center' | SideAnchor;

/** A block where it could stand. */
export interface Stand {
  readonly box: Box;
  readonly align: Align;
  /** Of the lines' end or middle that `align` names. */
  readonly x: number;
  readonly top: number;
}

function blockWidth({ lines }: Block): number {
  return Math.max(...lines.map(lineWidth));
}

function blockHeight({ lines, leading }: Block): number {
  return lines.reduce((sum, { size }) => sum + size * leading, 0);
}

/** The same stand with its lines set about their common middle. */
export function centred(stand: Stand): Stand {
  return { ...stand, align: 'middle', x: (stand.box.left + stand.box.right) / 2 };
}

/** Where a block stands that has one of its corners, sides or its middle at a point. */
export function standAt(block: Block, anchor: Anchor, { x, y }: Point, padding: number): Stand {
  const width = blockWidth(block);
  const height = blockHeight(block);
  const align = anchor.endsWith('left') ? 'start' : anchor.endsWith('right') ? 'end' : 'middle';
  const left = align === 'start' ? x : align === 'end' ? x - width : x - width / 2;
  const top = anchor.startsWith('top')
    ? y
    : anchor.startsWith('bottom')
      ? y - height
      : y - height / 2;
  return {
    align,
    x,
    top,
    box: {
      left: left - padding,
      top: top - padding,
      right: left + width + padding,
      bottom: top + height + padding,
    },
  };
}
