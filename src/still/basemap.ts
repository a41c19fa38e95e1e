import type { FeatureCollection } from 'geojson';

/** The basemap's data, as in `public/basemap/*.json`. */
export interface Basemap {
  readonly world: FeatureCollection;
  readonly detail: FeatureCollection;
  readonly labels: FeatureCollection;
}

export const BASEMAP_FILES = ['world', 'detail', 'labels'] as const;

export const EMPTY_BASEMAP: Basemap = {
  world: { type: 'FeatureCollection', features: [] },
  detail: { type: 'FeatureCollection', features: [] },
  labels: { type: 'FeatureCollection', features: [] },
};
