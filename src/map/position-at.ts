import type { Position } from '../story/model.ts';
import type { PlaceCanvas } from './place-spots.ts';

/** A position to about a metre, on the world itself: a map shows it more than once, side by side. */
export function toMetre([longitude, latitude]: readonly [number, number]): Position {
  const wrapped = ((((longitude + 180) % 360) + 360) % 360) - 180;
  return [Number(wrapped.toFixed(5)), Number(latitude.toFixed(5))];
}

/** A point of the canvas, in CSS pixels from its corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a point of the canvas is, to about a metre. */
export function positionAt(map: Pick<PlaceCanvas, 'unproject'>, { x, y }: Point): Position {
  const { lng, lat } = map.unproject([x, y]);
  return toMetre([lng, lat]);
}
