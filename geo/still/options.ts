import { parseArgs } from 'node:util';
import { PALETTES, type Theme } from '../../src/basemap/palette.ts';

export interface StillOptions {
  /** A folder of `public/stories`, or the path of a story's folder. */
  readonly story: string;
  readonly width: number;
  readonly height: number;
  readonly out: string;
  readonly theme: Theme;
  /** `null` for the story's own first. */
  readonly language: string | null;
  readonly place: string | null;
}

const USAGE =
  'npm run still -- STORY --size 1200x630 --out FILE.svg|FILE.png [--theme light|dark] [--lang uk] [--place ID]';

const SMALLEST = 160;
const LARGEST = 4096;

function sizeOf(text: string): { width: number; height: number } {
  const [, width, height] = /^(\d+)x(\d+)$/.exec(text)?.map(Number) ?? [];
  if (width === undefined || height === undefined) {
    throw new Error(`--size ${text}: give width and height in pixels, such as 1200x630.`);
  }
  for (const side of [width, height]) {
    if (side < SMALLEST || side > LARGEST) {
      throw new Error(`--size ${text}: each side must be from ${SMALLEST} to ${LARGEST} pixels.`);
    }
  }
  return { width, height };
}

function isTheme(text: string): text is Theme {
  return Object.hasOwn(PALETTES, text);
}

/**
 * The command's arguments, checked.
 * @throws Error with words for the one who called, when an argument is missing, unknown or bad
 */
export function stillOptions(args: readonly string[]): StillOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      size: { type: 'string', default: '1200x630' },
      out: { type: 'string' },
      theme: { type: 'string', default: 'light' },
      lang: { type: 'string' },
      place: { type: 'string' },
    },
  });
  const [story, ...more] = positionals;
  if (!story) throw new Error(`Name a story. ${USAGE}`);
  if (more.length > 0) throw new Error(`Name one story, not also ${more.join(', ')}. ${USAGE}`);
  const { out, theme } = values;
  if (!out) throw new Error(`--out is missing: the file to write, .svg or .png. ${USAGE}`);
  if (!/\.(svg|png)$/.test(out)) {
    throw new Error(`--out ${out}: the file's name must end in .svg or .png.`);
  }
  if (!isTheme(theme)) throw new Error(`--theme ${theme}: the themes are light and dark.`);
  return {
    story,
    ...sizeOf(values.size),
    out,
    theme,
    language: values.lang ?? null,
    place: values.place ?? null,
  };
}
