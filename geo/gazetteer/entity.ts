import { foldName } from '../../src/geoparse/fold.ts';
import { type Kind, ROLES, type Role } from '../../src/geoparse/model.ts';
import { unfold } from '../../src/geoparse/pack-format.ts';
import { keysOfName } from '../../src/geoparse/slavic-stem.ts';

/** A place on its way into a pack. */
export interface Entity {
  /** The GeoNames number, or 0. */
  id: number;
  kind: Kind;
  seat: boolean;
  /** ISO 3166-1, two letters, or empty. */
  country: string;
  /** GeoNames' code of the first-level region, after the country's: `05`. */
  region: string;
  district: string;
  latitude: number;
  longitude: number;
  population: number;
  label: string;
  /** Folded names, with the role that counts most. */
  readonly names: Map<string, Role>;
}

const LONGEST = 60;

function keysOf(name: string): string[] {
  const folded = unfold(foldName(name));
  if (folded.length < 2 || folded.length > LONGEST) return [];
  return /[\u0430-\u045f]/.test(folded) ? keysOfName(folded) : [folded];
}

/** Adds a name unless the entity has it in a role that counts more. */
export function addName(entity: Entity, name: string, role: Role): void {
  for (const key of keysOf(name)) {
    const known = entity.names.get(key);
    // An abbreviation is one, whoever else lists it among the names.
    const better = known === undefined || ROLES.indexOf(known) > ROLES.indexOf(role);
    if (better || (role === 'abbreviation' && known === 'alternate')) {
      entity.names.set(key, role);
    }
  }
}

export function addNames(entity: Entity, names: string | undefined, role: Role): void {
  for (const name of (names ?? '').split(';')) if (name !== '') addName(entity, name, role);
}

/** Marks names as former, whatever a source that knows no better calls them. */
export function markFormer(entity: Entity, names: string | undefined): void {
  for (const name of (names ?? '').split(';').filter((word) => word !== '')) {
    for (const key of keysOf(name)) {
      if (entity.names.get(key) !== 'current') entity.names.set(key, 'former');
    }
  }
}

export function newEntity(
  given: Pick<Entity, 'kind' | 'country' | 'latitude' | 'longitude' | 'label'> & Partial<Entity>,
): Entity {
  const entity: Entity = {
    id: 0,
    seat: false,
    region: '',
    district: '',
    population: 0,
    ...given,
    names: new Map(),
  };
  addName(entity, given.label, 'current');
  return entity;
}

/** Kilometres between two points, by the flat rule: near enough for neighbours. */
export function kilometres(
  a: Pick<Entity, 'latitude' | 'longitude'>,
  b: Pick<Entity, 'latitude' | 'longitude'>,
): number {
  const north = (a.latitude - b.latitude) * 111.2;
  const east = (a.longitude - b.longitude) * 111.3 * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(north, east);
}
