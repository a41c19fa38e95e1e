import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { FeatureCollection, Geometry, Position } from 'geojson';
import { splitLine } from './basemap/clip-line.ts';
import { isClosed, joinLines } from './basemap/join-lines.ts';
import { type Box, boxOf, polygonsOf, ringArea } from './basemap/shapes.ts';
import { roundGeometry, thinLine, thinRing } from './basemap/thin.ts';

/**
 * Reduces the large extracts, of packages too large to install for a build, to what the map needs:
 * `npx tsx geo/extract-water.ts FOLDER`, once, with the result committed. See the README beside it.
 */
const OUT = 'geo/data';
const SOURCES = {
  coast: 'gshhg_coast_28-44E_44-54N.txt.gz',
  rivers: 'gshhg_rivers_28-44E_44-54N.txt.gz',
  centrelines: 'ne_10m_rivers_lake_centerlines.geojson',
  urban: 'ne_10m_urban_areas.geojson',
};

interface Segment {
  readonly level: number;
  readonly line: Position[];
}

/** Lines of the text that GMT writes: `>` begins a segment, then longitude and latitude. */
function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  for (const row of text.split('\n')) {
    if (row.startsWith('>')) {
      segments.push({ level: Number(/Level (\d+)/.exec(row)?.[1]), line: [] });
    } else if (row !== '') {
      segments.at(-1)?.line.push(row.split('\t').map(Number));
    }
  }
  return segments;
}

/** Degrees off that a vertex may be: finer around the Sea of Azov than elsewhere. */
function shoreTolerance(line: readonly Position[]): number {
  const [west, south, east, north] = boxOf(line);
  return west > 34.5 && east < 40 && south > 45.2 && north < 47.6 ? 0.0006 : 0.002;
}

/** The main coast cut into runs by how fine each is kept. */
function thinCoast(line: readonly Position[]): Position[] {
  const run = 400;
  const thinned: Position[] = [];
  for (let at = 0; at < line.length - 1; at += run) {
    const part = line.slice(at, at + run + 1);
    thinned.push(...thinLine(part, shoreTolerance(part)).slice(at === 0 ? 0 : 1));
  }
  return thinned;
}

/** The least area of each in square degrees, a square kilometre being about 0.00012 of one. */
const SMALLEST = { island: 0.0006, lake: 0.0012, urban: 0.0008 };

/** Lines and rings coarse far from the theatre, finer within it. */
function tolerance(line: readonly Position[]): number {
  const [west, south, east, north] = boxOf(line);
  return east > 35.5 && west < 40.5 && north > 46.8 && south < 50.2 ? 0.0016 : 0.0035;
}

function large(ring: Position[], least: number): boolean {
  return isClosed(ring) && Math.abs(ringArea(ring)) / 2 > least;
}

function rounded(lines: Position[][]): Position[][] {
  const result = roundGeometry({ type: 'MultiLineString', coordinates: lines }, 4);
  return result?.type === 'MultiLineString' ? result.coordinates : [];
}

/** Where the first source has no rivers, and where the Dnipro's reservoirs have it no line. */
const WEST: Box = [20.5, 44, 28, 54];
const RESERVOIRS: Box = [30.4, 46.5, 35.3, 51.3];

function isWithin(line: readonly Position[], [west, south, east, north]: Box): boolean {
  const box = boxOf(line);
  return box[0] > west && box[1] > south && box[2] < east && box[3] < north;
}

function linesOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

const folder = process.argv[2];
if (!folder) throw new Error('Say which folder holds the extracts');
const read = async (name: string) => {
  const path = join(folder, name);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new Error(`${path} cannot be read`, { cause: error });
  });
  console.log(`${name} sha256 ${createHash('sha256').update(bytes).digest('hex')}`);
  return name.endsWith('.gz') ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8');
};
const write = async (name: string, content: unknown) => {
  const text = `${JSON.stringify(content).replaceAll(']],[[', ']],\n[[')}\n`;
  await mkdir(OUT, { recursive: true });
  await writeFile(join(OUT, name), text);
  console.log(`${OUT}/${name}: ${Math.round(gzipSync(text).length / 1024)} KiB gzip`);
};

const shores = segmentsOf(await read(SOURCES.coast));
const shore = (level: number) =>
  joinLines(shores.filter((segment) => segment.level === level).map(({ line }) => line));
const sea = shore(1).sort((a, b) => b.length - a.length);
const [mainland, ...others] = sea;
if (!mainland || isClosed(mainland))
  throw new Error(`${SOURCES.coast}: no coast from edge to edge`);
await write('coast.json', {
  mainland: rounded([thinCoast(mainland)])[0],
  islands: rounded(
    others.filter((r) => large(r, SMALLEST.island)).map((r) => thinRing(r, shoreTolerance(r))),
  ),
  lakes: rounded(
    shore(2)
      .filter((r) => large(r, SMALLEST.lake))
      .map((r) => thinRing(r, shoreTolerance(r))),
  ),
});

const courses = joinLines(segmentsOf(await read(SOURCES.rivers)).map(({ line }) => line));
const centrelines = JSON.parse(await read(SOURCES.centrelines)) as FeatureCollection;
await write('rivers.json', {
  courses: rounded(courses.filter((l) => l.length > 20).map((l) => thinLine(l, tolerance(l)))),
  centrelines: rounded(
    centrelines.features
      .flatMap(({ geometry }) => linesOf(geometry))
      .flatMap((line) => (isWithin(line, RESERVOIRS) ? [line] : splitLine(line, WEST).inside))
      .map((line) => thinLine(line, tolerance(line))),
  ),
});

const urban = JSON.parse(await read(SOURCES.urban)) as FeatureCollection;
await write(
  'urban.json',
  rounded(
    urban.features
      .flatMap(({ geometry }) => polygonsOf(geometry))
      .flatMap(([outer]) =>
        outer && large(outer, SMALLEST.urban) ? [thinRing(outer, tolerance(outer))] : [],
      ),
  ),
);
