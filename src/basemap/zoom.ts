import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';

/** From here on the detailed map of Ukraine and around takes over from the world's. */
export const DETAIL_FROM = 5.5;

/** A number that runs in a straight line between pairs of zoom and value. */
export function byZoom(
  ...stops: readonly [zoom: number, value: number][]
): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as ExpressionSpecification;
}

export function isKind(kind: string): ExpressionSpecification {
  return ['==', ['get', 'kind'], kind];
}

export function isRank(kind: string, rank: string | number): ExpressionSpecification {
  return ['all', isKind(kind), ['==', ['get', 'rank'], rank]];
}
