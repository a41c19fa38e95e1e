import { describe, expect, it } from 'vitest';
import type { Claim, ClaimKind, Geometry, Place, PlaceType } from './model.ts';
import { statusOf } from './status.ts';

const POINT: Geometry = { type: 'Point', coordinates: [37, 48] };
const AREA: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [37, 48],
      [38, 48],
      [38, 49],
      [37, 48],
    ],
  ],
};

function placeOf(type: PlaceType, geometry = POINT): Place {
  return { id: 'town', names: [], type, role: 'focus', geometry, precision: 0, basis: 'surveyed' };
}

function claimOf(kind: ClaimKind, end: string): Claim {
  return {
    kind,
    evidence: { en: kind },
    speaker: { en: 'Someone' },
    when: { start: '2024-01-01', end, precision: 'day' },
  };
}

function claimed(...claims: readonly Claim[]) {
  return claims.map((claim) => ({ place: 'town', claim }));
}

describe('statusOf', () => {
  it.each([
    ['fighting', 'contested'],
    ['pressure', 'pressure'],
    ['captured', 'captured'],
    ['liberated', 'liberated'],
  ] as const)('takes a claim of %s as %s', (kind, status) => {
    const claim = claimOf(kind, '2024-10-09');
    expect(statusOf(placeOf('city'), claimed(claim))).toEqual({ status, claim });
  });

  it('follows the claim with the latest end, wherever it stands', () => {
    const claims = claimed(claimOf('captured', '2024-10-09'), claimOf('fighting', '2024-10-08'));
    expect(statusOf(placeOf('city'), claims).status).toBe('captured');
    expect(statusOf(placeOf('city'), claims.toReversed()).status).toBe('captured');
  });

  it('follows the last of equally late claims', () => {
    const claims = claimed(claimOf('fighting', '2024-10-09'), claimOf('captured', '2024-10-09'));
    expect(statusOf(placeOf('city'), claims).status).toBe('captured');
  });

  it('takes no status from claims that tell of no fate, or of other places', () => {
    const claims = [
      ...claimed(claimOf('damage', '2024-10-09'), claimOf('supply', '2024-10-09')),
      { place: 'elsewhere', claim: claimOf('captured', '2024-10-09') },
    ];
    expect(statusOf(placeOf('city'), claims)).toEqual({ status: 'context', claim: null });
  });

  it('draws a route as a route, whatever is claimed of it', () => {
    const claims = claimed(claimOf('fighting', '2024-10-09'));
    expect(statusOf(placeOf('route'), claims)).toEqual({ status: 'route', claim: null });
  });

  it('draws a region or country with an outline as an area, unless something is claimed of it', () => {
    expect(statusOf(placeOf('region', AREA), []).status).toBe('area');
    expect(statusOf(placeOf('country', AREA), []).status).toBe('area');
    expect(statusOf(placeOf('region'), []).status).toBe('context');
    expect(statusOf(placeOf('city', AREA), []).status).toBe('context');
    const claims = claimed(claimOf('pressure', '2024-10-09'));
    expect(statusOf(placeOf('region', AREA), claims).status).toBe('pressure');
  });
});
