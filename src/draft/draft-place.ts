import type { Place as GazetteerPlace, Kind, OffsetPoint } from '../geoparse/model.ts';
import type { PlaceType, Position } from '../story/model.ts';
import { circle } from './circle.ts';
import type { DraftPlace } from './model.ts';

/** How far from its point a place of a kind still goes on, in metres. */
const EXTENT: Readonly<Record<Kind, number>> = {
  country: 300_000,
  region: 80_000,
  district: 20_000,
  settlement: 1500,
  quarter: 1000,
  area: 100_000,
  sea: 200_000,
  river: 100_000,
  lake: 10_000,
  island: 10_000,
  mountain: 5000,
  site: 500,
};

/** Wider than this a circle hides the map that it lies on. Metres. */
const WIDEST_CIRCLE = 40_000;

function typeOf({ kind }: GazetteerPlace): PlaceType {
  if (kind === 'country') return 'country';
  return kind === 'settlement' || kind === 'quarter' || kind === 'site' ? 'city' : 'region';
}

function precisionOf({ kind, population }: GazetteerPlace): number {
  if (kind !== 'settlement') return EXTENT[kind];
  // A town's middle is about as far from its edge as the root of its people.
  return Math.max(1000, Math.round(Math.sqrt(population) / 100) * 500);
}

export function positionOf({ longitude, latitude }: GazetteerPlace): Position {
  return [longitude, latitude];
}

/** A place of the gazetteer as one of the draft's. */
export function gazetteerPlace(place: GazetteerPlace, id: string): DraftPlace {
  const [, number] = /^gn:(\d+)$/.exec(place.id) ?? [];
  return {
    key: place.id,
    id,
    names: [{ name: place.name, language: 'en', role: 'current' }],
    type: typeOf(place),
    role: 'context',
    geometry: { type: 'Point', coordinates: positionOf(place) },
    precision: precisionOf(place),
    basis: 'gazetteer',
    ...(number === undefined ? {} : { geonames: number }),
  };
}

/** What a phrase such as "10 km west of X" means: the circle in which it may lie, or its middle if that is vast. */
export function offsetPlace(
  { longitude, latitude, radius, start, end }: OffsetPoint,
  phrase: { readonly words: string; readonly language: string },
  id: string,
): DraftPlace {
  const middle: Position = [longitude, latitude];
  const drawn = radius <= WIDEST_CIRCLE;
  return {
    key: `phrase:${start}-${end}`,
    id,
    names: [{ name: phrase.words, language: phrase.language, role: 'current' }],
    type: drawn ? 'region' : 'city',
    role: 'context',
    geometry: drawn ? circle(middle, radius) : { type: 'Point', coordinates: middle },
    precision: Math.round(radius),
    basis: 'inferred',
  };
}

/** A spot that an editor set. */
export function spotPlace(
  position: Position,
  named: { readonly name: string; readonly language: string },
  id: string,
): DraftPlace {
  return {
    key: `spot:${id}`,
    id,
    names: [{ name: named.name, language: named.language, role: 'current' }],
    type: 'city',
    role: 'context',
    geometry: { type: 'Point', coordinates: position },
    precision: 1000,
    basis: 'inferred',
  };
}
