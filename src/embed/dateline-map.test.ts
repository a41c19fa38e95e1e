// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import './dateline-map.ts';
import type { DatelineMap } from './dateline-map.ts';
import { COMMANDS, type FrameEvents, VERSION } from './protocol.ts';

const SITE = 'https://maps.example/';
const READY: FrameEvents['ready'] = {
  story: 'one',
  title: 'Map: one',
  languages: ['en', 'uk'],
  places: ['alder', 'birch'],
  passages: ['p1'],
};

function make(attributes: Readonly<Record<string, string>> = {}): DatelineMap {
  const element = document.createElement('dateline-map') as unknown as DatelineMap;
  for (const [name, value] of Object.entries({ src: SITE, ...attributes })) {
    element.setAttribute(name, value);
  }
  return element;
}

function frameOf(element: DatelineMap): HTMLIFrameElement {
  const frame = element.shadowRoot?.querySelector('div') as HTMLIFrameElement | null | undefined;
  if (!frame) throw new Error('the element has no frame');
  return frame;
}

/** Plays the frame: greets the element and takes the port that it hands over. */
function greet(element: DatelineMap) {
  const heard: { kind: string; payload: unknown }[] = [];
  let port: MessagePort | undefined;
  const own = {
    location: { href: `${SITE}?embed=1` },
    postMessage: (_data: unknown, _target: string, [given]: MessagePort[]) => {
      port = given;
    },
  };
  // The page's frames load nothing here.
  Object.defineProperty(frameOf(element), 'contentWindow', { value: own });
  const hello = { dateline: VERSION, kind: 'hello', payload: {} };
  window.dispatchEvent(
    Object.assign(new Event('message'), {
      source: own,
      origin: new URL(SITE).origin,
      data: hello,
      ports: [],
    }),
  );
  if (port) {
    port.onmessage = ({ data }: MessageEvent<{ kind: string; payload: unknown }>) =>
      heard.push({ kind: data.kind, payload: data.payload });
  }
  return {
    heard,
    tell: (kind: string, payload: object) =>
      port?.postMessage({ dateline: VERSION, kind, payload }),
  };
}

async function next(element: DatelineMap, event: string): Promise<CustomEvent> {
  return new Promise((resolve) => {
    element.addEventListener(event, (given) => resolve(given as CustomEvent), { once: true });
  });
}

beforeEach(() => {
  // The environment would load a frame's page: what is tested is what the element asks of one.
  const create = document.createElement.bind(document);
  vi.spyOn(document, 'createElement').mockImplementation((name: string) =>
    create(name === 'iframe' ? 'div' : name),
  );
  document.body.replaceChildren();
});

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('<dateline-map>', () => {
  it('puts its options into the frame’s address, and none that is not set', () => {
    const element = make({ story: 'one', place: 'alder', lang: 'uk', list: 'off', height: 'fit' });
    document.body.append(element);
    const frame = frameOf(element);
    expect(frame.src).toBe(`${SITE}?embed=1&story=one&place=alder&lang=uk&list=off&height=fit`);
    expect(frame.title).not.toBe('');
    expect(frame.loading).toBe('lazy');
    expect(frame.allow).toBe('fullscreen');
  });

  it('reflects properties as attributes and back', () => {
    const element = make();
    for (const name of [
      'story',
      'place',
      'passage',
      'map',
      'theme',
      'list',
      'interaction',
      'height',
    ]) {
      Reflect.set(element, name, 'x1');
      expect(element.getAttribute(name)).toBe('x1');
      Reflect.set(element, name, null);
      expect(element.hasAttribute(name)).toBe(false);
      element.setAttribute(name, 'x2');
      expect(Reflect.get(element, name)).toBe('x2');
    }
  });

  it('takes properties that were set before its code came', () => {
    const element = make();
    Object.defineProperty(element, 'place', { value: 'alder', configurable: true, writable: true });
    document.body.append(element);
    expect(element.getAttribute('place')).toBe('alder');
    expect(frameOf(element).src).toContain('place=alder');
  });

  it('says what happens in its frame, and writes the choice down without asking for it again', async () => {
    const element = make();
    document.body.append(element);
    const frame = greet(element);
    const ready = next(element, 'dateline-ready');
    frame.tell('ready', READY);
    expect((await ready).detail).toEqual(READY);
    expect(element.ready).toBe(true);
    expect(frameOf(element).title).toBe('Map: one');

    const chosen = next(element, 'dateline-place');
    frame.tell('place', { place: 'alder' });
    expect((await chosen).detail).toEqual({ place: 'alder' });
    expect(element.getAttribute('place')).toBe('alder');
    const view = next(element, 'dateline-view');
    frame.tell('view', { place: 'alder', passage: null, camera: null });
    await view;
    expect(frame.heard).toEqual([]);
  });

  it('sends what its attributes and methods ask, after the frame is ready', async () => {
    const element = make();
    document.body.append(element);
    const frame = greet(element);
    element.setAttribute('place', 'birch');
    element.setAttribute('passage', 'p1');
    element.setTheme('dark');
    element.setView({ longitude: 37, latitude: 48, zoom: 8 });
    element.setView({ longitude: 38, latitude: 48, zoom: 8 });
    element.setLanguage('uk');
    const ready = next(element, 'dateline-ready');
    frame.tell('ready', READY);
    await ready;
    await vi.waitFor(() => expect(frame.heard).toHaveLength(4));
    expect(Object.fromEntries(frame.heard.map(({ kind, payload }) => [kind, payload]))).toEqual({
      select: { place: 'birch', passage: 'p1' },
      theme: { theme: 'dark' },
      view: { camera: { longitude: 38, latitude: 48, zoom: 8 } },
      language: { language: 'uk' },
    });
    expect(frame.heard.every(({ kind }) => Object.hasOwn(COMMANDS, kind))).toBe(true);
  });

  it('is as high as its attribute says, or as its frame’s content', async () => {
    const element = make({ height: '360' });
    document.body.append(element);
    const frame = frameOf(element);
    expect(frame.style.height).toBe('360px');
    element.setAttribute('height', '400');
    expect(frame.style.height).toBe('400px');
    expect(frameOf(element)).toBe(frame);
    element.setAttribute('height', 'fit');
    expect(frameOf(element)).not.toBe(frame);
    greet(element).tell('height', { height: 733 });
    await vi.waitFor(() => expect(frameOf(element).style.height).toBe('733px'));
  });

  it('leaves nothing behind when removed, and keeps its choice when it comes back', async () => {
    // The relay of turns comes with the first map of a page, and stays.
    document.body.append(make());
    const add = vi.spyOn(window, 'addEventListener');
    const remove = vi.spyOn(window, 'removeEventListener');
    const element = make();
    for (let round = 0; round < 5; round += 1) {
      document.body.append(element);
      const frame = greet(element);
      const ready = next(element, 'dateline-ready');
      frame.tell('ready', READY);
      await ready;
      if (round === 0) {
        const view = next(element, 'dateline-view');
        const camera = { longitude: 37, latitude: 48, zoom: 8 };
        frame.tell('view', { place: 'alder', passage: 'p1', camera });
        await view;
      }
      element.remove();
      expect(element.shadowRoot?.childElementCount).toBe(0);
      expect(element.ready).toBe(false);
    }
    const messages = (spy: typeof add | typeof remove) =>
      spy.mock.calls.filter(([type]) => type === 'message').length;
    expect(messages(add)).toBe(5);
    expect(messages(remove)).toBe(5);
    document.body.append(element);
    expect(frameOf(element).src).toBe(
      `${SITE}?embed=1&place=alder&passage=p1&map=8/48/37`.replaceAll('/48/', '%2F48%2F'),
    );
  });

  it('begins where its attribute puts the map, until something else does', async () => {
    const map = '8.00/48.0000/37.0000';
    const mapOf = (element: DatelineMap) => new URL(frameOf(element).src).searchParams.get('map');
    const element = make({ place: 'alder', map });
    document.body.append(element);
    expect(mapOf(element)).toBe(map);
    const again = () => {
      element.remove();
      document.body.append(element);
    };
    again();
    expect(mapOf(element)).toBe(map);
    element.select('birch');
    again();
    expect(mapOf(element)).toBeNull();
    element.setView({ longitude: 38, latitude: 47, zoom: 7 });
    again();
    expect(mapOf(element)).toBe('7/47/38');
    element.setAttribute('map', '6.00/48.0000/36.0000');
    expect(mapOf(element)).toBe('6.00/48.0000/36.0000');
  });

  it('keeps several on a page apart', async () => {
    const [one, two] = [make({ place: 'alder' }), make({ place: 'birch' })];
    document.body.append(one, two);
    const frames = [greet(one), greet(two)];
    const heard = vi.fn();
    two.addEventListener('dateline-place', heard);
    const chosen = next(one, 'dateline-place');
    frames[0]?.tell('place', { place: null });
    await chosen;
    expect(heard).not.toHaveBeenCalled();
    expect([one.hasAttribute('place'), two.getAttribute('place')]).toEqual([false, 'birch']);
  });
});
