import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { type Cluster, shownCrowd } from '../../src/map/clusters.ts';
import { manyPlaces } from './many-places.ts';
import { clear, idle, type Mounted, mountMap } from './mount-map.tsx';

// The map itself is real; only the making of it is listened to, to get hold of it.
vi.mock('../../src/map/create-map.ts', { spy: true });

// The map is drawn in software; a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

const DESK = { width: 1000, height: 800 };
const COUNT = 1500;
const story = manyPlaces(COUNT);
const WIDE = { longitude: 31.5, latitude: 49, zoom: 5.2 };

async function motion(value: 'reduce' | 'no-preference'): Promise<void> {
  const features = [{ name: 'prefers-reduced-motion', value }];
  await cdp().send('Emulation.setEmulatedMedia', { features });
}

beforeEach(() => motion('reduce'));
afterEach(async () => {
  clear();
  await motion('no-preference');
});

async function mount(zoom = WIDE.zoom): Promise<Mounted> {
  const camera = { ...WIDE, zoom };
  const command = { serial: 1, still: true, to: 'camera', camera } as const;
  return mountMap(DESK, { bounds: story.bounds, command }, { story });
}

/** Every cluster and single place, in view or not: what the whole of the map counts. */
function counted({ map }: Mounted): number {
  const { clusters, places } = shownCrowd(map);
  return clusters.reduce((sum, { count }) => sum + count, places.length);
}

function largest({ map }: Mounted): Cluster {
  const [first] = [...shownCrowd(map).clusters].sort((a, b) => b.count - a.count);
  if (!first) throw new Error('No cluster is shown');
  return first;
}

/** Resolves when the map stands still after what is about to be done. */
async function settled(mounted: Mounted, work: () => unknown): Promise<void> {
  const moved = mounted.map.once('moveend');
  await work();
  await moved;
  await idle(mounted.region);
}

function buttons({ region }: Mounted, of: 'places' | 'clusters'): HTMLElement[] {
  const all = [...region.querySelectorAll<HTMLElement>('.map-places li')];
  return all.filter(({ dataset }) => dataset['spot']?.startsWith('#') === (of === 'clusters'));
}

describe('a story of many places', () => {
  it('draws its focus places, and all others in clusters that count them', async () => {
    const mounted = await mount();
    const drawn = mounted.region.dataset['drawn']?.split(' ') ?? [];
    expect(drawn).toEqual(expect.arrayContaining(['place-0', 'place-1', 'place-2', 'place-3']));
    expect(drawn.length).toBeLessThan(60);
    expect(counted(mounted)).toBe(COUNT - 4);
    const shown = mounted.map.queryRenderedFeatures({ layers: ['story-cluster'] });
    expect(shown.length).toBeGreaterThan(20);
  });

  it('keeps every cluster’s disc off the focus places and their names', async () => {
    const mounted = await mount();
    const own = { layers: ['story-focus-name', 'story-symbol'] };
    for (let x = 4; x < DESK.width; x += 8) {
      for (let y = 4; y < DESK.height; y += 8) {
        const at: [number, number] = [x, y];
        if (mounted.map.queryRenderedFeatures(at, { layers: ['story-cluster'] }).length === 0)
          continue;
        expect(mounted.map.queryRenderedFeatures(at, own), `at ${x}, ${y}`).toEqual([]);
      }
    }
  });

  it('opens a cluster that is clicked, and names it under the mouse', async () => {
    const mounted = await mount();
    const cluster = largest(mounted);
    const { x, y } = mounted.map.project([cluster.at[0], cluster.at[1]]);
    const canvas = mounted.map.getCanvas();
    await userEvent.hover(canvas, { position: { x, y } });
    const hint = () => mounted.region.querySelector('.map-hint')?.textContent;
    await expect.poll(hint).toBe(`${cluster.count} places`);
    await settled(mounted, () => userEvent.click(canvas, { position: { x, y } }));
    expect(mounted.map.getZoom()).toBeGreaterThan(WIDE.zoom + 0.5);
    const now = mounted.map.project([cluster.at[0], cluster.at[1]]);
    // In the middle of what the map's own furniture leaves free.
    expect(Math.hypot(now.x - DESK.width / 2, now.y - DESK.height / 2)).toBeLessThan(60);
    expect(mounted.props.onSelectPlace).not.toHaveBeenCalled();
    expect(mounted.props.onCamera).toHaveBeenCalledTimes(1);
    expect(hint()).toBeUndefined();
    expect(shownCrowd(mounted.map).clusters.map(({ id }) => id)).not.toContain(cluster.id);
  });

  it('opens a cluster by key, and hands the focus to what stands there then', async () => {
    const mounted = await mount();
    const { count } = largest(mounted);
    await expect
      .poll(() => buttons(mounted, 'clusters')[0]?.textContent)
      .toBe(`${count} places close together: come closer`);
    const [first] = buttons(mounted, 'clusters');
    first?.querySelector('button')?.focus();
    await userEvent.keyboard('{ArrowLeft}');
    const beside = document.activeElement?.closest<HTMLElement>('[data-spot]');
    expect(beside).not.toBe(first);
    first?.querySelector('button')?.focus();
    await settled(mounted, () => userEvent.keyboard('{Enter}'));
    expect(mounted.map.getZoom()).toBeGreaterThan(WIDE.zoom + 0.5);
    await expect.poll(() => first?.isConnected).toBe(false);
    await expect
      .poll(() => document.activeElement?.closest('.map-places')?.ariaLabel)
      .toBe('Places on the map');
  });

  it('draws a chosen place by itself with its name, and the crowd without it', async () => {
    const mounted = await mount();
    const { map } = mounted;
    const states = vi.spyOn(map, 'setFeatureState');
    expect(mounted.region.dataset['drawn']?.split(' ')).not.toContain('place-700');
    mounted.update({ selection: { place: 'place-700', passage: null } });
    await expect.poll(() => mounted.region.dataset['drawn']?.split(' ')).toContain('place-700');
    const names = map.queryRenderedFeatures({ layers: ['story-context-name'] });
    expect(names.map(({ properties }) => properties['name'])).toEqual(['Place 700']);
    expect(map.getFeatureState({ source: 'story-points', id: 'place-700' })['selected']).toBe(true);
    expect(map.getPaintProperty('story-cluster', 'icon-opacity')).toBeLessThan(1);
    expect(counted(mounted)).toBe(COUNT - 5);
    // Four focus places and the chosen one, in three sources each: what stays is not touched.
    expect(states.mock.calls.length).toBeLessThanOrEqual(15);

    mounted.update({ selection: { place: null, passage: null }, language: 'uk', theme: 'dark' });
    await expect.poll(() => mounted.region.dataset['drawn']?.split(' ')).not.toContain('place-700');
    expect(counted(mounted)).toBe(COUNT - 4);
    expect(map.getPaintProperty('story-cluster', 'icon-opacity') ?? 1).toBe(1);
  });

  it('keeps a chosen passage’s places out of the crowd through a change of dress', async () => {
    const mounted = await mount();
    const five = [700, 701, 702, 703, 704].map((index) => `place-${index}`);
    mounted.update({ selection: { place: null, passage: 'p141' } });
    const drawn = () => mounted.region.dataset['drawn']?.split(' ');
    await expect.poll(drawn).toEqual(expect.arrayContaining(five));
    mounted.update({ selection: { place: null, passage: 'p141' }, language: 'uk', theme: 'dark' });
    await expect
      .poll(() =>
        mounted.map
          .queryRenderedFeatures({ layers: ['story-context-name'] })
          .map(({ properties }) => properties['name']),
      )
      .toContain('Місце 700');
    await expect.poll(drawn).toEqual(expect.arrayContaining(five));
    // What was drawn before the change says so too: the crowd's own tiles may still be coming.
    await expect.poll(() => counted(mounted)).toBe(COUNT - 9);
  });

  it('has a hundred buttons, however much is in view, with every focus place and the chosen one', async () => {
    const mounted = await mount(6.02);
    const { clusters, places } = shownCrowd(mounted.map);
    expect(clusters.length + places.length).toBeGreaterThan(100);
    mounted.update({ selection: { place: 'place-1400', passage: null } });
    await expect
      .poll(() => buttons(mounted, 'places').map(({ dataset }) => dataset['spot']))
      .toEqual(expect.arrayContaining(['place-0', 'place-1', 'place-2', 'place-3', 'place-1400']));
    await idle(mounted.region);
    await expect.poll(() => mounted.region.querySelectorAll('.map-places li').length).toBe(100);
    expect(buttons(mounted, 'clusters').length).toBeGreaterThan(20);
    const pressed = mounted.region.querySelectorAll('.map-places [aria-pressed="true"]');
    expect([...pressed].map((button) => button.textContent)).toEqual([
      'Place 1400, mentioned, 1 passage',
    ]);
  });
});
