import type { Story } from '../story/model.ts';
import { placeName } from '../story/place.ts';
import { readStory } from '../story/read-story.ts';
import { gazetteerAddress } from './addresses.ts';
import { windRings } from './wind-rings.ts';

/**
 * A story's places as GeoJSON (RFC 7946) for any program: flat properties, no claim without its day.
 * @param language of the names and of the status
 */
export function storyGeojson(story: Story, language: string): string {
  const reading = readStory(story, language);
  const features = story.places.map((place) => {
    const { status, claim } = reading.status.get(place.id) ?? { status: 'context', claim: null };
    const names = place.names.filter(({ role }) => role === 'current');
    return {
      type: 'Feature',
      id: place.id,
      geometry: windRings(place.geometry),
      properties: {
        name: placeName(place, reading.language),
        ...Object.fromEntries(names.map(({ language: tag, name }) => [`name:${tag}`, name])),
        type: place.type,
        role: place.role,
        status,
        statusDate: claim?.when.end ?? null,
        precision: place.precision,
        basis: place.basis,
        passages: reading.passagesOf.get(place.id)?.length ?? 0,
        gazetteer: gazetteerAddress(place) ?? null,
        story: story.id,
      },
    };
  });
  return `${JSON.stringify({ type: 'FeatureCollection', features }, null, 2)}\n`;
}
