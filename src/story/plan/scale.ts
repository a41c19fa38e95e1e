import { worldPixels } from './mercator.ts';

const EQUATOR = 40_075_016.686;
const STEPS = [1, 2, 3, 5, 10];

/**
 * The longest round distance (1, 2, 3 or 5 by a power of ten) that fits a length of screen.
 *
 * @param widest the most room there is, in CSS pixels
 * @returns metres, and their length in CSS pixels at that latitude
 */
export function scaleBar(
  zoom: number,
  latitude: number,
  widest: number,
): { metres: number; width: number } {
  const perPixel = (EQUATOR * Math.cos((latitude * Math.PI) / 180)) / worldPixels(zoom);
  const most = perPixel * widest;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = STEPS.filter((candidate) => candidate * power <= most).at(-1) ?? 1;
  const metres = step * power;
  return { metres, width: metres / perPixel };
}
