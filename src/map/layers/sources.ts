import type { SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { StoryFeatures } from '../../story/plan/story-features.ts';

export const SOURCES = {
  areas: 'story-areas',
  hatches: 'story-hatches',
  areaNames: 'story-area-names',
  lines: 'story-lines',
  lineNames: 'story-line-names',
  lineMiddles: 'story-line-middles',
  points: 'story-points',
} as const;

/** The story as sources: small, whole, and each feature known by its place's id. */
export function storySources(features: StoryFeatures): Record<string, SourceSpecification> {
  const source = (data: StoryFeatures[keyof StoryFeatures]): SourceSpecification => ({
    type: 'geojson',
    data,
    promoteId: 'id',
    // Far less than a pixel at the closest zoom, and the route keeps its bends.
    tolerance: 0.2,
  });
  return {
    [SOURCES.areas]: source(features.areas),
    [SOURCES.hatches]: source(features.hatches),
    [SOURCES.areaNames]: source(features.areaNames),
    [SOURCES.lines]: source(features.lines),
    [SOURCES.lineNames]: source(features.lineNames),
    [SOURCES.lineMiddles]: source(features.lineMiddles),
    [SOURCES.points]: source(features.points),
  };
}
