/**
 * The model of a story, apart from its wire format (see `wire.ts`).
 * Longitude and latitude are WGS 84 degrees, in that order; lengths are metres;
 * offsets are UTF-16 code units into `Article.text`.
 */

/** A BCP 47 tag, such as `en` or `uk`. */
export type Language = string;

/** The same text by language; every story has at least the text of its first language. */
export type Localized = Readonly<Record<Language, string>>;

export type Position = readonly [longitude: number, latitude: number];
/** West, south, east, north. */
export type Bounds = readonly [number, number, number, number];

export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
  | { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
  | {
      readonly type: 'MultiPolygon';
      readonly coordinates: readonly (readonly (readonly Position[])[])[];
    };

export const PLACE_TYPES = ['city', 'region', 'country', 'route', 'capital'] as const;
export type PlaceType = (typeof PLACE_TYPES)[number];

export const NAME_ROLES = ['current', 'former', 'variant'] as const;
export type NameRole = (typeof NAME_ROLES)[number];

export const BASES = ['surveyed', 'gazetteer', 'schematic', 'inferred'] as const;
/** Where a geometry comes from. */
export type Basis = (typeof BASES)[number];

export const PLACE_ROLES = ['focus', 'context'] as const;
export type PlaceRole = (typeof PLACE_ROLES)[number];

export interface PlaceName {
  readonly name: string;
  readonly language: Language;
  readonly role: NameRole;
}

export interface Place {
  readonly id: string;
  readonly names: readonly PlaceName[];
  readonly type: PlaceType;
  readonly role: PlaceRole;
  readonly geometry: Geometry;
  /** How far the drawn geometry may be from the real one, in metres. */
  readonly precision: number;
  readonly basis: Basis;
  /** GeoNames id, digits only. */
  readonly geonames?: string;
  /** Wikidata id, `Q` and digits. */
  readonly wikidata?: string;
}

export const CLAIM_KINDS = [
  'fighting',
  'pressure',
  'captured',
  'liberated',
  'population',
  'damage',
  'supply',
  'meeting',
  'background',
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const WHEN_PRECISIONS = ['day', 'week', 'month', 'year'] as const;

/** An interval of ISO 8601 calendar dates (`YYYY-MM-DD`), both ends included. */
export interface When {
  readonly start: string;
  readonly end: string;
  readonly precision: (typeof WHEN_PRECISIONS)[number];
}

/** What a passage says of a place. It lives inside a link: without a passage there is none. */
export interface Claim {
  readonly kind: ClaimKind;
  /** The passage's own words, by language: a run found verbatim in the link's paragraph. */
  readonly evidence: Localized;
  /** Who says it. */
  readonly speaker: Localized;
  /** When what is said was so. */
  readonly when: When;
}

/** W3C TextQuoteSelector (it decides) and TextPositionSelector (it only hints). */
export interface Anchor {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start?: number;
  readonly end?: number;
}

/** One mention of one place, in each language that has it. */
export interface Link {
  readonly id: string;
  readonly place: string;
  readonly anchors: Readonly<Record<Language, Anchor>>;
  readonly claims: readonly Claim[];
}

export interface Paragraph {
  /** From 0, as in the file. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Article {
  readonly language: Language;
  readonly file: string;
  /** Paragraphs joined by a blank line (`\n\n`). */
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
}

export interface Source {
  readonly name: string;
  readonly title?: string;
  readonly url?: string;
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly published: string;
}

export interface Story {
  readonly id: string;
  /** The first is the one shown when a reader's own is not among them. */
  readonly languages: readonly Language[];
  readonly title: Localized;
  readonly summary: Localized;
  /** First publication, `YYYY-MM-DD`. */
  readonly published: string;
  /** What is told was so on this day, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly source: Source;
  /** How the text came to be, and who is credited. */
  readonly credit: Localized;
  /** What the first view frames. */
  readonly bounds: Bounds;
  readonly places: readonly Place[];
  readonly articles: Readonly<Record<Language, Article>>;
  readonly links: readonly Link[];
}
