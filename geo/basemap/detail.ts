import type { FeatureCollection, Geometry, Position } from 'geojson';
import { difference, intersection } from 'polyclip-ts';
import { regionsIn } from './regions.ts';
import { type DrawnReservoir, drawReservoir } from './reservoirs.ts';
import { nameRivers } from './river-names.ts';
import { roadLine } from './roads.ts';
import {
  type BasemapFeature,
  type Box,
  boxOf,
  boxRing,
  contains,
  overlap,
  type Polygons,
  polygonGeometry,
} from './shapes.ts';
import { type Coast, sovereignLand } from './sovereign-land.ts';
import { roundGeometry, thinLine } from './thin.ts';

type Row = Record<string, string>;
type Clip = Parameters<typeof intersection>[0];

export interface DetailSources {
  readonly admin1: FeatureCollection;
  readonly coast: Coast;
  readonly courses: { readonly courses: Position[][]; readonly centrelines: Position[][] };
  readonly urban: readonly Position[][];
  readonly reservoirs: readonly DrawnReservoir[];
  readonly rivers: readonly Row[];
  readonly roads: readonly Row[];
  readonly towns: readonly Row[];
}

/** What Kakhovka's dam held back from Nova Kakhovka up to Zaporizhzhia, drained since June 2023. */
const KAKHOVKA: Box = [33.36, 46.7, 35.4, 47.83];
/** A point of its former water. */
const IN_KAKHOVKA = [34.1, 47.45] as const;

/** Where the map is read nearest. */
const THEATRE: Box = [35.5, 46.8, 40.5, 50.2];

/** Borders abroad matter less the farther they are: so many degrees off are let pass. */
const FOREIGN_TOLERANCE = 0.006;

function feature(kind: string, geometry: Geometry, more = {}, digits = 4): BasemapFeature[] {
  const rounded = roundGeometry(geometry, digits);
  return rounded ? [{ type: 'Feature', properties: { kind, ...more }, geometry: rounded }] : [];
}

function lines(coordinates: Position[][]): Geometry {
  return { type: 'MultiLineString', coordinates };
}

/** Lakes as they are now: one ring of the source holds the whole chain of the Dnipro's reservoirs. */
function waters(lakes: readonly Position[][]): { full: Polygons; drained: Polygons } {
  const kakhovka = [boxRing(KAKHOVKA)] as Clip;
  const dnipro = lakes.find((ring) => contains([[ring]], ...IN_KAKHOVKA));
  if (!dnipro) throw new Error('coast.json: no lake where the Kakhovka reservoir was');
  const others = lakes.filter((ring) => ring !== dnipro).map((ring) => [ring]);
  return {
    full: [...others, ...(difference([dnipro] as Clip, kakhovka) as Polygons)],
    drained: intersection([dnipro] as Clip, kakhovka) as Polygons,
  };
}

function insideLake(line: readonly Position[], lakes: readonly Position[][]): boolean {
  const [x = 0, y = 0] = line[Math.floor(line.length / 2)] ?? [];
  return contains(
    lakes.map((ring) => [ring]),
    x,
    y,
  );
}

/** The detailed map of Ukraine and around it, and the names of its waters drawn by hand. */
export function detailFeatures(sources: DetailSources, box: Box): BasemapFeature[] {
  const { coast, courses, reservoirs, roads, towns } = sources;
  const regions = regionsIn(sources.admin1, box);
  const { land, home } = sovereignLand(regions, coast, box);
  const { full, drained } = waters(coast.lakes);
  const rivers = nameRivers([...courses.courses, ...courses.centrelines], sources.rivers);
  const drawn = reservoirs.map((reservoir) => ({
    ...reservoir,
    ...drawReservoir(reservoir),
  }));
  const [west, south, east, north] = box;
  const ground = boxRing([west + 0.02, south + 0.02, east - 0.02, north - 0.02]);
  const urban = sources.urban.filter((ring) => overlap(boxOf(ring), box)).map((ring) => [ring]);
  return [
    ...feature('ground', polygonGeometry([[ground]])),
    ...feature('land', polygonGeometry(land)),
    ...feature('home', polygonGeometry(home)),
    ...feature('urban', polygonGeometry(urban), {}, 3),
    ...feature('water', polygonGeometry(full)),
    ...feature('drained', polygonGeometry(drained)),
    ...drawn.flatMap(({ drained: dry, ring }) =>
      feature(dry ? 'drained' : 'water', polygonGeometry([[ring]]), { schematic: true }),
    ),
    ...rivers.flatMap(({ en, uk, rank, line }) => {
      // Through a lake the line only carries the name; through a drained one it is the river again.
      const [x = 0, y = 0] = line[Math.floor(line.length / 2)] ?? [];
      const hidden = insideLake(line, coast.lakes) && !contains(drained, x, y);
      return hidden
        ? []
        : feature(
            'river',
            { type: 'LineString', coordinates: line },
            { en, uk, rank },
            overlap(boxOf(line), THEATRE) ? 4 : 3,
          );
    }),
    ...roads.flatMap((road) =>
      feature(
        'road',
        { type: 'LineString', coordinates: roadLine(road, towns) },
        { en: `${road['en']}, approx.`, uk: `${road['uk']}, орієнтовно` },
        3,
      ),
    ),
    ...feature('border', lines(regions.international), { rank: 'international' }),
    ...feature('border', lines(regions.oblasts), { rank: 'region' }),
    ...feature(
      'border',
      lines(regions.foreign.map((line) => thinLine(line, FOREIGN_TOLERANCE))),
      { rank: 'foreign' },
      3,
    ),
    ...drawn.map(
      ({ en, uk, label }): BasemapFeature => ({
        type: 'Feature',
        properties: { kind: 'reservoir', en, uk, rank: 2 },
        geometry: { type: 'Point', coordinates: label },
      }),
    ),
  ];
}
