import { type Box, meet } from './clip.ts';

function holds(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.top >= outer.top &&
    inner.right <= outer.right &&
    inner.bottom <= outer.bottom
  );
}

/** The room on the canvas that signs and words share: who comes first is served first. */
export class Room {
  readonly #bounds: Box;
  readonly #taken: Box[] = [];
  readonly #kept: Box[] = [];

  /** @param bounds what nothing may stick out of */
  constructor(bounds: Box) {
    this.#bounds = bounds;
  }

  take(...boxes: readonly Box[]): void {
    this.#taken.push(...boxes);
  }

  /** Room better left free, as along a line: a name that has no other takes it. */
  avoid(...boxes: readonly Box[]): void {
    this.#kept.push(...boxes);
  }

  isInside(box: Box): boolean {
    return holds(this.#bounds, box);
  }

  isFree(...boxes: readonly Box[]): boolean {
    return boxes.every(
      (box) => this.isInside(box) && !this.#taken.some((other) => meet(box, other)),
    );
  }

  isClear(...boxes: readonly Box[]): boolean {
    return (
      this.isFree(...boxes) && !boxes.some((box) => this.#kept.some((other) => meet(box, other)))
    );
  }
}
