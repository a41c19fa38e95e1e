import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frame, type Insets, project, type Subject } from './framing.ts';

const NONE: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
const around = (size: number): Insets => ({ top: size, right: size, bottom: size, left: size });
const THEATRE: readonly Subject[] = [
  { bounds: [37.8478, 48.39477, 37.8478, 48.39477], around: { ...around(20), right: 110 } },
  { bounds: [37.17585, 48.28198, 37.17585, 48.28198], around: { ...around(20), left: 120 } },
  { bounds: [37.24999, 47.77973, 37.24999, 47.77973], around: { ...around(20), right: 120 } },
  { bounds: [37.17585, 48.28198, 37.7069, 48.5277], around: around(14) },
];

/** Whether the camera shows a subject with what is around it in the free part of the canvas. */
function shows(subject: Subject, camera: NonNullable<ReturnType<typeof frame>>, canvas: Canvas) {
  const [west, south, east, north] = subject.bounds;
  const low = project([west, north], camera, canvas.viewport);
  const high = project([east, south], camera, canvas.viewport);
  const { viewport, padding } = canvas;
  const slack = 0.01;
  return (
    low.x - subject.around.left >= padding.left - slack &&
    low.y - subject.around.top >= padding.top - slack &&
    high.x + subject.around.right <= viewport.width - padding.right + slack &&
    high.y + subject.around.bottom <= viewport.height - padding.bottom + slack
  );
}

interface Canvas {
  readonly viewport: { width: number; height: number };
  readonly padding: Insets;
}

describe('frame', () => {
  it('shows everything with its name, clear of chrome, at any window size', () => {
    const canvases = fc.record({
      viewport: fc.record({
        width: fc.integer({ min: 320, max: 2560 }),
        height: fc.integer({ min: 240, max: 1440 }),
      }),
      padding: fc.record({
        top: fc.integer({ min: 0, max: 50 }),
        right: fc.integer({ min: 0, max: 50 }),
        bottom: fc.integer({ min: 0, max: 80 }),
        left: fc.integer({ min: 0, max: 20 }),
      }),
    });
    fc.assert(
      fc.property(canvases, (canvas) => {
        const camera = frame(THEATRE, { ...canvas, maxZoom: 10 });
        return camera !== null && THEATRE.every((subject) => shows(subject, camera, canvas));
      }),
    );
  });

  it('comes as close as it can: a little closer and something is cut', () => {
    const canvas = { viewport: { width: 900, height: 700 }, padding: { ...NONE, bottom: 200 } };
    const camera = frame(THEATRE, { ...canvas, maxZoom: 12 });
    if (!camera) throw new Error('no camera');
    const closer = { ...camera, zoom: camera.zoom + 0.05 };
    expect(THEATRE.every((subject) => shows(subject, closer, canvas))).toBe(false);
  });

  it('centres a point in the free part and keeps to the closest zoom', () => {
    const canvas = { viewport: { width: 400, height: 600 }, padding: { ...NONE, bottom: 300 } };
    const kyiv: Subject = { bounds: [30.52, 50.45, 30.52, 50.45], around: NONE };
    const camera = frame([kyiv], { ...canvas, maxZoom: 6 });
    if (!camera) throw new Error('no camera');
    const at = project([30.52, 50.45], camera, canvas.viewport);
    expect(camera.zoom).toBe(6);
    expect(at.x).toBeCloseTo(200, 3);
    expect(at.y).toBeCloseTo(150, 3);
  });

  it('lets chrome cover a little where it would leave next to nothing free', () => {
    const canvas = { viewport: { width: 280, height: 200 }, padding: { ...NONE, bottom: 190 } };
    const camera = frame(THEATRE, { ...canvas, maxZoom: 10 });
    expect(camera?.zoom).toBeGreaterThan(1);
  });

  it('has nothing to say of nothing, nor of a canvas without size', () => {
    const viewport = { width: 400, height: 400 };
    expect(frame([], { viewport, padding: NONE, maxZoom: 9 })).toBeNull();
    const none = { width: 0, height: 400 };
    expect(frame(THEATRE, { viewport: none, padding: NONE, maxZoom: 9 })).toBeNull();
  });
});
