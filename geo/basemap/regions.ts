import type { FeatureCollection, Geometry, MultiLineString, Position } from 'geojson';
import { intersection } from 'polyclip-ts';
import { merge, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Polygon } from 'topojson-specification';
import { splitLine } from './clip-line.ts';
import { type Box, boxOf, boxRing, overlap, type Polygons, polygonsOf } from './shapes.ts';

/** What the source says of a region, of some hundred properties. */
interface SourceRegion {
  readonly iso_3166_2: string;
  readonly adm0_a3: string;
  readonly name_en: string | null;
  readonly name_uk: string | null;
}

export interface Region {
  /** ISO 3166-2. */
  readonly iso: string;
  /** Two letters for Ukraine, else three: only told apart, never shown. */
  readonly country: string;
}

type Shape = (Polygon | MultiPolygon) & { properties: Region };

export interface Regions {
  /** Polygons of each region, not clipped. */
  readonly polygonsOf: (iso: string) => Polygons;
  readonly ukraine: Polygons;
  /** All countries in the box together, clipped to it. */
  readonly land: Polygons;
  readonly international: Position[][];
  readonly oblasts: Position[][];
  /** Regions of the countries whose regions are as large as oblasts. */
  readonly foreign: Position[][];
  readonly list: readonly Region[];
}

const HOME = 'UA';
const LARGE = new Set(['RUS', 'BLR']);
/** The least area that a vertex may stand for, in square degrees: about 100 m off over 2 km. */
const FINE = 0.000012;

/** Countries by ISO 3166-2, which has Crimea (UA-43) and Sevastopol (UA-40) in Ukraine. */
function regionOf({ iso_3166_2: iso, adm0_a3 }: SourceRegion): Region {
  return { iso, country: iso.startsWith('UA-') ? HOME : adm0_a3 };
}

function within(geometry: Geometry, box: Box): boolean {
  return polygonsOf(geometry).some(([outer = []]) => overlap(boxOf(outer), box));
}

/** Regions of Ukraine and around it, their borders by rank, and the land they make up. */
export function regionsIn(source: FeatureCollection, box: Box): Regions {
  const features = source.features
    .filter(({ geometry }) => within(geometry, box))
    .map(({ geometry, properties }) => ({
      type: 'Feature' as const,
      geometry,
      properties: regionOf(properties as SourceRegion),
    }));
  const collection = { type: 'FeatureCollection' as const, features };
  const raw = topology({ regions: collection }, 1e6);
  const thinned = simplify(presimplify(raw as Parameters<typeof presimplify>[0]), FINE);
  const regions = thinned.objects['regions'] as GeometryCollection<Region>;
  const shapes = regions.geometries as Shape[];
  const merged = (some: readonly Shape[]) =>
    polygonsOf(merge(thinned, [...some] as Parameters<typeof merge>[1]));
  const lines = (keep: (a: Region, b: Region) => boolean) => {
    const all: MultiLineString = mesh(
      thinned,
      regions,
      (a, b) => a !== b && keep(a.properties as Region, b.properties as Region),
    );
    return all.coordinates.flatMap((line) => splitLine(line, box).inside);
  };
  const only = (iso: string) => shapes.filter(({ properties }) => properties.iso === iso);
  return {
    polygonsOf: (iso) => merged(only(iso)),
    ukraine: merged(shapes.filter(({ properties }) => properties.country === HOME)),
    land: intersection(
      merged(shapes) as Parameters<typeof intersection>[0],
      [boxRing(box)] as Parameters<typeof intersection>[0],
    ) as Polygons,
    international: lines((a, b) => a.country !== b.country),
    oblasts: lines((a, b) => a.country === HOME && b.country === HOME),
    foreign: lines((a, b) => a.country === b.country && LARGE.has(a.country)),
    list: shapes.map(({ properties }) => properties),
  };
}
