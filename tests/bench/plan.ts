import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { translator } from '../../src/i18n/translate.ts';
import { listFiles, parseStory } from '../../src/story/parse-story.ts';
import { storyFeatures } from '../../src/story/plan/story-features.ts';
import { cameraFor } from '../../src/story/plan/story-frame.ts';
import { type Reading, readStory } from '../../src/story/read-story.ts';

/** Where the site's map stands on its page, and how much of it its own furniture covers, in pixels. */
export interface Room {
  readonly box: { readonly left: number; readonly top: number; width: number; height: number };
  readonly covered: { readonly right: number; readonly bottom: number };
}

function readingOf(story: string): Reading & { readonly bounds: [number, number, number, number] } {
  const folder = join('public', 'stories', story);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const manifest = read('story.json');
  const files = Object.fromEntries(listFiles(manifest).map((file) => [file, read(file)]));
  const parsed = parseStory({ ...files, 'story.json': manifest }).story;
  if (!parsed) throw new Error(`${folder} does not parse`);
  return { ...readStory(parsed, 'en'), bounds: [...parsed.bounds] };
}

/** What the bare page draws: the same places, at the site's own first camera, in a box of its size. */
export function barePlan(story: string, { box, covered }: Room) {
  const { bounds, ...reading } = readingOf(story);
  const t = translator('en');
  const features = storyFeatures(reading, {
    language: 'en',
    approximate: t('map.approximate'),
  });
  const camera = cameraFor(
    { to: 'overview' },
    { reading, features, bounds },
    { viewport: box, padding: { top: 0, left: 0, ...covered } },
  );
  const focus = reading.places.filter(({ role }) => role === 'focus').map(({ id }) => id);
  if (!camera || focus.length === 0) throw new Error(`${story} has no focus place to draw`);
  const spots = features.points.features.map(({ properties, geometry }) => ({
    id: properties.id,
    longitude: geometry.coordinates[0] ?? 0,
    latitude: geometry.coordinates[1] ?? 0,
    focus: properties.focus,
  }));
  return { plan: { features, focus, camera, box }, reading, spots };
}
