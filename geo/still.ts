/**
 * Draws a story's map as a still picture: SVG as it is, or PNG through resvg with the project's fonts.
 * `npm run still -- STORY --size 1200x630 --out FILE [--theme dark] [--lang uk] [--place ID]`
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { stillWords } from '../src/i18n/still-words.ts';
import { translator } from '../src/i18n/translate.ts';
import { stillSvg } from '../src/still/still-svg.ts';
import type { Story } from '../src/story/model.ts';
import { parseStory } from '../src/story/parse-story.ts';
import { readStory } from '../src/story/read-story.ts';
import { withFontFiles } from './still/fonts.ts';
import { type StillOptions, stillOptions } from './still/options.ts';
import { readBasemap } from './still/read-basemap.ts';
import { readStoryFolder } from './still/read-story-folder.ts';

const STORIES = 'public/stories';

function storyNamed(name: string): Story {
  const folder = [join(STORIES, name), name].find((path) => existsSync(join(path, 'story.json')));
  if (!folder) {
    const known = existsSync(STORIES) ? readdirSync(STORIES).join(', ') : 'none';
    throw new Error(`There is no story "${name}". The stories in ${STORIES}: ${known}.`);
  }
  const { story, problems } = parseStory(readStoryFolder(folder));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (!story || errors.length > 0) {
    const listed = errors.map(({ file, pointer, rule }) => `${file} ${pointer} ${rule}`).join('\n');
    throw new Error(`The story in ${folder} is broken; npm run check says how.\n${listed}`);
  }
  return story;
}

function draw({ width, height, theme, language: wanted, place, ...options }: StillOptions): string {
  const story = storyNamed(options.story);
  if (wanted !== null && !story.languages.includes(wanted)) {
    throw new Error(`--lang ${wanted}: the story has ${story.languages.join(', ')}.`);
  }
  const language = wanted ?? story.languages[0] ?? 'en';
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
      size: { width, height },
      target: place === null ? { to: 'overview' } : { to: 'places', places: [place] },
      selected: place === null ? [] : [place],
      theme,
      language,
      words: stillWords(translator(language), { title, asOf: story.asOf, language }),
    },
    readBasemap(),
  );
}

function toPng(svg: string): Promise<Buffer> {
  return withFontFiles((fontFiles) =>
    new Resvg(svg, {
      font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Noto Sans' },
    })
      .render()
      .asPng(),
  );
}

try {
  const options = stillOptions(process.argv.slice(2));
  const svg = draw(options);
  const content = options.out.endsWith('.png') ? await toPng(svg) : `${svg}\n`;
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(options.out, content);
  process.stdout.write(`${options.out}: ${Math.ceil(content.length / 1024)} KiB\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
