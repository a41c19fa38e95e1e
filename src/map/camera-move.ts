import type { Size } from '../story/plan/framing.ts';
import { toUnit, worldPixels } from '../story/plan/mercator.ts';
import type { Camera } from '../view/state.ts';

/** How the camera gets there: at once, by an ease of so many milliseconds, or behind a fade. */
export type Move =
  | { readonly kind: 'jump' }
  | { readonly kind: 'ease'; readonly duration: number }
  | { readonly kind: 'fade' };

const LONGEST = 900;
const SHORTEST = 300;
/** A move past more screens than this is no longer followed by eye, and is no way to cross a continent. */
const FAR = 5;

/** @param still the reader asked for no motion, or the command did */
export function moveBetween(from: Camera, to: Camera, viewport: Size, still: boolean): Move {
  if (still) return { kind: 'jump' };
  const scale = worldPixels(Math.min(from.zoom, to.zoom));
  const a = toUnit([from.longitude, from.latitude]);
  const b = toUnit([to.longitude, to.latitude]);
  const screens = Math.max(
    (Math.abs(a.x - b.x) * scale) / viewport.width,
    (Math.abs(a.y - b.y) * scale) / viewport.height,
  );
  const levels = Math.abs(from.zoom - to.zoom);
  // What passes under the eye at the closer of the two zooms.
  if (screens * 2 ** levels > FAR) return { kind: 'fade' };
  const effort = Math.min(1, screens / 2 + levels / 4);
  return { kind: 'ease', duration: Math.round(SHORTEST + (LONGEST - SHORTEST) * effort) };
}
