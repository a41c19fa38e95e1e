/** Where a flat, north-up map looks. */
export interface Camera {
  readonly longitude: number;
  readonly latitude: number;
  /** Web Mercator zoom of 512 px tiles, as in MapLibre. */
  readonly zoom: number;
}

/** What a camera is asked to show. */
export type CameraTarget =
  | { readonly to: 'overview' }
  | { readonly to: 'places'; readonly places: readonly string[] }
  | { readonly to: 'camera'; readonly camera: Camera };
