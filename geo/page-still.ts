import type { Theme } from '../src/basemap/palette.ts';
import { stillWords } from '../src/i18n/still-words.ts';
import { translator } from '../src/i18n/translate.ts';
import type { Basemap } from '../src/still/basemap.ts';
import { stillSvg } from '../src/still/still-svg.ts';
import type { Story } from '../src/story/model.ts';
import { type Insets, type Size, unproject } from '../src/story/plan/framing.ts';
import { storyFeatures } from '../src/story/plan/story-features.ts';
import { cameraFor, overviewExtent } from '../src/story/plan/story-frame.ts';
import { readStory } from '../src/story/read-story.ts';

interface Layout {
  readonly name: 'wide' | 'narrow';
  /** The map's canvas in a usual window of this layout. CSS pixels. */
  readonly canvas: Size;
  /** What chrome covers of it. The stylesheet leaves the same free: src/app/first-map.css. */
  readonly covered: Insets;
  /** How much of the map is drawn around the middle of what is free, for windows of other shapes. */
  readonly drawn: Size;
}

const LAYOUTS: readonly Layout[] = [
  {
    name: 'wide',
    canvas: { width: 960, height: 900 },
    covered: { top: 0, right: 54, bottom: 62, left: 0 },
    drawn: { width: 1600, height: 1500 },
  },
  {
    name: 'narrow',
    canvas: { width: 390, height: 792 },
    covered: { top: 54, right: 0, bottom: 517, left: 0 },
    drawn: { width: 640, height: 760 },
  },
];

const COLOUR = /(?<=(?:fill|stroke)=")#[0-9a-f]{3,8}(?=")/g;

/** Pairs of a light and a dark colour, each under the name of a custom property. */
export class ColourPairs {
  private readonly names = new Map<string, string>();

  /** A reference to the pair, as the value of an attribute. */
  use(light: string, dark: string): string {
    const pair = `${light} ${dark}`;
    const name = this.names.get(pair) ?? `--still-${this.names.size}`;
    this.names.set(pair, name);
    return `var(${name})`;
  }

  /** The stylesheet that gives the properties their colours, by the page's theme. */
  stylesheet(): string {
    const of = (theme: 0 | 1) =>
      [...this.names].map(([pair, name]) => `${name}:${pair.split(' ')[theme]}`).join(';');
    return [
      `:root{${of(0)}}`,
      `@media (prefers-color-scheme:dark){:root:not([data-theme="light"]){${of(1)}}}`,
      `:root[data-theme="dark"]{${of(1)}}`,
    ].join('\n');
  }
}

/**
 * Two drawings that differ in their colours alone as one that follows the page's theme.
 * @throws Error when they differ in more
 */
export function joinThemes(light: string, dark: string, pairs: ColourPairs): string {
  if (light.replace(COLOUR, '') !== dark.replace(COLOUR, '')) {
    throw new Error('The still differs between the themes in more than its colours.');
  }
  const darks = dark.match(COLOUR) ?? [];
  let at = 0;
  return light.replace(COLOUR, (colour) => pairs.use(colour, darks[at++] ?? colour));
}

function drawLayout(
  story: Story,
  language: string,
  basemap: Basemap,
  pairs: ColourPairs,
  layout: Layout,
): string {
  const t = translator(language);
  const reading = readStory(story, language);
  const features = storyFeatures(reading, { language, approximate: t('map.approximate') });
  const framed = { reading, features, bounds: story.bounds };
  const { name, canvas, covered, drawn } = layout;
  const camera = cameraFor({ to: 'overview' }, framed, { viewport: canvas, padding: covered });
  if (!camera) throw new Error(`${story.id}: the story has nothing to frame.`);
  const middle = unproject(
    {
      x: (canvas.width + covered.left - covered.right) / 2,
      y: (canvas.height + covered.top - covered.bottom) / 2,
    },
    camera,
    canvas,
  );
  const draw = (theme: Theme) =>
    stillSvg(
      {
        reading,
        bounds: story.bounds,
        size: drawn,
        target: { to: 'camera', camera: { ...camera, longitude: middle[0], latitude: middle[1] } },
        selected: [],
        theme,
        language,
        words: stillWords(t, { title: story.title[language] ?? '', asOf: story.asOf, language }),
        bare: true,
      },
      basemap,
    );
  const svg = joinThemes(draw('light'), draw('dark'), pairs);
  const { width, height } = overviewExtent(framed, camera.zoom);
  const x = (drawn.width - width) / 2;
  const y = (drawn.height - height) / 2;
  const box = [x, y, width, height].map((value) => Math.round(value * 10) / 10);
  const place = [
    `viewBox="${box.join(' ')}"`,
    `data-layout="${name}"`,
    `data-camera="${middle[0]} ${middle[1]} ${camera.zoom}"`,
    `data-middle="${drawn.width / 2} ${drawn.height / 2}"`,
  ];
  // Two drawings in one page: the names inside each must be its own.
  return svg
    .replace(/viewBox="[^"]*" width="\d+" height="\d+"/, () => place.join(' '))
    .replaceAll(/<[^>]*>/g, (tag) => tag.replaceAll(/(?<=["# ])still-/g, `still-${name}-`));
}

/** The story's overview for its page, once for each layout: the page's stylesheet shows one of them. */
export function pageStill(
  story: Story,
  language: string,
  basemap: Basemap,
  pairs: ColourPairs,
): string {
  return LAYOUTS.map((layout) => drawLayout(story, language, basemap, pairs, layout)).join('');
}
