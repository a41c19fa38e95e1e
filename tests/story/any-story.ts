import fc from 'fast-check';
import {
  type Anchor,
  type Article,
  BASES,
  CLAIM_KINDS,
  type Claim,
  type Geometry,
  type Language,
  type Link,
  NAME_ROLES,
  PLACE_ROLES,
  PLACE_TYPES,
  type Place,
  type Position,
  type Story,
  WHEN_PRECISIONS,
} from '../../src/story/model.ts';
import { articleOf } from '../../src/story/parse-article.ts';

const LANGUAGES = ['en', 'uk'] as const;

/** Text that a story may hold as it is: no control characters, no blanks at the end of a line. */
const word = fc
  .string({ unit: fc.constantFrom(...'aZ0.,’"\\/{}<&їЩ界é😀\u00a0'), minLength: 1, maxLength: 8 })
  .filter((text) => text.trim() !== '');
const line = fc
  .array(word, { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' ').trim())
  .filter((text) => text !== '');
const paragraph = fc.array(line, { minLength: 1, maxLength: 2 }).map((lines) => lines.join('\n'));
const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const localized = fc.record({ en: line, uk: line });
const when = fc
  .record({ days: fc.tuple(date, date), precision: fc.constantFrom(...WHEN_PRECISIONS) })
  .map(({ days, precision }) => {
    const [start = '', end = ''] = days.toSorted();
    return { start, end, precision };
  });

const position: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }).map((degrees) => degrees + 0),
  fc.double({ min: -90, max: 90, noNaN: true }).map((degrees) => degrees + 0),
);
const polyline = fc.array(position, { minLength: 2, maxLength: 5 });
const ring = fc
  .array(position, { minLength: 3, maxLength: 5 })
  .map((open) => [...open, ...open.slice(0, 1)]);
const polygon = fc.array(ring, { minLength: 1, maxLength: 2 });
const geometry: fc.Arbitrary<Geometry> = fc.oneof(
  fc.record({ type: fc.constant('Point' as const), coordinates: position }),
  fc.record({ type: fc.constant('LineString' as const), coordinates: polyline }),
  fc.record({
    type: fc.constant('MultiLineString' as const),
    coordinates: fc.array(polyline, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({ type: fc.constant('Polygon' as const), coordinates: polygon }),
  fc.record({
    type: fc.constant('MultiPolygon' as const),
    coordinates: fc.array(polygon, { minLength: 1, maxLength: 2 }),
  }),
);

const place: fc.Arbitrary<Omit<Place, 'id'>> = fc.record(
  {
    names: fc.array(
      fc.record({
        name: line,
        language: fc.constantFrom('en', 'uk', 'ru', 'zh-Hans'),
        role: fc.constantFrom(...NAME_ROLES),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    type: fc.constantFrom(...PLACE_TYPES),
    role: fc.constantFrom(...PLACE_ROLES),
    geometry,
    precision: fc.nat(10_000_000),
    basis: fc.constantFrom(...BASES),
    geonames: fc.integer({ min: 1, max: 99_999_999 }).map(String),
    wikidata: fc.integer({ min: 1, max: 99_999_999 }).map((number) => `Q${number}`),
  },
  { requiredKeys: ['names', 'type', 'role', 'geometry', 'precision', 'basis'] },
);

interface Pick {
  readonly from: number;
  readonly length: number;
  readonly hint: boolean;
}

/** A quote of a run of the article, made unique by all that stands before it. */
function anchorOf(article: Article, { from, length, hint }: Pick, after: number): Anchor | null {
  const holder = article.paragraphs.find((each) => each.end > after + (from % 7));
  if (!holder) return null;
  const start = Math.max(holder.start, after + (from % 7));
  const end = Math.min(holder.end, start + 1 + length);
  const exact = article.text.slice(start, end);
  // Half a surrogate pair is no text, and a blank one no quote.
  if (exact.trim() === '' || /\p{Cs}/u.test(exact)) return null;
  const prefix = article.text.slice(0, start);
  const suffix = article.text.slice(end);
  return { exact, prefix, suffix, ...(hint ? { start, end } : {}) };
}

const pick = fc.record({ from: fc.nat(), length: fc.nat(20), hint: fc.boolean() });
const draft = fc.record({
  place: fc.nat(),
  picks: fc.record({ en: pick, uk: pick }),
  missing: fc.constantFrom(null, null, ...LANGUAGES),
  claims: fc.array(fc.record({ kind: fc.constantFrom(...CLAIM_KINDS), speaker: localized, when }), {
    maxLength: 2,
  }),
});

type Draft = typeof draft extends fc.Arbitrary<infer T> ? T : never;

function linksOf(
  drafts: readonly Draft[],
  places: readonly Place[],
  articles: Readonly<Record<(typeof LANGUAGES)[number], Article>>,
): Link[] {
  const cursor: Record<Language, number> = { en: 0, uk: 0 };
  return drafts.flatMap((each, index) => {
    const anchors = LANGUAGES.flatMap((language) => {
      const { [language]: article } = articles;
      const { [language]: chosen } = each.picks;
      if (each.missing === language) return [];
      const anchor = anchorOf(article, chosen, cursor[language] ?? 0);
      if (!anchor) return [];
      cursor[language] = anchor.prefix.length + anchor.exact.length;
      return [[language, anchor] as const];
    });
    const target = places[each.place % places.length];
    if (!target || anchors.length === 0) return [];
    // The quoted words are in the paragraph, whatever else is.
    const evidence = Object.fromEntries(anchors.map(([language, { exact }]) => [language, exact]));
    const claims = each.claims.map((claim): Claim => ({ ...claim, evidence }));
    return [{ id: `l-${index}`, place: target.id, anchors: Object.fromEntries(anchors), claims }];
  });
}

/** Any story without an error: its quotes are of its own text, in two languages. */
export const anyStory: fc.Arbitrary<Story> = fc
  .record({
    title: localized,
    summary: localized,
    credit: localized,
    published: date,
    asOf: date,
    source: fc.record(
      {
        name: line,
        title: line,
        url: fc.webUrl(),
        authors: fc.array(line, { maxLength: 2 }),
        editors: fc.array(line, { maxLength: 2 }),
        published: date,
      },
      { requiredKeys: ['name', 'authors', 'editors', 'published'] },
    ),
    corner: fc.tuple(fc.integer({ min: -180, max: 0 }), fc.integer({ min: -90, max: 0 })),
    size: fc.tuple(fc.integer({ min: 1, max: 180 }), fc.integer({ min: 1, max: 90 })),
    places: fc.array(place, { minLength: 1, maxLength: 5 }),
    texts: fc.record({
      en: fc.array(paragraph, { minLength: 1, maxLength: 6 }),
      uk: fc.array(paragraph, { minLength: 1, maxLength: 6 }),
    }),
    drafts: fc.array(draft, { maxLength: 6 }),
  })
  .map(({ corner: [west, south], size: [width, height], texts, drafts, ...rest }) => {
    const articles = {
      en: articleOf('en', 'article.en.md', texts.en),
      uk: articleOf('uk', 'article.uk.md', texts.uk),
    };
    const places = rest.places.map((each, index) => ({ ...each, id: `place-${index}` }));
    return {
      ...rest,
      id: 'any-story',
      languages: [...LANGUAGES],
      bounds: [west, south, west + width, south + height],
      places,
      articles,
      links: linksOf(drafts, places, articles),
    };
  });
