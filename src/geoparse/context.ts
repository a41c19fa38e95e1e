import type { Entry } from './gazetteer.ts';
import type { NameGroup, Option } from './name-groups.ts';
import { AT } from './resolve-features.ts';

const RADIANS = Math.PI / 180;

/** Kilometres between two points on a sphere. */
export function kilometres(
  [north, east]: readonly [number, number],
  [otherNorth, otherEast]: readonly [number, number],
): number {
  const h =
    Math.sin(((otherNorth - north) * RADIANS) / 2) ** 2 +
    Math.cos(north * RADIANS) *
      Math.cos(otherNorth * RADIANS) *
      Math.sin(((otherEast - east) * RADIANS) / 2) ** 2;
  return 12742.0176 * Math.asin(Math.min(1, Math.sqrt(h)));
}

type Direction = Entry['direction'];

/** Which of two points is nearer, without the sines of a distance. */
function squaredChord(one: Direction, other: Direction): number {
  const x = one[0] - other[0];
  const y = one[1] - other[1];
  const z = one[2] - other[2];
  return x * x + y * y + z * z;
}

interface Anchor {
  readonly group: NameGroup;
  readonly entry: Entry;
  readonly weight: number;
}

/** Names that speak for others: the surest, in a text that has very many. */
const MOST_ANCHORS = 120;
const FARTHEST = 20_000;
/** The square of a kilometre's chord, the Earth's radius being 1: no nearer place is looked for. */
const NEAR_ENOUGH = (1 / 6371.0088) ** 2;

/** Adds to the rows what the other names' best options say. */
export function addContext(groups: readonly NameGroup[]): void {
  const anchors: Anchor[] = [];
  let all = 0;
  for (const group of groups) {
    const option = group.options[group.best];
    if (!option) continue;
    const weight =
      group.likelihood * (group.scores[group.best] ?? 0) * (1 + Math.log(group.spans.length));
    anchors.push({ group, entry: option.entry, weight });
    all += weight;
  }
  if (anchors.length > MOST_ANCHORS) {
    anchors.sort((a, b) => b.weight - a.weight);
    anchors.length = MOST_ANCHORS;
    all = anchors.reduce((sum, { weight }) => sum + weight, 0);
  }
  const byGroup = new Map(anchors.map((anchor) => [anchor.group, anchor]));
  for (const group of groups) {
    const own = byGroup.get(group);
    const total = all - (own?.weight ?? 0);
    const alone = anchors.length - (own ? 1 : 0) === 0;
    for (const option of group.options) weigh(option, group, anchors, total, alone);
  }
}

function weigh(
  { entry: { country, region, point, direction }, row }: Option,
  group: NameGroup,
  anchors: readonly Anchor[],
  total: number,
  alone: boolean,
): void {
  let ofCountry = 0;
  let ofRegion = 0;
  let nearest: Entry | undefined;
  let least = Infinity;
  let countryNamed = 0;
  let regionNamed = 0;
  for (const { group: otherGroup, entry: other, weight } of anchors) {
    if (otherGroup === group) continue;
    const { kind } = other;
    if (other.country === country && country !== '') {
      ofCountry += weight;
      if (kind === 'country') countryNamed = 1;
      if (other.region === region && region !== '') {
        ofRegion += weight;
        if (kind === 'region' || kind === 'district') regionNamed = 1;
      }
    }
    if (kind !== 'country' && least > NEAR_ENOUGH) {
      const chord = squaredChord(other.direction, direction);
      if (chord < least) {
        least = chord;
        nearest = other;
      }
    }
  }
  const away = nearest ? Math.min(FARTHEST, kilometres(nearest.point, point)) : FARTHEST;
  row[AT['country-share']] = total > 0 ? ofCountry / total : 0;
  row[AT['region-share']] = total > 0 ? ofRegion / total : 0;
  row[AT['near']] = Math.exp(-away / 80);
  row[AT['distance']] = alone ? 0.5 : Math.log1p(away / 50) / 6;
  row[AT['country-named']] = countryNamed;
  row[AT['region-named']] = regionNamed;
}
