import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { firstStory } from './first-story.ts';
import { clear, FOCUS, idle, type Mounted, mountMap } from './mount-map.tsx';

// The map itself is real; only the making of it is listened to, to get hold of it.
vi.mock('../../src/map/create-map.ts', { spy: true });

// The map is drawn in software; a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

const DESK = { width: 1000, height: 800 };

let kept: Mounted | null = null;
let isKept = false;
let serial = 0;
const nextSerial = (): number => {
  serial += 1;
  return serial;
};

/** One map for the tests of a group that leave nothing behind in it: in the overview, with nothing heard yet. */
async function keptMap(): Promise<Mounted> {
  const mounted = kept ?? (await mountMap(DESK));
  kept = mounted;
  isKept = true;
  const selection = { place: null, passage: null };
  mounted.update({
    selection,
    hovered: null,
    command: { serial: nextSerial(), still: true, to: 'overview' },
  });
  await idle(mounted.region);
  for (const heard of ['onSelectPlace', 'onHover', 'onClear', 'onCamera'] as const) {
    vi.mocked(mounted.props[heard]).mockClear();
  }
  return mounted;
}

function letGo(): void {
  clear();
  kept = null;
}

afterEach(async () => {
  if (!isKept) letGo();
  isKept = false;
  await motion('no-preference');
});

async function motion(value: 'reduce' | 'no-preference'): Promise<void> {
  const features = [{ name: 'prefers-reduced-motion', value }];
  await cdp().send('Emulation.setEmulatedMedia', { features });
}

async function positionOf(mounted: Mounted, id: string): Promise<{ x: number; y: number }> {
  const story = await firstStory();
  const place = story.places.find((candidate) => candidate.id === id);
  if (place?.geometry.type !== 'Point') throw new Error(`${id} is no point`);
  return mounted.map.project([...place.geometry.coordinates] as [number, number]);
}

async function clickAt(mounted: Mounted, at: { x: number; y: number }): Promise<void> {
  await userEvent.click(mounted.map.getCanvas(), { position: at });
}

/** A name reaches no further than this from its symbol, in pixels. */
const REACH = { x: 150, y: 60 };

/** Every 5th pixel near a focus town that its name or symbol covers, as queried from the drawn map. */
async function covered(
  mounted: Mounted,
  layers: string[],
): Promise<{ x: number; y: number; id: string }[]> {
  const found: { x: number; y: number; id: string }[] = [];
  for (const id of ['toretsk', 'pokrovsk', 'vuhledar']) {
    const at = await positionOf(mounted, id);
    for (let y = at.y - REACH.y; y <= at.y + REACH.y; y += 5) {
      for (let x = at.x - REACH.x; x <= at.x + REACH.x; x += 5) {
        const features = mounted.map.queryRenderedFeatures([x, y], { layers });
        if (features.some(({ properties }) => properties['id'] === id)) found.push({ x, y, id });
      }
    }
  }
  return found;
}

const NAMES = ['story-focus-name', 'story-symbol'];

describe('the story on the map', () => {
  it('draws the four focus places and says so', async () => {
    performance.clearMarks('map-idle');
    const mounted = await mountMap(DESK);
    const drawn = mounted.region.dataset['drawn']?.split(' ') ?? [];
    expect(drawn).toEqual(expect.arrayContaining([...FOCUS]));
    expect(performance.getEntriesByName('map-idle')).toHaveLength(1);
    const names = new Set(
      mounted.map
        .queryRenderedFeatures({ layers: ['story-focus-name'] })
        .map(({ properties }) => properties['name']),
    );
    expect(names).toEqual(new Set(['Toretsk', 'Pokrovsk', 'Vuhledar']));
    const labels = mounted.map.queryRenderedFeatures({ layers: ['story-line-name'] });
    expect(labels[0]?.properties['note']).toBe('approximate course');
  });

  async function expectFramed(mounted: Mounted, { width }: { width: number }): Promise<void> {
    const foot = mounted.region.querySelector('.map-foot')?.getBoundingClientRect();
    const region = mounted.region.getBoundingClientRect();
    const free = (foot?.top ?? region.bottom) - region.top;
    const points = await covered(mounted, NAMES);
    const at = `at ${region.width} × ${region.height}`;
    expect(new Set(points.map(({ id }) => id)), at).toEqual(
      new Set(['toretsk', 'pokrovsk', 'vuhledar']),
    );
    for (const { x, y } of points) {
      expect(x, at).toBeGreaterThan(3);
      expect(x, at).toBeLessThan(width - 3);
      expect(y, at).toBeGreaterThan(3);
      expect(y, at).toBeLessThan(free);
    }
    const route = mounted.props.reading.place.get('supply-route');
    if (route?.geometry.type !== 'LineString') throw new Error('no route');
    for (const position of route.geometry.coordinates) {
      const { x, y } = mounted.map.project([...position] as [number, number]);
      expect(x > 0 && x < width && y > 0 && y < free, at).toBe(true);
    }
  }

  it.each([
    [1000, 800, 0],
    [390, 760, 380],
  ])(
    'frames every focus place with its name, at %i × %i with %i covered',
    async (width, height, bottom) => {
      const padding = { top: 0, right: 0, bottom, left: 0 };
      await expectFramed(await mountMap({ width, height }, { padding }), { width });
    },
  );

  it('frames them as well when the window becomes another', async () => {
    const mounted = await mountMap(DESK);
    for (const [width, height] of [
      [1600, 900],
      [2560, 1440],
      [390, 500],
      [600, 300],
      [280, 200],
    ] as const) {
      mounted.resize({ width, height });
      await mounted.map.once('resize');
      await idle(mounted.region);
      await expectFramed(mounted, { width });
    }
  });

  it('keeps the basemap clear of focus names and symbols', async () => {
    for (const size of [DESK, { width: 390, height: 500 }]) {
      const mounted = await mountMap(size);
      const own = new Set(['story-focus-name', 'story-symbol']);
      const others = mounted.map
        .getStyle()
        .layers.filter(({ id, type }) => type === 'symbol' && !id.startsWith('story-'))
        .map(({ id }) => id);
      expect(others.length).toBeGreaterThan(0);
      for (const { x, y } of await covered(mounted, [...own])) {
        const under = mounted.map.queryRenderedFeatures([x, y], { layers: others });
        expect(under.map(({ layer, properties }) => [layer.id, properties])).toEqual([]);
      }
      mounted.unmount();
    }
  });

  it('keeps every name clear of the focus places, at zooms 4 to 11', async () => {
    await motion('reduce');
    const mounted = await mountMap(DESK);
    const { map } = mounted;
    const names = map
      .getStyle()
      .layers.filter(({ id, type }) => type === 'symbol' && !/symbol|focus/.test(id))
      .map(({ id }) => id);
    for (const zoom of [4, 5, 6, 7, 8, 9, 10, 11]) {
      const still = map.once('idle');
      map.jumpTo({ center: [37.848, 48.395], zoom });
      await still;
      const own = await covered(mounted, NAMES);
      expect(own.length, `zoom ${zoom}`).toBeGreaterThan(0);
      for (const { x, y } of own) {
        const under = map.queryRenderedFeatures([x, y], { layers: names });
        expect(under.map(({ layer, properties }) => [zoom, layer.id, properties['name']])).toEqual(
          [],
        );
      }
    }
  });

  it('names no story place a second time, town or region', async () => {
    const mounted = await mountMap(DESK);
    const all = mounted.map.queryRenderedFeatures();
    const names = ['Toretsk', 'Pokrovsk', 'Donetsk region'];
    const written = all.filter(
      ({ layer, properties }) =>
        layer.type === 'symbol' && names.includes(String(properties['name'] ?? properties['en'])),
    );
    const own = written.filter(({ layer }) => layer.id.startsWith('story-'));
    expect(new Set(own.map(({ properties }) => properties['name']))).toEqual(new Set(names));
    expect(written.filter((feature) => !own.includes(feature))).toEqual([]);
  });

  it('says on a small map where in Ukraine, and where in Europe, it is', async () => {
    const mounted = await mountMap(DESK);
    const inset = () => mounted.region.querySelector<SVGElement>('.map-locator');
    await expect.poll(() => inset()?.dataset['where']).toBe('ukraine');
    const frame = inset()?.querySelector('rect')?.getBoundingClientRect();
    const box = inset()?.getBoundingClientRect();
    if (!frame || !box) throw new Error('no frame in the small map');
    expect((frame.left - box.left) / box.width).toBeGreaterThan(0.7);
    expect(getComputedStyle(inset() as SVGElement).visibility).toBe('visible');
    mounted.update({ command: { serial: 1, still: true, to: 'places', places: ['london'] } });
    await expect.poll(() => inset()?.dataset['where']).toBe('europe');
  });
});

describe('the camera', () => {
  afterAll(letGo);

  // The first journey of its map: a machine may be too slow for a second.
  it('eases to a neighbour, for no longer than 900 ms', async () => {
    const mounted = await keptMap();
    const ease = vi.spyOn(mounted.map, 'easeTo');
    const jump = vi.spyOn(mounted.map, 'jumpTo');
    mounted.update({
      command: { serial: nextSerial(), still: false, to: 'places', places: ['vuhledar'] },
    });
    await mounted.map.once('moveend');
    expect(ease).toHaveBeenCalledTimes(1);
    expect(ease.mock.calls[0]?.[0].duration).toBeGreaterThan(0);
    expect(ease.mock.calls[0]?.[0].duration).toBeLessThanOrEqual(900);
    expect(jump).not.toHaveBeenCalled();
    expect(mounted.map.getZoom()).toBeCloseTo(9.3, 2);
  });

  it('fades where a journey before was drawn too slowly to be followed', async () => {
    const mounted = await keptMap();
    const { map } = mounted;
    const go = (place: string) =>
      mounted.update({
        command: { serial: nextSerial(), still: false, to: 'places', places: [place] },
      });
    const slowly = () => {
      const until = performance.now() + 90;
      while (performance.now() < until);
    };
    map.on('render', slowly);
    go('vuhledar');
    await map.once('moveend');
    map.off('render', slowly);
    await idle(mounted.region);
    let frames = 0;
    map.on('move', () => {
      frames += 1;
    });
    go('pokrovsk');
    await map.once('moveend');
    await idle(mounted.region);
    expect(frames).toBe(1);
    expect(map.getZoom()).toBeCloseTo(9.3, 2);
    const canvas = map.getCanvas();
    await Promise.all(canvas.getAnimations().map(({ finished }) => finished));
    expect(getComputedStyle(canvas).opacity).toBe('1');
  });

  it('begins no frame before a slow graphics processor is done with the last', async () => {
    const { map } = await keptMap();
    const gl = map.getCanvas().getContext('webgl2');
    if (!gl) throw new Error('The map has no WebGL 2');
    let frames = 0;
    const count = () => {
      frames += 1;
    };
    let isDone = true;
    const status = vi
      .spyOn(gl, 'getSyncParameter')
      .mockImplementation(() => (isDone ? gl.SIGNALED : gl.UNSIGNALED));
    const looked = async (times: number) => {
      const before = status.mock.calls.length;
      await expect
        .poll(() => status.mock.calls.length, { timeout: 20_000 })
        .toBeGreaterThanOrEqual(before + times);
    };
    const frame = async () => {
      const drawn = map.once('render');
      map.triggerRepaint();
      await drawn;
    };
    await frame();
    await looked(1);
    isDone = false;
    await frame();
    await looked(20);
    isDone = true;
    await looked(1);
    // Now the processor is known to be slow.
    isDone = false;
    await frame();
    map.on('render', count);
    map.triggerRepaint();
    await looked(20);
    expect(frames).toBe(0);
    isDone = true;
    await expect.poll(() => frames, { timeout: 20_000 }).toBe(1);
    map.off('render', count);
    status.mockRestore();
  });

  it('goes where a command says, and nowhere without one', async () => {
    const mounted = await keptMap();
    const before = mounted.map.getCenter();
    mounted.update({ selection: { place: 'toretsk', passage: null } });
    await idle(mounted.region);
    expect(mounted.map.getCenter()).toEqual(before);
    mounted.update({
      command: { serial: nextSerial(), still: false, to: 'places', places: ['toretsk'] },
    });
    await mounted.map.once('moveend');
    await idle(mounted.region);
    expect(mounted.map.getZoom()).toBeCloseTo(9.3, 2);
    expect(mounted.props.onCamera).not.toHaveBeenCalled();
  });

  it('jumps under reduced motion', async () => {
    await motion('reduce');
    const mounted = await keptMap();
    let frames = 0;
    mounted.map.on('move', () => {
      frames += 1;
    });
    mounted.update({
      command: { serial: nextSerial(), still: false, to: 'places', places: ['vuhledar'] },
    });
    await idle(mounted.region);
    expect(frames).toBe(1);
    expect(mounted.map.getZoom()).toBeCloseTo(9.3, 2);
  });

  it('fades instead of flying to London, and back in', async () => {
    const mounted = await keptMap();
    let frames = 0;
    mounted.map.on('move', () => {
      frames += 1;
    });
    mounted.update({
      command: { serial: nextSerial(), still: false, to: 'places', places: ['london'] },
    });
    await mounted.map.once('moveend');
    await idle(mounted.region);
    expect(frames).toBe(1);
    expect(mounted.map.getCenter().lng).toBeCloseTo(-0.13, 0);
    const canvas = mounted.map.getCanvas();
    await Promise.all(canvas.getAnimations().map(({ finished }) => finished));
    expect(getComputedStyle(canvas).opacity).toBe('1');
  });

  it('keeps the frame when the window or the chrome changes, until moved by hand', async () => {
    const mounted = await mountMap(DESK);
    mounted.resize({ width: 500, height: 600 });
    await mounted.map.once('resize');
    await idle(mounted.region);
    const toretsk = await positionOf(mounted, 'toretsk');
    expect(toretsk.x).toBeLessThan(500 - 60);
    const before = mounted.map.getCenter().lat;
    mounted.update({ padding: { top: 0, right: 0, bottom: 250, left: 0 } });
    await idle(mounted.region);
    expect(mounted.map.getCenter().lat).toBeLessThan(before);

    mounted.map.getCanvas().focus();
    await userEvent.keyboard('{ArrowRight}');
    await mounted.map.once('moveend');
    await idle(mounted.region);
    const moved = mounted.map.getCenter();
    mounted.update({ padding: { top: 0, right: 0, bottom: 0, left: 0 } });
    await idle(mounted.region);
    expect(mounted.map.getCenter()).toEqual(moved);
  });

  it('reports moves by hand and by its buttons, and stands where an address put it', async () => {
    const camera = { longitude: 36, latitude: 49, zoom: 7 };
    const mounted = await mountMap(DESK, {
      command: { serial: 3, still: true, to: 'camera', camera },
    });
    expect(mounted.map.getZoom()).toBeCloseTo(7);
    expect(mounted.map.getCenter().lng).toBeCloseTo(36);
    await userEvent.click(mounted.region.querySelector('.map-controls button') as Element);
    await expect.poll(() => vi.mocked(mounted.props.onCamera).mock.calls.length).toBe(1);
    expect(vi.mocked(mounted.props.onCamera).mock.calls[0]?.[0].zoom).toBeCloseTo(8);
  });
});

describe('a reader’s hands', () => {
  afterAll(letGo);

  it('chooses the place whose symbol is clicked, within a fingertip', async () => {
    const mounted = await keptMap();
    for (const [id, dx, dy] of [
      ['toretsk', 0, 0],
      ['pokrovsk', -14, 10],
      ['vuhledar', 0, 15],
    ] as const) {
      const { x, y } = await positionOf(mounted, id);
      await clickAt(mounted, { x: x + dx, y: y + dy });
      expect(mounted.props.onSelectPlace).toHaveBeenLastCalledWith(id);
    }
  });

  it('chooses the route by its line, and nothing by empty ground', async () => {
    const mounted = await keptMap();
    const route = mounted.props.reading.place.get('supply-route');
    if (route?.geometry.type !== 'LineString') throw new Error('no route');
    const middle = route.geometry.coordinates[Math.floor(route.geometry.coordinates.length / 2)];
    const at = mounted.map.project([...(middle ?? [0, 0])] as [number, number]);
    await clickAt(mounted, at);
    expect(mounted.props.onSelectPlace).toHaveBeenLastCalledWith('supply-route');
    vi.mocked(mounted.props.onSelectPlace).mockClear();
    await clickAt(mounted, { x: 40, y: 400 });
    expect(mounted.props.onSelectPlace).not.toHaveBeenCalled();
    expect(mounted.props.onClear).not.toHaveBeenCalled();
  });

  it('lights the place under the mouse', async () => {
    const mounted = await keptMap();
    const at = await positionOf(mounted, 'pokrovsk');
    await userEvent.hover(mounted.map.getCanvas(), { position: at });
    expect(mounted.props.onHover).toHaveBeenLastCalledWith('pokrovsk');
    expect(mounted.map.getCanvas().style.cursor).toBe('pointer');
    await userEvent.hover(mounted.map.getCanvas(), { position: { x: 40, y: 400 } });
    expect(mounted.props.onHover).toHaveBeenLastCalledWith(null);
  });

  it('shows a selection by state alone: grown, the rest dimmed', async () => {
    const mounted = await keptMap();
    mounted.update({ selection: { place: 'toretsk', passage: null }, hovered: 'pokrovsk' });
    const state = (id: string) => mounted.map.getFeatureState({ source: 'story-points', id });
    await expect.poll(() => state('toretsk')['selected']).toBe(true);
    await expect
      .poll(() => state('pokrovsk'))
      .toEqual({ selected: false, hovered: true, dimmed: false });
    expect(state('vuhledar')).toEqual({ selected: false, hovered: false, dimmed: true });
  });
});

describe('keyboard and screen reader', () => {
  afterAll(letGo);

  it('lists the places in reading order, one in the order of tabbing', async () => {
    const mounted = await keptMap();
    mounted.update({ selection: { place: 'pokrovsk', passage: null } });
    const buttons = [...mounted.region.querySelectorAll('ol button')];
    const { reading } = mounted.props;
    expect(buttons).toHaveLength(reading.places.length);
    const count = reading.passagesOf.get('toretsk')?.length;
    expect(buttons[0]?.textContent).toBe(`Toretsk, contested, ${count} passages`);
    expect(buttons.filter((button) => button.getAttribute('aria-pressed') === 'true')).toHaveLength(
      1,
    );
    expect(buttons.filter((button) => (button as HTMLElement).tabIndex === 0)).toHaveLength(1);
  });

  it('moves by arrows to what lies that way, lights it, and chooses it', async () => {
    const mounted = await keptMap();
    mounted.region.querySelector<HTMLElement>('ol button')?.focus();
    expect(mounted.props.onHover).toHaveBeenLastCalledWith('toretsk');
    await userEvent.keyboard('{Home}{ArrowDown}');
    const item = document.activeElement?.closest<HTMLElement>('[data-spot]');
    const spot = item?.dataset['spot'] ?? '';
    expect(spot).not.toBe('toretsk');
    const first = mounted.region.querySelector('[data-spot="toretsk"]');
    const height = (element?: Element | null) => element?.getBoundingClientRect().top ?? 0;
    expect(height(item)).toBeGreaterThan(height(first));
    await userEvent.keyboard('{Enter}');
    expect(mounted.props.onSelectPlace).toHaveBeenLastCalledWith(spot);
    await userEvent.keyboard('{Escape}');
    expect(mounted.props.onClear).toHaveBeenCalledTimes(1);
  });

  it('stands each button over its symbol, and follows the map', async () => {
    const mounted = await keptMap();
    mounted.update({
      command: { serial: nextSerial(), still: true, to: 'places', places: ['vuhledar'] },
    });
    await idle(mounted.region);
    const box = mounted.region
      .querySelector('[data-spot="vuhledar"] button')
      ?.getBoundingClientRect();
    const origin = mounted.map.getContainer().getBoundingClientRect();
    const at = await positionOf(mounted, 'vuhledar');
    if (!box) throw new Error('no button');
    expect(Math.abs(box.left + box.width / 2 - origin.left - at.x)).toBeLessThan(1);
    expect(Math.abs(box.top + box.height / 2 - origin.top - at.y)).toBeLessThan(1);
    expect(box.width).toBe(44);
  });
});

describe('changes of dress', () => {
  it('changes language and theme in place', async () => {
    const mounted = await mountMap(DESK, { selection: { place: 'toretsk', passage: null } });
    const { map } = mounted;
    map.jumpTo({ center: [37.6, 48.2], zoom: 8.7 });
    await idle(mounted.region);
    mounted.update({
      language: 'uk',
      theme: 'dark',
      selection: { place: 'toretsk', passage: null },
    });
    await expect
      .poll(
        () =>
          map
            .queryRenderedFeatures({ layers: ['story-focus-name'] })
            .map(({ properties }) => properties['name']),
        { timeout: 10_000 },
      )
      .toContain('Торецьк');
    await idle(mounted.region);
    expect(mounted.map).toBe(map);
    expect(map.hasImage('story/contested/dark')).toBe(true);
    expect(map.getFeatureState({ source: 'story-points', id: 'toretsk' })['selected']).toBe(true);
    expect(mounted.region.querySelector('ol button')?.textContent).toMatch(
      /^Торецьк, точаться бої/,
    );
    expect(mounted.region.textContent).toContain('Дані карти');
  });

  it('comes back whenever its graphics context is lost, three times over, with view, images and selection', async () => {
    const camera = { longitude: 37.6, latitude: 48.2, zoom: 8.7 };
    const mounted = await mountMap(DESK, {
      selection: { place: 'toretsk', passage: null },
      command: { serial: 3, still: true, to: 'camera', camera },
    });
    const { map } = mounted;
    const gl = map.getCanvas().getContext('webgl2');
    const loss = gl?.getExtension('WEBGL_lose_context');
    if (!loss) throw new Error('Nothing to lose the context with');
    for (const theme of ['dark', 'light', 'dark'] as const) {
      const lost = map.once('webglcontextlost');
      loss.loseContext();
      await lost;
      expect(mounted.region.dataset['map']).toBe('loading');
      mounted.update({ theme });
      // Restoring is allowed once the event of the loss has gone its way.
      await new Promise(requestAnimationFrame);
      const restored = map.once('webglcontextrestored');
      loss.restoreContext();
      await restored;
      await idle(mounted.region);
      const drawn = mounted.region.dataset['drawn']?.split(' ');
      expect(drawn).toEqual(expect.arrayContaining([...FOCUS]));
    }
    expect(map.getZoom()).toBeCloseTo(8.7, 3);
    expect(map.getFeatureState({ source: 'story-points', id: 'toretsk' })['selected']).toBe(true);
    expect(map.hasImage('story/contested/dark')).toBe(true);
    expect(mounted.props.onFail).not.toHaveBeenCalled();
  });

  it('says so where there is no WebGL', async () => {
    const original = HTMLCanvasElement.prototype.getContext;
    const without = vi
      .spyOn(HTMLCanvasElement.prototype, 'getContext')
      .mockImplementation(function (this: HTMLCanvasElement, type: string, ...rest: unknown[]) {
        if (type.startsWith('webgl')) return null;
        return Reflect.apply(original, this, [type, ...rest]) as null;
      });
    const onFail = vi.fn();
    await mountMap(DESK, { onFail }, { until: 'failed' });
    without.mockRestore();
    expect(onFail).toHaveBeenCalledWith('webgl');
  });

  it('says so once when the basemap cannot be had, and still draws the story', async () => {
    const onFail = vi.fn();
    const mounted = await mountMap(DESK, { base: `${location.origin}/nowhere/`, onFail });
    expect(onFail.mock.calls).toEqual([['basemap']]);
    expect(mounted.region.dataset['drawn']?.split(' ')).toEqual(expect.arrayContaining([...FOCUS]));
  });

  it('survives Strict Mode, and leaves nothing behind', async () => {
    const mounted = await mountMap(DESK, {}, { strict: true });
    expect(mounted.region.dataset['drawn']?.split(' ')).toEqual(expect.arrayContaining([...FOCUS]));
    expect(document.querySelectorAll('canvas')).toHaveLength(1);
    const removed = mounted.map.once('remove');
    mounted.unmount();
    await removed;
    expect(document.querySelector('canvas')).toBeNull();
  });
});
