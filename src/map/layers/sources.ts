import type {
  ExpressionSpecification,
  SourceSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';
import type { StoryFeatures } from '../../story/plan/story-features.ts';
import type { Crowd } from '../crowd.ts';

/**
 * Few sources with several kinds in each: between two clipped layers of different sources MapLibre
 * covers the whole view with clipping masks, which cost a software-drawn map more than its lines.
 */
export const SOURCES = {
  shapes: 'story-shapes',
  names: 'story-names',
  points: 'story-points',
  /** Only in a story of many places: those that stand in clusters. */
  crowd: 'story-crowd',
} as const;

type Kind = Exclude<keyof StoryFeatures, 'points'>;

/** The features of one kind in a source that holds several. */
export function ofKind(kind: Kind): ExpressionSpecification {
  return ['==', ['get', 'kind'], kind];
}

/** Tiles as large as they can be while a step of their grid is about a pixel at the closest zoom. */
const MAX_ZOOM = 8;
/** A finer grid for names along a line: on a coarse one its bends tear their letters apart. */
const NAMES_MAX_ZOOM = 12;

/** At the closest whole zoom every place stands by itself, however near others are. */
const APART = 13;
/** How near places are that make a cluster, in CSS pixels at a whole zoom. */
const CLUSTER_RADIUS = 56;

function crowdSource({ members }: Crowd): SourceSpecification {
  return {
    type: 'geojson',
    data: { type: 'FeatureCollection', features: [...members.values()] },
    promoteId: 'id',
    cluster: true,
    clusterRadius: CLUSTER_RADIUS,
    clusterMaxZoom: APART - 1,
    maxzoom: APART,
  };
}

/** The story as sources: small, whole, and each feature known by its place's id. */
export function storySources(
  features: StoryFeatures,
  crowd: Crowd | null,
): Record<string, SourceSpecification> {
  const source = (list: readonly Feature[], maxzoom = MAX_ZOOM): SourceSpecification => ({
    type: 'geojson',
    data: { type: 'FeatureCollection', features: [...list] },
    promoteId: 'id',
    maxzoom,
    // Far less than a pixel at the closest zoom, and the route keeps its bends.
    tolerance: 0.2,
  });
  const kinds = (...names: readonly Kind[]): Feature[] =>
    names.flatMap((kind) =>
      features[kind].features.map((feature: Feature) => ({
        ...feature,
        properties: { ...feature.properties, kind },
      })),
    );
  return {
    [SOURCES.shapes]: source(kinds('areas', 'hatches', 'lines')),
    [SOURCES.names]: source(kinds('areaNames', 'lineNames', 'lineMiddles'), NAMES_MAX_ZOOM),
    [SOURCES.points]: source(crowd?.kept ?? features.points.features),
    ...(crowd && { [SOURCES.crowd]: crowdSource(crowd) }),
  };
}
