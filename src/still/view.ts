import type { Camera } from '../story/plan/camera.ts';
import type { Size } from '../story/plan/framing.ts';
import { toUnit, worldPixels } from '../story/plan/mercator.ts';
import type { Box, Point } from './clip.ts';
import { FINE, type Fineness } from './path-data.ts';

/** A camera on a canvas, and where on it each position is. */
export interface View {
  readonly zoom: number;
  readonly size: Size;
  /** The whole canvas. */
  readonly canvas: Box;
  /** The part of it that the furniture leaves free. */
  readonly free: Box;
  /** How exactly shapes are written. */
  readonly fineness: Fineness;
  at(position: readonly number[]): Point;
}

export function viewOf(camera: Camera, size: Size, foot: number, fineness = FINE): View {
  const scale = worldPixels(camera.zoom);
  const centre = toUnit([camera.longitude, camera.latitude]);
  const canvas = { left: 0, top: 0, right: size.width, bottom: size.height };
  return {
    zoom: camera.zoom,
    size,
    fineness,
    canvas,
    free: { ...canvas, bottom: size.height - foot },
    at([longitude = 0, latitude = 0]) {
      const { x, y } = toUnit([longitude, latitude]);
      return {
        x: (x - centre.x) * scale + size.width / 2,
        y: (y - centre.y) * scale + size.height / 2,
      };
    },
  };
}
