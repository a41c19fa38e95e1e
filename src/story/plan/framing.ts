import type { Bounds, Position } from '../model.ts';
import type { Camera } from './camera.ts';
import { fromUnit, toUnit, worldPixels } from './mercator.ts';

/** Pixels on each side. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Something to keep in sight: where it is, and the pixels its symbol and name take around that. */
export interface Subject {
  readonly bounds: Bounds;
  readonly around: Insets;
}

export interface Frame {
  /** The whole canvas, in CSS pixels. */
  readonly viewport: Size;
  /** What chrome covers of it; the subjects are framed within the rest. */
  readonly padding: Insets;
  readonly maxZoom: number;
}

export const MIN_ZOOM = 1;
// Below this share of the canvas the free part is no frame any more: chrome may then cover a little.
const LEAST_FREE = 0.3;
const PRECISION = 1e-3;

interface Extent {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

function free(length: number, before: number, after: number): { start: number; length: number } {
  const least = length * LEAST_FREE;
  const wanted = before + after;
  const scale = length - wanted >= least || wanted === 0 ? 1 : (length - least) / wanted;
  return { start: before * scale, length: length - wanted * scale };
}

function reach(extents: readonly Extent[], scale: number): { low: number; high: number } {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { from, to, before, after } of extents) {
    low = Math.min(low, from * scale - before);
    high = Math.max(high, to * scale + after);
  }
  return { low, high };
}

function extentsOf(subjects: readonly Subject[]): { across: Extent[]; down: Extent[] } {
  const across: Extent[] = [];
  const down: Extent[] = [];
  for (const { bounds, around } of subjects) {
    const [west, south, east, north] = bounds;
    const topLeft = toUnit([west, north]);
    const bottomRight = toUnit([east, south]);
    across.push({ from: topLeft.x, to: bottomRight.x, before: around.left, after: around.right });
    down.push({ from: topLeft.y, to: bottomRight.y, before: around.top, after: around.bottom });
  }
  return { across, down };
}

/** What subjects take of a canvas at a zoom, with all that is drawn around them. CSS pixels. */
export function extentAt(subjects: readonly Subject[], zoom: number): Size {
  const { across, down } = extentsOf(subjects);
  const scale = worldPixels(zoom);
  const [x, y] = [reach(across, scale), reach(down, scale)];
  return { width: x.high - x.low, height: y.high - y.low };
}

/**
 * The closest camera that shows every subject with what is drawn around it, inside the part of the
 * canvas that no chrome covers, centred there. Subjects that fit at no zoom are centred at the
 * widest. `null` if there is nothing to frame.
 */
export function frame(
  subjects: readonly Subject[],
  { viewport, padding, maxZoom }: Frame,
): Camera | null {
  if (subjects.length === 0 || viewport.width <= 0 || viewport.height <= 0) return null;
  const { across, down } = extentsOf(subjects);
  const width = free(viewport.width, padding.left, padding.right);
  const height = free(viewport.height, padding.top, padding.bottom);
  const fits = (zoom: number): boolean => {
    const scale = worldPixels(zoom);
    const x = reach(across, scale);
    const y = reach(down, scale);
    return x.high - x.low <= width.length && y.high - y.low <= height.length;
  };

  let zoom = maxZoom;
  if (!fits(maxZoom)) {
    let low = MIN_ZOOM;
    let high = maxZoom;
    while (high - low > PRECISION) {
      const middle = (low + high) / 2;
      if (fits(middle)) low = middle;
      else high = middle;
    }
    zoom = low;
  }

  const scale = worldPixels(zoom);
  const x = reach(across, scale);
  const y = reach(down, scale);
  const centre = fromUnit({
    x: ((x.low + x.high) / 2 + viewport.width / 2 - width.start - width.length / 2) / scale,
    y: ((y.low + y.high) / 2 + viewport.height / 2 - height.start - height.length / 2) / scale,
  });
  return { longitude: centre[0], latitude: centre[1], zoom };
}

/** Where a position stands on the canvas of a camera, in CSS pixels from its top left corner. */
export function project(
  position: readonly [number, number],
  camera: Camera,
  viewport: Size,
): { x: number; y: number } {
  const scale = worldPixels(camera.zoom);
  const centre = toUnit([camera.longitude, camera.latitude]);
  const point = toUnit(position);
  return {
    x: (point.x - centre.x) * scale + viewport.width / 2,
    y: (point.y - centre.y) * scale + viewport.height / 2,
  };
}

/** The position that stands at a point of a camera's canvas: `project` the other way round. */
export function unproject(
  point: { readonly x: number; readonly y: number },
  camera: Camera,
  viewport: Size,
): Position {
  const scale = worldPixels(camera.zoom);
  const centre = toUnit([camera.longitude, camera.latitude]);
  return fromUnit({
    x: centre.x + (point.x - viewport.width / 2) / scale,
    y: centre.y + (point.y - viewport.height / 2) / scale,
  });
}
