import type { DraftOrigin } from '../draft/model.ts';
import { linkedPlaces } from '../export/linked-places.ts';
import { mentionsCsv } from '../export/mentions-csv.ts';
import { quotesOnly } from '../export/quotes-only.ts';
import { filesArchive, storyArchive } from '../export/story-archive.ts';
import { storyGeojson } from '../export/story-geojson.ts';
import { webAnnotations } from '../export/web-annotations.ts';
import { stillWords } from '../i18n/still-words.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Basemap } from '../still/basemap.ts';
import { stillSvg } from '../still/still-svg.ts';
import type { Story } from '../story/model.ts';
import type { StoryFiles } from '../story/parse-story.ts';
import { readStory } from '../story/read-story.ts';
import { serialiseStory } from '../story/serialise-story.ts';

export const TAKE_KINDS = [
  'folder',
  'quotes',
  'geojson',
  'annotations',
  'places',
  'csv',
  'still',
] as const;
export type TakeKind = (typeof TAKE_KINDS)[number];

interface Taken {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array;
}

interface TakeOptions {
  readonly origin: DraftOrigin | null;
  readonly theme: 'light' | 'dark';
  readonly t: Translate;
  loadBasemap(): Promise<Basemap>;
}

const CARD = { width: 1200, height: 800 };

async function still(story: Story, { theme, t, loadBasemap }: TakeOptions): Promise<string> {
  const [language = 'en'] = story.languages;
  const title = story.title[language] ?? story.id;
  const words = stillWords(t, { title, asOf: story.asOf, language });
  const reading = readStory(story, language);
  const target = { to: 'overview' } as const;
  const { bounds } = story;
  const drawing = { reading, bounds, size: CARD, target, selected: [], theme, language, words };
  return stillSvg(drawing, await loadBasemap());
}

/** A folder that was brought along and not edited goes out with its files as they came. */
function folderOf(story: Story, origin: DraftOrigin | null): Uint8Array {
  const isUntouched = (files: StoryFiles) =>
    JSON.stringify(files) === JSON.stringify(origin && serialiseStory(origin.story));
  return origin?.files && isUntouched(serialiseStory(story))
    ? filesArchive(story.id, origin.files)
    : storyArchive(story);
}

/** A story as a file of one kind, to take away. @throws when the still's basemap does not come */
export async function takeFile(kind: TakeKind, story: Story, options: TakeOptions): Promise<Taken> {
  const { id } = story;
  const [language = 'en'] = story.languages;
  switch (kind) {
    case 'folder':
      return {
        name: `${id}.zip`,
        type: 'application/zip',
        content: folderOf(story, options.origin),
      };
    case 'quotes':
      return { name: `${id}.quotes.json`, type: 'application/json', content: quotesOnly(story) };
    case 'geojson':
      return {
        name: `${id}.geojson`,
        type: 'application/geo+json',
        content: storyGeojson(story, language),
      };
    case 'annotations':
      return {
        name: `${id}.annotations.jsonld`,
        type: 'application/ld+json',
        content: webAnnotations(story),
      };
    case 'places':
      return {
        name: `${id}.places.jsonld`,
        type: 'application/ld+json',
        content: linkedPlaces(story),
      };
    case 'csv':
      return { name: `${id}.csv`, type: 'text/csv;charset=utf-8', content: mentionsCsv(story) };
    case 'still':
      return { name: `${id}.svg`, type: 'image/svg+xml', content: await still(story, options) };
  }
}
