import { Resvg } from '@resvg/resvg-js';
import { stillWords } from '../../src/i18n/still-words.ts';
import { translator } from '../../src/i18n/translate.ts';
import type { Basemap } from '../../src/still/basemap.ts';
import { stillSvg } from '../../src/still/still-svg.ts';
import type { Story } from '../../src/story/model.ts';
import type { Size } from '../../src/story/plan/framing.ts';
import { readStory } from '../../src/story/read-story.ts';
import { withFontFiles } from './fonts.ts';

interface Drawing {
  readonly size: Size;
  readonly theme: 'light' | 'dark';
  readonly language: string;
  /** A place to frame and mark; `null` for the whole story. */
  readonly place: string | null;
}

/** A story's map as an SVG document. @throws Error when the story has no such language or place */
export function drawStill(
  story: Story,
  { size, theme, language, place }: Drawing,
  basemap: Basemap,
): string {
  if (!story.languages.includes(language)) {
    throw new Error(`--lang ${language}: the story has ${story.languages.join(', ')}.`);
  }
  const reading = readStory(story, language);
  if (place !== null && !reading.place.has(place)) {
    const known = reading.places.map(({ id }) => id).join(', ');
    throw new Error(`--place ${place}: the story has no such place. Its places: ${known}.`);
  }
  const title = story.title[language] ?? story.id;
  return stillSvg(
    {
      reading,
      bounds: story.bounds,
      size,
      target: place === null ? { to: 'overview' } : { to: 'places', places: [place] },
      selected: place === null ? [] : [place],
      theme,
      language,
      words: stillWords(translator(language), { title, asOf: story.asOf, language }),
    },
    basemap,
  );
}

/** SVG documents as PNG pictures, written with the project's fonts. */
export function toPng(svgs: readonly string[]): Promise<Buffer[]> {
  return withFontFiles((fontFiles) =>
    svgs.map((svg) =>
      new Resvg(svg, {
        font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Noto Sans' },
      })
        .render()
        .asPng(),
    ),
  );
}
