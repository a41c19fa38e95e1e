import type { Position } from '../story/model.ts';

const PAIR =
  /^\s*(-?\d{1,3}(?:\.\d+)?)\s*°?\s*([NSns])?\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*°?\s*([EWew])?\s*$/;

/** "48.39, 37.84" or "48.39 N 37.84 E": latitude first, as people write it. `null` where it is no such pair. */
export function parseCoordinates(text: string): Position | null {
  const [, north, hemisphere, east, side] = PAIR.exec(text) ?? [];
  if (north === undefined || east === undefined) return null;
  const latitude = Number(north) * (/s/i.test(hemisphere ?? '') ? -1 : 1);
  const longitude = Number(east) * (/w/i.test(side ?? '') ? -1 : 1);
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? [longitude, latitude] : null;
}
