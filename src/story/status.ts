import type { Claim, ClaimKind, Place } from './model.ts';

/** In the order in which a legend explains them. */
export const STATUSES = [
  'contested',
  'pressure',
  'captured',
  'liberated',
  'route',
  'area',
  'context',
] as const;
/** What the story says of a place, as its symbol shows it. A status is of events, never of sides. */
export type Status = (typeof STATUSES)[number];

/** A status with the claim that gives it; `null` where none does. */
export interface StatusOf {
  readonly status: Status;
  readonly claim: Claim | null;
}

const TELLING: ReadonlyMap<ClaimKind, Status> = new Map([
  ['fighting', 'contested'],
  ['pressure', 'pressure'],
  ['captured', 'captured'],
  ['liberated', 'liberated'],
]);

function isArea({ type, geometry }: Place): boolean {
  return (
    (type === 'region' || type === 'country') &&
    (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')
  );
}

/**
 * The status that the claims give a place: the latest of those that tell of its fate, and of
 * equally late ones the last in reading order.
 * @param claims in reading order; those of other places are passed over
 */
export function statusOf(
  place: Place,
  claims: readonly { readonly place: string; readonly claim: Claim }[],
): StatusOf {
  if (place.type === 'route') return { status: 'route', claim: null };
  let latest: StatusOf | null = null;
  for (const { place: id, claim } of claims) {
    const status = TELLING.get(claim.kind);
    if (id !== place.id || !status) continue;
    // ISO 8601 calendar dates sort as text.
    if (!latest?.claim || claim.when.end >= latest.claim.when.end) latest = { status, claim };
  }
  return latest ?? { status: isArea(place) ? 'area' : 'context', claim: null };
}
