import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import geojsonSchema from 'geojson-schema/FeatureCollection.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { readStoryFolder } from '../../geo/still/read-story-folder.ts';
import linkedPlacesSchema from '../../tests/fixtures/schemas/linked-places.schema.json' with {
  type: 'json',
};
import webAnnotationSchema from '../../tests/fixtures/schemas/web-annotation.schema.json' with {
  type: 'json',
};
import { anyStory } from '../../tests/story/any-story.ts';
import { parseStory } from '../story/parse-story.ts';
import { linkedPlaces } from './linked-places.ts';
import { storyGeojson } from './story-geojson.ts';
import { webAnnotations } from './web-annotations.ts';

const ajv = new Ajv({ allErrors: true, strict: false });
const SCHEMAS = {
  geojson: ajv.compile(geojsonSchema),
  webAnnotations: ajv.compile(webAnnotationSchema),
  linkedPlaces: ajv.compile(linkedPlacesSchema),
};
const first =
  parseStory(readStoryFolder('public/stories/toretsk-2024-10')).story ??
  expect.fail('no first story');
const BASE = 'https://paper.example/stories/toretsk-2024-10/';

function faultsOf(schema: keyof typeof SCHEMAS, text: string): unknown {
  const validate = SCHEMAS[schema];
  return validate(JSON.parse(text)) ? [] : validate.errors;
}

describe('a story in standard data', () => {
  it.each(['first', 'any'] as const)(
    'fits the published schemas (%s story)',
    { timeout: 60_000 },
    (which) => {
      const check = (story: typeof first) => {
        for (const language of story.languages) {
          expect(faultsOf('geojson', storyGeojson(story, language))).toEqual([]);
        }
        for (const base of [undefined, BASE]) {
          expect(faultsOf('webAnnotations', webAnnotations(story, base))).toEqual([]);
          expect(faultsOf('linkedPlaces', linkedPlaces(story, base))).toEqual([]);
          expect(faultsOf('geojson', linkedPlaces(story, base))).toEqual([]);
        }
      };
      if (which === 'first') check(first);
      else fc.assert(fc.property(anyStory, check), { numRuns: 60 });
    },
  );

  it('fails a schema once it is wrong', () => {
    const broken = (text: string, from: string, to: string) => {
      expect(text).toContain(from);
      return text.replaceAll(from, to);
    };
    expect(faultsOf('geojson', broken(storyGeojson(first, 'en'), '"Point"', '"Spot"'))).not.toEqual(
      [],
    );
    const annotations = webAnnotations(first);
    expect(faultsOf('webAnnotations', broken(annotations, '"exact"', '"exactly"'))).not.toEqual([]);
    expect(faultsOf('webAnnotations', broken(annotations, 'anno.jsonld', 'anno'))).not.toEqual([]);
    const places = linkedPlaces(first);
    expect(faultsOf('linkedPlaces', broken(places, '"citations"', '"sources"'))).not.toEqual([]);
    expect(faultsOf('linkedPlaces', broken(places, '"less-certain"', '"maybe"'))).not.toEqual([]);
  });

  it('says of each place what the story says', () => {
    const { features } = JSON.parse(storyGeojson(first, 'uk')) as {
      features: { id: string; properties: Record<string, unknown> }[];
    };
    expect(features).toHaveLength(first.places.length);
    expect(features.find(({ id }) => id === 'toretsk')?.properties).toMatchObject({
      name: 'Торецьк',
      'name:en': 'Toretsk',
      'name:uk': 'Торецьк',
      status: 'contested',
      statusDate: '2024-10-09',
      gazetteer: 'https://sws.geonames.org/709354/',
    });
  });

  it('quotes the article where the annotation says it stands', () => {
    const { items } = JSON.parse(webAnnotations(first, BASE)) as {
      items: {
        body: { source: string }[];
        target: { source: string; selector: Record<string, unknown>[] }[];
      }[];
    };
    expect(items).toHaveLength(first.links.length);
    for (const { target } of items) {
      for (const { source, selector } of target) {
        const file = source.slice(BASE.length);
        const article = Object.values(first.articles).find((each) => each.file === file);
        const [quote, position] = selector;
        expect(article?.text.slice(Number(position?.['start']), Number(position?.['end']))).toBe(
          quote?.['exact'],
        );
      }
    }
    expect(items[0]?.body[0]?.source).toBe('https://sws.geonames.org/709354/');
  });

  it('winds rings as RFC 7946 asks, and leaves each in its place', () => {
    const square = [
      [0, 0],
      [0, 2],
      [2, 2],
      [2, 0],
      [0, 0],
    ] as const;
    const hole = [
      [0.5, 0.5],
      [1, 0.5],
      [1, 1],
      [0.5, 1],
      [0.5, 0.5],
    ] as const;
    const [place] = first.places;
    if (!place) return expect.fail('no place');
    const story = {
      ...first,
      places: [{ ...place, geometry: { type: 'Polygon' as const, coordinates: [square, hole] } }],
    };
    const { features } = JSON.parse(storyGeojson(story, 'en')) as {
      features: { geometry: unknown }[];
    };
    expect(features[0]?.geometry).toEqual({
      type: 'Polygon',
      coordinates: [square.toReversed(), hole.toReversed()],
    });
  });

  it('keeps to the context of the standard as it stands in the story’s own folder', () => {
    const own = JSON.parse(
      readFileSync('public/stories/toretsk-2024-10/annotations.json', 'utf8'),
    ) as {
      '@context': unknown[];
    };
    expect(own['@context'][0]).toBe(
      (JSON.parse(webAnnotations(first)) as { '@context': string })['@context'],
    );
  });
});
