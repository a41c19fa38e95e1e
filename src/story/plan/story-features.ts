import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
} from 'geojson';
import type { Geometry, Place, Position } from '../model.ts';
import { boundsOf, isApproximate, placeName } from '../place.ts';
import type { Reading, Status } from '../read-story.ts';
import { anchorPoint, liesWithin } from './anchor-point.ts';
import { BoxLevels } from './box-levels.ts';
import { hatchLines, MOST_ENDS } from './hatch-lines.ts';
import { bestSideAt, type Side } from './label-side.ts';
import { bendsUp, fittingZoom, smooth } from './line-label.ts';
import { toUnit, type Unit } from './mercator.ts';
import { nearPoints } from './near-points.ts';
import { LINE_NAME_SIZE, NOTE_JOIN } from './place-label.ts';

/** What the layers know of a place. `id` is the feature's identity for states and queries. */
export interface PlaceProperties {
  readonly id: string;
  readonly name: string;
  /** The name in the other language, for the second line; empty for none. */
  readonly second: string;
  /** What is said beside the name of a line whose course is not surveyed; else empty. */
  readonly note: string;
  readonly status: Status;
  readonly focus: boolean;
  readonly capital: boolean;
  /** Of an area: it lies inside another, whose hatch serves for both. */
  readonly within: boolean;
  /** The course is not surveyed. */
  readonly approximate: boolean;
  /** Place in reading order from 0; the lower gets its name placed first. */
  readonly order: number;
  /** The side of the symbol on which the name stands best. */
  readonly side: Side;
  /** Of a line: its words stand below it. */
  readonly below: boolean;
  /** Of a line: from this whole zoom on its words fit along it. */
  readonly fits: number;
}

export interface HatchProperties {
  /** The area's id. */
  readonly id: string;
  readonly within: boolean;
  /** The whole zoom from which on these lines are drawn. */
  readonly from: number;
}

export interface StoryFeatures {
  readonly areas: FeatureCollection<Polygon | MultiPolygon, PlaceProperties>;
  /** The lines that the areas are hatched with. */
  readonly hatches: FeatureCollection<MultiLineString, HatchProperties>;
  /** The lines smoothed, for the words along them. */
  readonly lineNames: FeatureCollection<LineString, PlaceProperties>;
  /** The middle of each line, for its words where they do not fit along it. */
  readonly lineMiddles: FeatureCollection<Point, PlaceProperties>;
  /** One point well inside each area, for its name. */
  readonly areaNames: FeatureCollection<Point, PlaceProperties>;
  readonly lines: FeatureCollection<LineString | MultiLineString, PlaceProperties>;
  readonly points: FeatureCollection<Point, PlaceProperties>;
}

export interface FeatureWords {
  /** The language names are written in. */
  readonly language: string;
  /** Said of a line whose course is approximate. */
  readonly approximate: string;
}

/** Ends of hatch lines in all areas together. */
const MOST_ENDS_OF_ALL = 400_000;

/** The language of the second line on the map: a reader of English also sees the name on the signs. */
const LOCAL_LANGUAGE = 'uk';

function secondName(place: Place, language: string, name: string): string {
  if (language === LOCAL_LANGUAGE || place.role !== 'focus') return '';
  const local = place.names.find(
    (candidate) => candidate.language === LOCAL_LANGUAGE && candidate.role === 'current',
  );
  return local && local.name !== name ? local.name : '';
}

/** Points along all lines together, at the most, that names keep clear of. */
const MOST_ALONG = 4000;
/** Points along a segment of a line. */
const STEPS = 6;

function linesOf({ type, coordinates }: Geometry): readonly (readonly Position[])[] {
  if (type === 'LineString') return [coordinates];
  return type === 'MultiLineString' ? coordinates : [];
}

function longestLine(geometry: Geometry): readonly Position[] | null {
  if (geometry.type === 'LineString') return geometry.coordinates;
  if (geometry.type !== 'MultiLineString') return null;
  return geometry.coordinates.reduce((best, line) => (line.length > best.length ? line : best));
}

// The model is deeply read-only, GeoJSON's types are not; the map only reads.
function drawn<G>(geometry: Geometry): G {
  return geometry as unknown as G;
}

function collect<
  G extends Polygon | MultiPolygon | LineString | MultiLineString | Point,
  P extends PlaceProperties | HatchProperties,
>(features: readonly Feature<G, P>[]): FeatureCollection<G, P> {
  return { type: 'FeatureCollection', features: [...features] };
}

/**
 * What names keep clear of: towns, and points along the lines, every `n`th where there would be too
 * many. A town does not stand in its own name's way.
 */
function obstaclesOf(places: readonly Place[]): Unit[] {
  const towns = places.filter(({ geometry }) => geometry.type === 'Point');
  const obstacles = towns.map(({ geometry }) => anchorPoint(geometry));
  const lines = places.flatMap(({ geometry }) => linesOf(geometry));
  const count = lines.reduce((sum, line) => sum + line.length * STEPS, 0);
  const every = Math.ceil(count / MOST_ALONG);
  let number = 0;
  for (const line of lines) {
    for (const [index, to] of line.entries()) {
      const from = line[index - 1] ?? to;
      for (let step = 1; step <= STEPS; step += 1) {
        number += 1;
        if (number % every !== 0) continue;
        const share = step / STEPS;
        obstacles.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
      }
    }
  }
  return obstacles.map(toUnit);
}

/** Up to so many places each is held against every obstacle, beyond that against those about it. */
const FEW = 200;

/** Of a position, the side on which its name stands best among all the others. */
function sideChooser(places: readonly Place[]): (at: Position) => Side {
  const obstacles = obstaclesOf(places);
  const near = places.length <= FEW ? () => obstacles : nearPoints(obstacles);
  return (position) => {
    const at = toUnit(position);
    return bestSideAt(at, near(at));
  };
}

/** Of an area, whether it lies within another of them. */
function withinTest(shapes: readonly Place[]): (geometry: Geometry) => boolean {
  const about = new BoxLevels<Geometry>();
  for (const { geometry } of shapes) about.add(boundsOf(geometry), geometry);
  return (inner) => {
    if (!inner.type.endsWith('Polygon')) return false;
    for (const outer of about.about(anchorPoint(inner))) if (liesWithin(inner, outer)) return true;
    return false;
  };
}

/** The story's places as the map draws them. Pure: the map gets nothing else of the story. */
export function storyFeatures(reading: Reading, words: FeatureWords): StoryFeatures {
  const areas: Feature<Polygon | MultiPolygon, PlaceProperties>[] = [];
  const hatches: Feature<MultiLineString, HatchProperties>[] = [];
  const areaNames: Feature<Point, PlaceProperties>[] = [];
  const lines: Feature<LineString | MultiLineString, PlaceProperties>[] = [];
  const points: Feature<Point, PlaceProperties>[] = [];
  const lineNames: Feature<LineString, PlaceProperties>[] = [];
  const lineMiddles: Feature<Point, PlaceProperties>[] = [];
  const sideOf = sideChooser(reading.places);
  const shapes = reading.places.filter(({ geometry }) => geometry.type.endsWith('Polygon'));
  const isWithin = withinTest(shapes);
  const ends = Math.min(MOST_ENDS, MOST_ENDS_OF_ALL / Math.max(1, shapes.length));

  for (const [order, place] of reading.places.entries()) {
    const { geometry } = place;
    const name = placeName(place, words.language);
    const approximate = isApproximate(place);
    const line = longestLine(geometry);
    const note = line && approximate ? words.approximate : '';
    const letters = note ? name.length + NOTE_JOIN.length + note.length : name.length;
    const at = anchorPoint(geometry);
    const properties: PlaceProperties = {
      id: place.id,
      name,
      second: secondName(place, words.language, name),
      note,
      status: reading.status.get(place.id)?.status ?? 'context',
      focus: place.role === 'focus',
      capital: place.type === 'capital',
      within: isWithin(geometry),
      approximate,
      order,
      side: sideOf(at),
      below: line !== null && bendsUp(line),
      fits: line ? fittingZoom(line, letters * LINE_NAME_SIZE * 0.62) : 0,
    };
    const feature = <G>(shape: G) => ({ type: 'Feature' as const, properties, geometry: shape });
    if (geometry.type === 'Point') points.push(feature(drawn<Point>(geometry)));
    else if (line) {
      lines.push(feature(drawn<LineString | MultiLineString>(geometry)));
      const soft = smooth(line).map((position) => [...position]);
      lineNames.push(feature({ type: 'LineString', coordinates: soft }));
      lineMiddles.push(feature({ type: 'Point', coordinates: [...at] }));
    } else {
      areas.push(feature(drawn<Polygon | MultiPolygon>(geometry)));
      areaNames.push(feature({ type: 'Point', coordinates: [...at] }));
      for (const { from, lines: within } of hatchLines(geometry, ends)) {
        hatches.push({
          type: 'Feature',
          properties: { id: place.id, within: properties.within, from },
          geometry: drawn<MultiLineString>({ type: 'MultiLineString', coordinates: within }),
        });
      }
    }
  }
  return {
    areas: collect(areas),
    hatches: collect(hatches),
    areaNames: collect(areaNames),
    lines: collect(lines),
    lineNames: collect(lineNames),
    lineMiddles: collect(lineMiddles),
    points: collect(points),
  };
}
