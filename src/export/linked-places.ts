import type { Place, PlaceType, Story } from '../story/model.ts';
import { placeName } from '../story/place.ts';
import { readStory } from '../story/read-story.ts';
import { partAddress } from './addresses.ts';
import { windRings } from './wind-rings.ts';

const CONTEXT =
  'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';

/** Concepts of the Getty Art & Architecture Thesaurus, where one fits. */
const CONCEPTS: Readonly<Partial<Record<PlaceType, { identifier: string; label: string }>>> = {
  city: { identifier: 'aat:300008389', label: 'cities' },
  capital: { identifier: 'aat:300008389', label: 'cities' },
  country: { identifier: 'aat:300128207', label: 'nations' },
};

/** Up to this far off, in metres, a geometry is certain for the format's purposes: a town's size. */
const CERTAIN = 5000;

function certainty({ basis, precision }: Place): string {
  if (basis === 'inferred') return 'uncertain';
  return basis === 'schematic' || precision > CERTAIN ? 'less-certain' : 'certain';
}

function namesOf({ names }: Place, asOf: string, citation: unknown): unknown[] {
  return names.map(({ name, language, role }, index) => ({
    toponym: name,
    lang: language,
    // The format asks for a source of the first; a name that is no longer used has no day here.
    ...(index === 0 ? { citations: [citation] } : {}),
    ...(role === 'current' ? { when: { timespans: [{ start: { in: asOf } }] } } : {}),
  }));
}

function linksOf({ geonames, wikidata }: Place): unknown[] {
  return [
    ...(geonames === undefined ? [] : [{ type: 'closeMatch', identifier: `gn:${geonames}` }]),
    ...(wikidata === undefined ? [] : [{ type: 'closeMatch', identifier: `wd:${wikidata}` }]),
  ];
}

/**
 * A story's places in the Linked Places Format 1.2 (GeoJSON-LD), as gazetteers exchange them: what a
 * passage says of a place is its description, on its day.
 * @param base the address of the story's folder, ending in a slash
 */
export function linkedPlaces(story: Story, base?: string): string {
  const [language = 'en'] = story.languages;
  const reading = readStory(story, language);
  const citation = {
    label: story.title[language] ?? story.id,
    '@id': partAddress(story.id, 'story.json', base),
  };
  const features = story.places.map((place) => {
    const links = linksOf(place);
    const passages = reading.passagesOf.get(place.id) ?? [];
    const claims = passages.flatMap((passage) =>
      passage.claims.filter((each) => each.place === place.id).map(({ claim }) => claim),
    );
    const descriptions = claims.flatMap(({ evidence }) =>
      Object.entries(evidence).map(([lang, value]) => ({ '@id': citation['@id'], value, lang })),
    );
    return {
      '@id': partAddress(story.id, `places.geojson#${place.id}`, base),
      type: 'Feature',
      properties: { title: placeName(place, language) },
      when: { timespans: [{ start: { in: story.asOf } }] },
      names: namesOf(place, story.asOf, citation),
      types: [
        {
          ...(CONCEPTS[place.type] ?? { label: place.type }),
          sourceLabels: [{ label: place.type, lang: 'en' }],
        },
      ],
      geometry: {
        type: 'GeometryCollection',
        geometries: [{ ...windRings(place.geometry), certainty: certainty(place) }],
      },
      ...(links.length > 0 ? { links } : {}),
      ...(descriptions.length > 0 ? { descriptions } : {}),
    };
  });
  const collection = { type: 'FeatureCollection', '@context': CONTEXT, features };
  return `${JSON.stringify(collection, null, 2)}\n`;
}
