import type { Geometry, Position, Story } from '../story/model.ts';
import { boundsOf, placeName } from '../story/place.ts';
import { readStory } from '../story/read-story.ts';
import { gazetteerAddress } from './addresses.ts';

const COLUMNS = [
  'story',
  'language',
  'paragraph',
  'start',
  'end',
  'quote',
  'place',
  'name',
  'type',
  'role',
  'latitude',
  'longitude',
  'precision',
  'basis',
  'gazetteer',
  'claims',
  'when',
] as const;

/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;

/** A field of RFC 4180. A text that a spreadsheet would reckon begins with an apostrophe. */
function field(value: string | number): string {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A point on or amid a geometry: itself, or the middle of its box. */
function pointOf(geometry: Geometry): Position {
  const [west, south, east, north] = boundsOf(geometry);
  return geometry.type === 'Point'
    ? geometry.coordinates
    : [(west + east) / 2, (south + north) / 2];
}

/** To a metre. */
function degrees(value: number): number {
  return Number(value.toFixed(5));
}

/**
 * A story's mentions, one a row, as CSV (RFC 4180, UTF-8): where each stands, and its place. Offsets
 * are UTF-16 units into the article of its language; a line's or an area's point is the middle of its box.
 */
export function mentionsCsv(story: Story): string {
  const links = new Map(story.links.map((link) => [link.id, link]));
  const rows = story.languages.flatMap((language) => {
    const reading = readStory(story, language);
    const article = story.articles[language];
    return reading.passages.flatMap((passage) => {
      const from = article?.paragraphs[passage.number - 1]?.start ?? 0;
      return passage.mentions.map((mention) => {
        const place = reading.place.get(mention.place);
        const claims = links.get(mention.link)?.claims ?? [];
        const [longitude, latitude] = place ? pointOf(place.geometry) : [0, 0];
        return [
          story.id,
          language,
          passage.number,
          from + mention.start,
          from + mention.end,
          passage.text.slice(mention.start, mention.end),
          mention.place,
          place ? placeName(place, language) : '',
          place?.type ?? '',
          place?.role ?? '',
          degrees(latitude),
          degrees(longitude),
          place?.precision ?? '',
          place?.basis ?? '',
          (place && gazetteerAddress(place)) ?? '',
          claims.map(({ kind }) => kind).join('; '),
          claims.map(({ when }) => `${when.start}/${when.end}`).join('; '),
        ];
      });
    });
  });
  return [COLUMNS, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}
