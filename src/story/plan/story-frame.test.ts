import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listFiles, parseStory } from '../parse-story.ts';
import { readStory } from '../read-story.ts';
import { storyFeatures } from './story-features.ts';
import { cameraFor } from './story-frame.ts';

function zoomTo(id: string): number | undefined {
  const open = (file: string) => readFileSync(`public/stories/toretsk-2024-10/${file}`, 'utf8');
  const manifest = open('story.json');
  const files = Object.fromEntries(listFiles(manifest).map((file) => [file, open(file)]));
  const { story } = parseStory({ ...files, 'story.json': manifest });
  if (!story) throw new Error('the first story does not parse');
  // A town of the same spot: what differs is how far it is.
  const places = story.places.map((place) =>
    place.id === 'london' ? { ...place, type: 'city' as const } : place,
  );
  const reading = readStory({ ...story, places }, 'en');
  const features = storyFeatures(reading, { language: 'en', approximate: 'approximate' });
  const canvas = {
    viewport: { width: 900, height: 700 },
    padding: { top: 0, right: 0, bottom: 0, left: 0 },
  };
  return cameraFor(
    { to: 'places', places: [id] },
    { reading, features, bounds: story.bounds },
    canvas,
  )?.zoom;
}

describe('the camera to a place alone', () => {
  it('comes near a town of the story’s own region', () => {
    expect(zoomTo('pokrovsk')).toBeGreaterThan(9);
  });

  it('keeps more of the world around a town that is far from it', () => {
    expect(zoomTo('london')).toBeLessThanOrEqual(5.6);
  });
});
