import { type Box, meet } from './clip.ts';

function holds(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.top >= outer.top &&
    inner.right <= outer.right &&
    inner.bottom <= outer.bottom
  );
}

/** Side of a cell, in pixels: about as large as a name is wide. */
const CELL = 64;

/** Boxes by the cells of the canvas that they touch, so that a box is held against those about it alone. */
class Cells {
  readonly #bounds: Box;
  readonly #columns: number;
  readonly #rows: number;
  readonly #cells = new Map<number, Box[]>();

  constructor(bounds: Box) {
    this.#bounds = bounds;
    this.#columns = Math.max(1, Math.ceil((bounds.right - bounds.left) / CELL));
    this.#rows = Math.max(1, Math.ceil((bounds.bottom - bounds.top) / CELL));
  }

  add(box: Box): void {
    for (const key of this.#keys(box)) {
      const known = this.#cells.get(key);
      if (known) known.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  meets(box: Box): boolean {
    for (const key of this.#keys(box)) {
      if (this.#cells.get(key)?.some((other) => meet(box, other))) return true;
    }
    return false;
  }

  /** What lies beyond the canvas counts to the cells at its edge. */
  *#keys({ left, top, right, bottom }: Box): Generator<number> {
    const column = (x: number) => clamped((x - this.#bounds.left) / CELL, this.#columns);
    const row = (y: number) => clamped((y - this.#bounds.top) / CELL, this.#rows);
    for (let y = row(top); y <= row(bottom); y++) {
      for (let x = column(left); x <= column(right); x++) yield y * this.#columns + x;
    }
  }
}

function clamped(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor(value)));
}

/** The room on the canvas that signs and words share: who comes first is served first. */
export class Room {
  readonly #bounds: Box;
  readonly #taken: Cells;
  readonly #kept: Cells;

  /** @param bounds what nothing may stick out of */
  constructor(bounds: Box) {
    this.#bounds = bounds;
    this.#taken = new Cells(bounds);
    this.#kept = new Cells(bounds);
  }

  take(...boxes: readonly Box[]): void {
    for (const box of boxes) this.#taken.add(box);
  }

  /** Room better left free, as along a line: a name that has no other takes it. */
  avoid(...boxes: readonly Box[]): void {
    for (const box of boxes) this.#kept.add(box);
  }

  isInside(box: Box): boolean {
    return holds(this.#bounds, box);
  }

  isFree(...boxes: readonly Box[]): boolean {
    return boxes.every((box) => this.isInside(box) && !this.#taken.meets(box));
  }

  isClear(...boxes: readonly Box[]): boolean {
    return this.isFree(...boxes) && !boxes.some((box) => this.#kept.meets(box));
  }
}
