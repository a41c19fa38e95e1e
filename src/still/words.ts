import { type Face, textWidth } from './measure.ts';
import { el, escapeXml, tenth } from './svg.ts';

interface FontLook {
  readonly family: string;
  readonly weight?: number;
  readonly style?: string;
}

const SANS = "'Noto Sans', 'Noto Sans Fallback', 'Helvetica Neue', Arial, sans-serif";
const SERIF = "'Source Serif 4', 'Source Serif Fallback', Georgia, serif";

/** The family that most of the still is written in, set once on its root. */
export const ROOT_FAMILY = SANS;

const LOOKS: Readonly<Record<Face, FontLook>> = {
  'Noto Sans Regular': { family: SANS },
  'Noto Sans Semibold': { family: SANS, weight: 600 },
  'Noto Sans Italic': { family: SANS, style: 'italic' },
  'Source Serif Semibold': { family: SERIF, weight: 600 },
};

export interface Line {
  readonly text: string;
  readonly face: Face;
  /** Pixels. */
  readonly size: number;
  readonly fill: string;
  /** Between letters, in ems. */
  readonly spacing?: number;
}

export interface Halo {
  readonly colour: string;
  /** Around the letters, in pixels. */
  readonly width: number;
}

export type Align = 'start' | 'middle' | 'end';

export function lineWidth({ text, face, size, spacing }: Line): number {
  return textWidth(text, face, size, spacing);
}

/** From the middle of a line of letters down to their baseline, in ems. */
export const BASELINE = 0.35;

/** The attributes of a line's letters. */
export function lettering(
  { face, size, fill, spacing = 0 }: Line,
  halo: Halo | null,
  opacity: number,
): Record<string, string | number | undefined> {
  const { family, weight, style } = LOOKS[face];
  return {
    fill,
    'font-family': family === ROOT_FAMILY ? undefined : family,
    'font-weight': weight,
    'font-style': style,
    'font-size': tenth(size),
    'letter-spacing': spacing ? tenth(spacing * size) : undefined,
    stroke: halo?.colour,
    'stroke-width': halo ? tenth(halo.width * 2) : undefined,
    opacity: opacity === 1 ? undefined : opacity,
  };
}

export interface Written {
  readonly lines: readonly Line[];
  /** Of the left end, middle or right end of all lines. */
  readonly x: number;
  readonly top: number;
  readonly align: Align;
  /** A line's height in ems of its size. */
  readonly leading: number;
  readonly halo: Halo | null;
  readonly opacity?: number;
}

/** Lines of words under each other, each with its own look. */
export function writeLines({ lines, x, top, align, leading, halo, opacity = 1 }: Written): string {
  let y = top;
  return lines
    .map((line) => {
      const height = line.size * leading;
      const baseline = y + height / 2 + line.size * BASELINE;
      y += height;
      return el(
        'text',
        {
          x: tenth(x),
          y: tenth(baseline),
          'text-anchor': align === 'start' ? undefined : align,
          ...lettering(line, halo, opacity),
        },
        escapeXml(line.text),
      );
    })
    .join('');
}
