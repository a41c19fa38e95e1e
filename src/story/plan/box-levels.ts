import type { Bounds } from '../model.ts';

/** Below this a box counts as a point, in degrees. */
const LEAST = 1e-4;

/**
 * Things known by the boxes around them, for finding those about a position: each lies in the cells of a grid
 * whose cells are as large as its box, so that a country is in as few of them as a town.
 */
export class BoxLevels<T> {
  readonly #levels = new Map<number, Map<string, T[]>>();

  add([west, south, east, north]: Bounds, item: T): void {
    const size = 2 ** Math.ceil(Math.log2(Math.max(LEAST, east - west, north - south)));
    const cells = this.#levels.get(size) ?? new Map<string, T[]>();
    this.#levels.set(size, cells);
    for (let x = Math.floor(west / size); x <= Math.floor(east / size); x++) {
      for (let y = Math.floor(south / size); y <= Math.floor(north / size); y++) {
        const key = `${x} ${y}`;
        const known = cells.get(key);
        if (known) known.push(item);
        else cells.set(key, [item]);
      }
    }
  }

  /** All whose box holds a position, and some beside it. */
  *about([x, y]: readonly [number, number]): Generator<T> {
    for (const [size, cells] of this.#levels) {
      yield* cells.get(`${Math.floor(x / size)} ${Math.floor(y / size)}`) ?? [];
    }
  }
}
