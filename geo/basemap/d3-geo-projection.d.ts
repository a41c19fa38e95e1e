declare module 'd3-geo-projection' {
  import type { GeoStreamWrapper } from 'd3-geo';
  import type { Geometry } from 'geojson';
  /** The geometry in the plane of the projection, cut where the projection cuts; null if nothing is left. */
  export function geoProject(geometry: Geometry, projection: GeoStreamWrapper): Geometry | null;
}
