import type { Position } from 'geojson';
import { type BasemapFeature, polygonsOf } from './shapes.ts';

/** What the small map shows of the world, in degrees: west, south, east, north. */
const EUROPE = [-11, 34.5, 46, 61.5] as const;
/** Units across the world: a unit is a third of a pixel of the small map of Ukraine. */
const WORLD = 6000;
/** A part of the land smaller than this is left out, in square units. */
const LEAST = 10;

function project([longitude = 0, latitude = 0]: Position): readonly [number, number] {
  const sine = Math.sin((Math.max(-85, Math.min(85, latitude)) * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [Math.round((longitude / 360 + 0.5) * WORLD), Math.round(y * WORLD)];
}

function area(ring: readonly (readonly [number, number])[]): number {
  let twice = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [px, py] = ring[(index || ring.length) - 1] ?? [0, 0];
    twice += px * y - x * py;
  }
  return Math.abs(twice / 2);
}

function isNear(ring: readonly Position[]): boolean {
  const [west, south, east, north] = EUROPE;
  return ring.some(([x = 0, y = 0]) => x > west && x < east && y > south && y < north);
}

/** A path of whole units, each point as the step from the one before. */
function pathOf(rings: readonly (readonly Position[])[]): string {
  const parts: string[] = [];
  for (const ring of rings) {
    const points = ring.map(project);
    if (area(points) < LEAST) continue;
    let [x, y] = [0, 0];
    const steps: string[] = [];
    for (const [px, py] of points.slice(0, -1)) {
      if (steps.length > 0 && px === x && py === y) continue;
      steps.push(steps.length === 0 ? `M${px} ${py}` : `l${px - x} ${py - y}`);
      [x, y] = [px, py];
    }
    parts.push(`${steps.join('')}z`);
  }
  return parts.join('');
}

function boxOf(rings: readonly (readonly Position[])[]): readonly number[] {
  const points = rings.flat().map(project);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/**
 * The outlines of the small map that says where the large one is: Europe's land and Ukraine, in Web
 * Mercator of `world` units across, from the north-west corner; boxes are left, top, right, bottom.
 */
export function locatorOutlines(world: readonly BasemapFeature[]) {
  const countries = world.filter(({ properties }) => properties.kind === 'country');
  const rings = (home: boolean) =>
    countries
      .filter(({ properties }) => properties['home'] === home)
      .flatMap(({ geometry }) => polygonsOf(geometry).map(([outer = []]) => outer))
      .filter(isNear);
  const home = rings(true);
  const [west, south, east, north] = EUROPE;
  return {
    world: WORLD,
    europe: [...project([west, north]), ...project([east, south])],
    ukraine: boxOf(home),
    land: pathOf(rings(false)),
    home: pathOf(home),
  };
}
