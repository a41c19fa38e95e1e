import type { GeoJSONSource } from 'maplibre-gl';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { INKS } from '../../src/basemap/ink.ts';
import type { CornerWork } from '../../src/map/corner-handles.tsx';
import type { SketchWork } from '../../src/map/sketch.ts';
import type { Position } from '../../src/story/model.ts';
import { clear, idle, type Mounted, mountMap } from './mount-map.tsx';

// The map itself is real; only the making of it is listened to, to get hold of it.
vi.mock('../../src/map/create-map.ts', { spy: true });

vi.setConfig({ testTimeout: 120_000 });

type At = readonly [number, number];

const A: At = [300, 200];
const B: At = [500, 180];
const C: At = [560, 400];
const D: At = [320, 420];

// One map for all: a new one costs seconds where WebGL is drawn in software.
let kept: Mounted | null = null;
let mounted: Mounted;
const onFinish = vi.fn<(corners: readonly Position[]) => void>();
let corners: readonly Position[] = [];

beforeEach(async () => {
  kept ??= await mountMap({ width: 800, height: 600 }, {}, { strict: true });
  mounted = kept;
  onFinish.mockClear();
});
afterAll(clear);

/** The screen around the map, as the draft's: it keeps the corners, and gives them back. */
function sketch(closed: boolean, all: readonly Position[] = []): SketchWork {
  corners = all;
  return {
    corners: all,
    closed,
    onCorners: (next) => mounted.update({ sketch: sketch(closed, next) }),
    onFinish: (last) => {
      onFinish(last);
      mounted.update({ sketch: null });
    },
  };
}

async function begin(closed: boolean): Promise<void> {
  mounted.update({ sketch: sketch(closed) });
  await expect.poll(() => mounted.region.dataset['tool']).toBe('true');
}

const canvas = () => mounted.map.getCanvas();
const click = ([x, y]: At) => userEvent.click(canvas(), { position: { x, y } });
const hover = ([x, y]: At) => userEvent.hover(canvas(), { position: { x, y } });
const drag = ([x, y]: At, [toX, toY]: At) =>
  userEvent.dragAndDrop(canvas(), canvas(), {
    sourcePosition: { x, y },
    targetPosition: { x: toX, y: toY },
  });

/** What the map has of the drawing, in its source of lines or areas. */
async function drawn(source: 'linestring' | 'polygon' | 'point') {
  const data = await mounted.map.getSource<GeoJSONSource>(`drawing-${source}`)?.getData();
  return data?.type === 'FeatureCollection' ? data.features : [];
}

function near(position: readonly number[] | undefined, [x, y]: At): boolean {
  const [lng = 0, lat = 0] = position ?? [];
  const at = mounted.map.project([lng, lat]);
  return Math.hypot(at.x - x, at.y - y) < 1.5;
}

async function band(): Promise<readonly number[] | undefined> {
  const [line] = await drawn('linestring');
  return line?.geometry.type === 'LineString' ? line.geometry.coordinates.at(-1) : undefined;
}

describe('drawing on the live map', () => {
  it('a line follows the pointer, and ends with a double click that moves nothing and chooses nothing', async () => {
    const zoom = mounted.map.getZoom();
    const toretsk = mounted.props.reading.place.get('toretsk');
    if (toretsk?.geometry.type !== 'Point') throw new Error('It is no point');
    const { x, y } = mounted.map.project([...toretsk.geometry.coordinates] as [number, number]);
    const town: At = [Math.round(x), Math.round(y)];
    await begin(false);
    await userEvent.dblClick(canvas(), { position: { x: A[0], y: A[1] } });
    expect(corners).toHaveLength(1);
    await hover(B);
    await expect.poll(async () => near(await band(), B)).toBe(true);
    await hover(town);
    await expect.poll(async () => near(await band(), town)).toBe(true);
    await click(B);
    await userEvent.dblClick(canvas(), { position: { x: town[0], y: town[1] } });
    await expect.poll(() => mounted.region.dataset['tool']).toBeUndefined();
    expect(onFinish).toHaveBeenCalledTimes(1);
    expect(corners).toHaveLength(3);
    expect(corners.map((corner, nr) => near(corner, [A, B, town][nr] ?? A))).not.toContain(false);
    for (const degrees of corners.flat()) expect(degrees).toBe(Number(degrees.toFixed(5)));
    await idle(mounted.region);
    expect(mounted.map.getZoom()).toBe(zoom);
    expect(mounted.props.onSelectPlace).not.toHaveBeenCalled();
    expect(mounted.map.getSource('drawing-point')).toBeUndefined();
    expect(mounted.map.doubleClickZoom.isEnabled()).toBe(true);
  });

  it('an area keeps its corners through a step back, other colours and a lost context, and closes at its first', async () => {
    const loss = canvas().getContext('webgl2')?.getExtension('WEBGL_lose_context');
    if (!loss) throw new Error('Nothing to lose the context with');
    await begin(true);
    for (const at of [A, B, C, D]) await click(at);
    expect(corners).toHaveLength(4);
    mounted.update({ sketch: sketch(true, corners.slice(0, 3)) });
    await hover([400, 380]);
    const ring = async () => {
      const [area] = await drawn('polygon');
      return area?.geometry.type === 'Polygon' ? area.geometry.coordinates[0] : undefined;
    };
    // Three corners, the pointer, and the first again.
    await expect.poll(async () => (await ring())?.length).toBe(5);
    mounted.update({ theme: 'dark' });
    const colour = async () => (await drawn('polygon'))[0]?.properties?.['polygonOutlineColor'];
    await expect.poll(colour).toBe(INKS.dark.text);

    const lost = mounted.map.once('webglcontextlost');
    loss.loseContext();
    await lost;
    mounted.update({ theme: 'light' });
    await new Promise(requestAnimationFrame);
    const restored = mounted.map.once('webglcontextrestored');
    loss.restoreContext();
    await restored;
    await idle(mounted.region);
    await expect.poll(colour).toBe(INKS.light.text);
    await click(D);
    expect(corners).toHaveLength(4);
    await click(A);
    expect(onFinish).toHaveBeenCalledExactlyOnceWith(corners);
    expect(corners.map((corner, nr) => near(corner, [A, B, C, D][nr] ?? A))).not.toContain(false);
    await expect.poll(() => mounted.region.dataset['tool']).toBeUndefined();
  });

  it('corners are moved, added and taken away in one step each, and the map stays', async () => {
    const steps: string[] = [];
    let all = [A, B, C, D].map(([x, y]): Position => {
      const { lng, lat } = mounted.map.unproject([x, y]);
      // More than the tool's own precision: what is not touched must not change.
      return [lng, lat];
    });
    const given = all;
    const work = (): CornerWork => ({
      corners: all,
      closed: true,
      onMove: (index, to) => become(`move ${index}`, all.with(index, to)),
      onAdd: (after, at) => become(`add ${after}`, all.toSpliced(after + 1, 0, at)),
      onRemove: (index) => become(`remove ${index}`, all.toSpliced(index, 1)),
    });
    const become = (step: string, next: Position[]) => {
      steps.push(step);
      all = next;
      mounted.update({ corners: work() });
    };
    const center = mounted.map.getCenter();
    mounted.update({ corners: work() });
    await expect.poll(() => mounted.region.dataset['tool']).toBe('true');
    await drag(A, [340, 240]);
    expect(steps).toEqual(['move 0']);
    expect(near(all[0], [340, 240])).toBe(true);
    expect(all.slice(1)).toEqual(given.slice(1));
    // Between the second and the third.
    await drag([530, 290], [620, 300]);
    expect(steps).toEqual(['move 0', 'add 1']);
    expect(near(all[2], [620, 300])).toBe(true);
    await userEvent.click(canvas(), { position: { x: 620, y: 300 }, button: 'right' });
    expect(steps).toEqual(['move 0', 'add 1', 'remove 2']);
    // What the draft takes back is taken back on the map.
    become('undo', [...given]);
    await expect
      .poll(async () => {
        const [area] = await drawn('polygon');
        return area?.geometry.type === 'Polygon' && near(area.geometry.coordinates[0]?.[0], A);
      })
      .toBe(true);
    expect(mounted.map.getCenter()).toEqual(center);
    expect(mounted.props.onSelectPlace).not.toHaveBeenCalled();
    mounted.update({ corners: null });
    await expect.poll(() => mounted.region.dataset['tool']).toBeUndefined();
  });
});
