import { MAX_VERTICES } from './limits.ts';
import type { Geometry, Position } from './model.ts';
import type { Problem, RuleId } from './problem.ts';
import { at, type Report, type Where } from './report.ts';
import * as schema from './schema.ts';

/** How many lists a type's coordinates are nested in, and what its innermost list is. */
const SHAPES: ReadonlyMap<string, { depth: number; run: 'line' | 'ring' | null }> = new Map([
  ['Point', { depth: 0, run: null }],
  ['LineString', { depth: 1, run: 'line' }],
  ['MultiLineString', { depth: 2, run: 'line' }],
  ['Polygon', { depth: 2, run: 'ring' }],
  ['MultiPolygon', { depth: 3, run: 'ring' }],
]);

/** Counts positions without visiting them, down to the lists that hold them. */
function countPositions(value: unknown, depth: number): number {
  if (!Array.isArray(value)) return 0;
  if (depth <= 1) return value.length;
  return value.reduce((sum: number, item: unknown) => sum + countPositions(item, depth - 1), 0);
}

export function countVertices({ type, coordinates }: Geometry): number {
  return type === 'Point' ? 1 : countPositions(coordinates, SHAPES.get(type)?.depth ?? 0);
}

/** The first fault ends the reading: a geometry is whole or it is left out. */
class Reader {
  readonly #report: Report;
  readonly #where: Where;
  /** From the coordinates to the value being read: words are made of it only for a fault. */
  readonly #path: number[] = [];
  constructor(report: Report, where: Where) {
    this.#report = report;
    this.#where = where;
  }

  #fault(rule: RuleId, details: Problem['details'] = {}): undefined {
    this.#report.add(at(this.#where, ...this.#path), rule, details);
  }

  #position(value: unknown): Position | undefined {
    const [longitude, latitude] = Array.isArray(value) ? (value as unknown[]) : [];
    // JSON has no NaN, but a number too large for a double reads as infinite.
    if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) {
      return this.#fault('bad-position', { found: JSON.stringify(value) ?? '' });
    }
    const [x, y] = [longitude as number, latitude as number];
    const details = { longitude: x, latitude: y };
    if (Math.abs(y) > 90 && Math.abs(y) <= 180 && Math.abs(x) <= 90) {
      return this.#fault('coordinates-swapped', details);
    }
    if (Math.abs(x) > 180) return this.#fault('longitude-range', details);
    if (Math.abs(y) > 90) return this.#fault('latitude-range', details);
    return [x, y];
  }

  #isRun(positions: readonly Position[], kind: 'line' | 'ring'): boolean {
    const [first, last] = [positions[0], positions.at(-1)];
    if (kind === 'line' && positions.length < 2) {
      this.#fault('line-short', { count: positions.length });
    } else if (kind === 'ring' && positions.length < 4) {
      this.#fault('ring-short', { count: positions.length });
    } else if (kind === 'ring' && (first?.[0] !== last?.[0] || first?.[1] !== last?.[1])) {
      this.#fault('ring-open');
    } else {
      return true;
    }
    return false;
  }

  /** Lists of lists of positions; the types are the caller's to know. */
  nested(value: unknown, depth: number, run: 'line' | 'ring' | null): unknown {
    if (depth === 0) return this.#position(value);
    if (!Array.isArray(value)) {
      schema.check(this.#report, at(this.#where, ...this.#path), schema.list, value);
      return undefined;
    }
    if (value.length === 0) return this.#fault('empty-geometry');
    const read: unknown[] = [];
    for (const [index, item] of value.entries()) {
      this.#path.push(index);
      const inner = this.nested(item, depth - 1, run);
      if (inner === undefined) return undefined;
      this.#path.pop();
      read.push(inner);
    }
    if (depth === 1 && run && !this.#isRun(read as Position[], run)) return undefined;
    return read;
  }
}

/** Reads a GeoJSON geometry, heights left out; one with any fault is reported and left out whole. */
export function parseGeometry(report: Report, where: Where, value: unknown): Geometry | undefined {
  if (value === null) {
    report.add(where, 'empty-geometry');
    return undefined;
  }
  const geometry = schema.check(report, where, schema.members, value);
  if (!geometry) return undefined;
  const { type, coordinates } = geometry;
  const shape = typeof type === 'string' ? SHAPES.get(type) : undefined;
  if (!shape) {
    report.add(at(where, 'type'), 'unsupported-geometry', {
      found: typeof type === 'string' ? type : (JSON.stringify(type) ?? ''),
    });
    return undefined;
  }
  const spot = at(where, 'coordinates');
  if (Array.isArray(coordinates) && coordinates.length === 0) {
    report.add(spot, 'empty-geometry');
    return undefined;
  }
  const count = countPositions(coordinates, shape.depth);
  if (count > MAX_VERTICES) {
    report.add(spot, 'too-many-vertices', { count, limit: MAX_VERTICES });
    return undefined;
  }
  const read = new Reader(report, spot).nested(coordinates, shape.depth, shape.run);
  return read === undefined ? undefined : ({ type, coordinates: read } as Geometry);
}
