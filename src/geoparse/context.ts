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

interface Anchor {
  readonly group: NameGroup;
  readonly option: Option;
  readonly weight: number;
}

/** Names that speak for others: the surest, in a text that has very many. */
const MOST_ANCHORS = 120;
const FARTHEST = 20_000;
/** Kilometres to a degree of latitude, a little less than any: a floor under the distance. */
const DEGREE = 110;

/** Adds to the rows what the other names' best options say. */
export function addContext(groups: readonly NameGroup[]): void {
  const anchors: Anchor[] = [];
  let all = 0;
  for (const group of groups) {
    const option = group.options[group.best];
    if (!option) continue;
    const weight =
      group.likelihood * (group.scores[group.best] ?? 0) * (1 + Math.log(group.spans.length));
    anchors.push({ group, option, weight });
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
  { entry: { country, region, point }, row }: Option,
  group: NameGroup,
  anchors: readonly Anchor[],
  total: number,
  alone: boolean,
): void {
  let ofCountry = 0;
  let ofRegion = 0;
  let nearest = FARTHEST;
  let countryNamed = 0;
  let regionNamed = 0;
  for (const other of anchors) {
    if (other.group === group) continue;
    const {
      kind,
      country: otherCountry,
      region: otherRegion,
      point: otherPoint,
    } = other.option.entry;
    if (otherCountry === country && country !== '') {
      ofCountry += other.weight;
      if (kind === 'country') countryNamed = 1;
      if (otherRegion === region && region !== '') {
        ofRegion += other.weight;
        if (kind === 'region' || kind === 'district') regionNamed = 1;
      }
    }
    if (
      kind !== 'country' &&
      nearest > 1 &&
      Math.abs(otherPoint[0] - point[0]) * DEGREE < nearest
    ) {
      nearest = Math.min(nearest, kilometres(otherPoint, point));
    }
  }
  row[AT['country-share']] = total > 0 ? ofCountry / total : 0;
  row[AT['region-share']] = total > 0 ? ofRegion / total : 0;
  row[AT['near']] = Math.exp(-nearest / 80);
  row[AT['distance']] = alone ? 0.5 : Math.log1p(nearest / 50) / 6;
  row[AT['country-named']] = countryNamed;
  row[AT['region-named']] = regionNamed;
}
