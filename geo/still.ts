/**
 * Draws a story's map as a still picture: SVG as it is, or PNG through resvg with the project's fonts.
 * `npm run still -- STORY --size 1200x630 --out FILE [--theme dark] [--lang uk] [--place ID]`
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Story } from '../src/story/model.ts';
import { parseStory } from '../src/story/parse-story.ts';
import { drawStill, toPng } from './still/draw.ts';
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

function draw({ width, height, theme, language, place, ...options }: StillOptions): string {
  const story = storyNamed(options.story);
  const drawing = {
    size: { width, height },
    theme,
    language: language ?? story.languages[0] ?? 'en',
    place,
  };
  return drawStill(story, drawing, readBasemap());
}

try {
  const options = stillOptions(process.argv.slice(2));
  const svg = draw(options);
  const content = options.out.endsWith('.png') ? (await toPng([svg]))[0] : `${svg}\n`;
  if (!content) throw new Error('Nothing was drawn');
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(options.out, content);
  process.stdout.write(`${options.out}: ${Math.ceil(content.length / 1024)} KiB\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
