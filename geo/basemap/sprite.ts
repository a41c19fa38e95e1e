import { PALETTES, type Palette, type Theme } from '../../src/basemap/palette.ts';
import { encodePng } from './png.ts';

type Colour = readonly [red: number, green: number, blue: number];
/** How much of the ink lies on a spot, from 0 to 1, in units of the drawing. */
type Coverage = (x: number, y: number) => number;

interface Drawing {
  readonly name: string;
  /** Units to a side; a unit is a CSS pixel. */
  readonly side: number;
  /** Painted one above the other. */
  readonly coats: readonly (readonly [colour: string, coverage: Coverage])[];
}

const disc =
  (centre: number, radius: number): Coverage =>
  (x, y) =>
    Math.hypot(x - centre, y - centre) <= radius ? 1 : 0;

const square =
  (centre: number, half: number): Coverage =>
  (x, y) =>
    Math.max(Math.abs(x - centre), Math.abs(y - centre)) <= half ? 1 : 0;

const stripes =
  (side: number, width: number): Coverage =>
  (x, y) =>
    (x + y) % (side / 2) < width ? 1 : 0;

function drawings(theme: Theme, palette: Palette): Drawing[] {
  const dot = (rank: number, radius: number, colour: string): Drawing => ({
    name: `dot-${rank}-${theme}`,
    side: 10,
    coats: [
      [palette.halo, disc(5, radius + 1)],
      [colour, disc(5, radius)],
    ],
  });
  return [
    {
      name: `capital-${theme}`,
      side: 12,
      coats: [
        [palette.halo, square(6, 5)],
        [palette.settlement, square(6, 4)],
        [palette.halo, square(6, 2.5)],
        [palette.settlement, square(6, 1.5)],
      ],
    },
    dot(1, 3, palette.settlement),
    dot(2, 2.5, palette.settlement),
    dot(3, 2, palette.settlement),
    dot(4, 1.5, palette.settlementMinor),
    {
      name: `drained-${theme}`,
      side: 8,
      coats: [
        [palette.drained, () => 1],
        [palette.dryLine, stripes(8, 0.75)],
      ],
    },
  ];
}

function parse(colour: string): Colour {
  const at = (start: number) => Number.parseInt(colour.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
}

/** Samples to a side of a pixel. */
const FINE = 4;

function pixel(drawing: Drawing, x: number, y: number, ratio: number): number[] {
  let [red, green, blue, alpha] = [0, 0, 0, 0];
  for (const [colour, coverage] of drawing.coats) {
    let hits = 0;
    for (let i = 0; i < FINE * FINE; i += 1) {
      const dx = ((i % FINE) + 0.5) / FINE;
      const dy = (Math.floor(i / FINE) + 0.5) / FINE;
      hits += coverage((x + dx) / ratio, (y + dy) / ratio);
    }
    const share = hits / (FINE * FINE);
    const [r, g, b] = parse(colour);
    const under = alpha * (1 - share);
    const sum = share + under;
    if (sum === 0) continue;
    red = (r * share + red * under) / sum;
    green = (g * share + green * under) / sum;
    blue = (b * share + blue * under) / sum;
    alpha = sum;
  }
  return [red, green, blue, alpha * 255].map(Math.round);
}

interface Sprite {
  readonly index: string;
  readonly image: Buffer;
}

/** The basemap's small images for both themes in one row, for a screen of so many dots a pixel. */
export function drawSprite(ratio: number): Sprite {
  const all = (['light', 'dark'] as const).flatMap((theme) => drawings(theme, PALETTES[theme]));
  const width = all.reduce((sum, { side }) => sum + side * ratio, 0);
  const height = Math.max(...all.map(({ side }) => side * ratio));
  const pixels = new Uint8Array(width * height * 4);
  const index: Record<string, object> = {};
  let left = 0;
  for (const drawing of all) {
    const size = drawing.side * ratio;
    for (let i = 0; i < size * size; i += 1) {
      const [x, y] = [i % size, Math.floor(i / size)];
      pixels.set(pixel(drawing, x, y, ratio), (y * width + left + x) * 4);
    }
    index[drawing.name] = { x: left, y: 0, width: size, height: size, pixelRatio: ratio };
    left += size;
  }
  return { index: `${JSON.stringify(index)}\n`, image: encodePng(width, height, pixels) };
}
