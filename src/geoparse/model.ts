/** What a gazetteer entry is. The order is that of the packs: add at the end only. */
export const KINDS = [
  'country',
  'region',
  'district',
  'settlement',
  'quarter',
  'area',
  'sea',
  'river',
  'lake',
  'island',
  'mountain',
  'site',
] as const;
export type Kind = (typeof KINDS)[number];

/** What a name is to its entry. The order is that of the packs: add at the end only. */
export const ROLES = [
  'current',
  'variant',
  'alternate',
  'former',
  'abbreviation',
  'demonym',
  'short',
] as const;
export type Role = (typeof ROLES)[number];

export interface Place {
  /** `gn:` and a GeoNames number, or `dl:` and a name of the project's own. */
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  /** ISO 3166-1, two letters; empty for what lies in none, or in several. */
  readonly country: string;
  /** The first-level region's name, if known. */
  readonly region: string;
  readonly latitude: number;
  readonly longitude: number;
  /** People, to within a tenth; 0 where not known. */
  readonly population: number;
}

/**
 * - `literal`: the place itself.
 * - `relative`: a point at a distance from a place ("10 km west of X").
 * - `metonymic`: those who govern it, or act for it ("Kyiv said").
 * - `organisation`: part of an organisation's name (a brigade, a university).
 * - `demonym`: its people or its adjective ("Ukrainian").
 */
export type MentionType = 'literal' | 'relative' | 'metonymic' | 'organisation' | 'demonym';

/** Why a place is more, or less, likely to be the one meant; or why words are a place at all. */
export type ReasonCode =
  | 'population'
  | 'current-name'
  | 'alternate-name'
  | 'former-name'
  | 'abbreviation'
  | 'contained-in-next'
  | 'contained-in-previous'
  | 'same-region'
  | 'same-country'
  | 'near-others'
  | 'far-from-others'
  | 'kind-named'
  | 'only-candidate'
  | 'capital-letters'
  | 'after-preposition'
  | 'after-kind'
  | 'before-kind'
  | 'dateline'
  | 'list-of-places'
  | 'common-word'
  | 'given-name'
  | 'person-elsewhere'
  | 'after-title'
  | 'beside-capital'
  | 'beside-speech'
  | 'in-organisation'
  | 'in-quotes'
  | 'inflected'
  | 'adjective'
  | 'not-in-gazetteer'
  | 'beside-container';

export interface Candidate {
  readonly place: Place;
  /** The share of the probability, from 0 to 1: all candidates of a mention make 1. */
  readonly score: number;
  readonly reasons: readonly ReasonCode[];
}

/** A point reckoned from a place, with the circle in which it may really lie. */
export interface OffsetPoint {
  readonly latitude: number;
  readonly longitude: number;
  /** Metres. */
  readonly radius: number;
  /** Metres from the place. */
  readonly distance: number;
  /** Degrees clockwise from north; none if the text gives no direction. */
  readonly bearing?: number;
  /** Where the whole phrase stands, as UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

export interface Mention {
  /** UTF-16 offsets into the text as it was given. */
  readonly start: number;
  readonly end: number;
  /** The text between the offsets. */
  readonly quote: string;
  readonly type: MentionType;
  /** How likely the words are a place's name, from 0 to 1. */
  readonly score: number;
  readonly reasons: readonly ReasonCode[];
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** The place that is meant, if one is likely enough. */
  readonly chosen: Place | null;
  /** For `relative` mentions. */
  readonly offset?: OffsetPoint;
}
