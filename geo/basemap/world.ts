import { geoEquirectangular } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import type { Geometry, MultiPolygon, Position } from 'geojson';
import { feature, mergeArcs, mesh } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type {
  MultiPolygon as ArcMultiPolygon,
  Polygon as ArcPolygon,
  GeometryCollection,
  Topology,
} from 'topojson-specification';
import { splitLine } from './clip-line.ts';
import { type BasemapFeature, type Box, contains, polygonsOf } from './shapes.ts';
import { roundGeometry } from './thin.ts';

type Country = (ArcPolygon | ArcMultiPolygon) & { id?: string; properties: { name: string } };
type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

const UKRAINE = '804';
const RUSSIA = '643';
/** A point of the Crimean interior: the polygon that holds it is Crimea. */
const CRIMEA: Position = [34.1, 45.3];

/** The least area that a vertex may stand for, in square degrees. */
const COARSE = 0.1;
/** How much dearer a vertex is in Europe and around than elsewhere. */
const EUROPE_FACTOR = 20;

function inEurope([x = 0, y = 0]: readonly number[]): boolean {
  return x > -12 && x < 50 && y > 34 && y < 61;
}

function partsOf(country: Country): number[][][] {
  return country.type === 'Polygon' ? [country.arcs] : country.arcs;
}

/**
 * The world's countries with Crimea and Sevastopol in Ukraine, as UN General Assembly resolution
 * 68/262 has it. The source has a polygon of them among Russia's, which moves, so that the line
 * across Perekop goes and the strait of Kerch stays the border.
 */
function withCrimeaInUkraine(world: World): World {
  const countries = world.objects.countries.geometries as Country[];
  const find = (id: string) => {
    const found = countries.find((country) => country.id === id);
    if (!found) throw new Error(`no country ${id} in world-atlas`);
    return found;
  };
  const isCrimea = (arcs: number[][]) => {
    const part = feature(world, { type: 'Polygon', arcs }) as { geometry: Geometry };
    const [x = 0, y = 0] = CRIMEA;
    return contains(polygonsOf(part.geometry), x, y);
  };
  const russia = find(RUSSIA);
  const ukraine = find(UKRAINE);
  const crimea = partsOf(russia).filter(isCrimea);
  if (crimea.length !== 1) throw new Error('no polygon of Crimea among those of Russia');
  const joined = mergeArcs(world, [
    ukraine,
    { type: 'MultiPolygon', arcs: crimea } as ArcMultiPolygon,
  ]);
  const geometries = countries.map((country): Country => {
    const { id, properties } = country;
    if (country === ukraine) return { ...joined, id: UKRAINE, properties };
    if (country !== russia) return country;
    const arcs = partsOf(russia).filter((part) => !crimea.includes(part));
    return { type: 'MultiPolygon', arcs, ...(id ? { id } : {}), properties };
  });
  return {
    ...world,
    objects: { countries: { type: 'GeometryCollection', geometries } },
  };
}

/** Longitude and latitude again, cut at the antimeridian and closed around the pole. */
function cutAtAntimeridian(geometry: Geometry): Geometry | null {
  const plain = geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([0, 0])
    .precision(0);
  const projected = geoProject(geometry, plain);
  if (!projected) return null;
  const coordinates = polygonsOf(projected).map((polygon) =>
    polygon.map((ring) => ring.map(([x = 0, y = 0]) => [x, -y])),
  );
  return { type: 'MultiPolygon', coordinates } satisfies MultiPolygon;
}

function digitsFor(id: string): number {
  return id === UKRAINE ? 3 : 2;
}

/**
 * Countries and the borders between them, for low zooms and for all outside the box of the
 * detailed map; borders outside it are `far`.
 */
export function worldFeatures(source: World, detail: Box): BasemapFeature[] {
  const fixed = withCrimeaInUkraine(source);
  const weighed = presimplify(fixed, (triangle) => {
    const [[ax, ay] = [0, 0], [bx, by] = [0, 0], [cx, cy] = [0, 0]] = triangle as number[][] as [
      [number, number],
      [number, number],
      [number, number],
    ];
    const area = Math.abs((ax - cx) * (by - ay) - (ax - bx) * (cy - ay)) / 2;
    return inEurope([bx, by]) ? area * EUROPE_FACTOR : area;
  });
  const world = simplify(weighed, COARSE) as World;
  const features: BasemapFeature[] = [];
  for (const country of world.objects.countries.geometries as Country[]) {
    const { geometry } = feature(world, country) as { geometry: Geometry };
    const cut = cutAtAntimeridian(geometry);
    const rounded = cut && roundGeometry(cut, digitsFor(country.id ?? ''));
    if (!rounded) continue;
    features.push({
      type: 'Feature',
      properties: { kind: 'country', iso: country.id ?? '', home: country.id === UKRAINE },
      geometry: rounded,
    });
  }
  const lines = mesh(world, world.objects.countries, (a, b) => a !== b).coordinates;
  const split = lines.map((line) => splitLine(line, detail));
  const parts = {
    near: split.flatMap((part) => part.inside),
    far: split.flatMap((part) => part.outside),
  };
  for (const [where, coordinates] of Object.entries(parts)) {
    const geometry = roundGeometry(
      { type: 'MultiLineString', coordinates },
      where === 'far' ? 2 : 3,
    );
    if (!geometry) continue;
    const properties = { kind: 'border', far: where === 'far' };
    features.push({ type: 'Feature', properties, geometry });
  }
  return features;
}
