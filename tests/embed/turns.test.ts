import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MapTurns, openMapTurns } from '../../src/embed/map-turns.ts';
import { GREETINGS, readMessage, TURNS, VERSION } from '../../src/embed/protocol.ts';
import { openTurnRelay } from '../../src/embed/turn-relay.ts';
import { PageWindow } from './fake-page.ts';
import { hostileMessage } from './hostile-message.ts';
import { PAGE, SITE, settled } from './two-windows.ts';

type Own = ConstructorParameters<typeof PageWindow>[1];

interface OneMap {
  readonly own: PageWindow;
  readonly turns: MapTurns;
  live: boolean;
}

let page: PageWindow;
let maps: OneMap[];
let clock: number;

function frame(own: Partial<Own> = {}, around = page): OneMap {
  const window = new PageWindow(around, { site: SITE, ...own });
  const map: OneMap = {
    own: window,
    live: false,
    turns: window.run(() =>
      openMapTurns(
        window as unknown as Window,
        () => {
          map.live = false;
        },
        () => clock,
      ),
    ),
  };
  maps.push(map);
  return map;
}

function wake(map: OneMap): void {
  clock += 1;
  map.live = true;
  map.own.run(() => map.turns.wake());
}

const relay = (around = page, origins = ['null', SITE]) =>
  around.run(() =>
    openTurnRelay(around as unknown as Window, (origin) => origins.includes(origin)),
  );
const live = () => maps.flatMap((map, index) => (map.live ? [index] : []));
const wire = (kind: string, payload: object) => ({ dateline: VERSION, kind, payload });

beforeEach(() => {
  page = new PageWindow(null, { site: PAGE });
  maps = [];
  clock = 1000;
});
afterEach(() => {
  for (const { turns } of maps) turns.close();
});

describe.each([
  ['frames', {}],
  ['frames in sandboxes, which have no origin in common', { boxed: true }],
  ['frames in elements', { inShadow: true }],
  [
    'sandboxed frames in shadow trees, beside the element’s script',
    { inShadow: true, boxed: true },
  ],
])('%s', (_, own: Partial<Own>) => {
  beforeEach(() => {
    if (own.inShadow) relay();
  });

  it('draw two at a time: the one that has drawn for longest rests', async () => {
    for (let index = 0; index < 10; index += 1) frame(own);
    await settled();
    for (const map of maps) {
      wake(map);
      await settled();
      expect(live().length).toBeLessThanOrEqual(2);
    }
    expect(live()).toEqual([8, 9]);
    const [first] = maps;
    if (first) wake(first);
    await settled();
    expect(live()).toEqual([0, 9]);
  });

  it('keep to two when ten wake at the same moment', async () => {
    for (let index = 0; index < 10; index += 1) frame(own);
    await settled();
    for (const map of maps) {
      clock = 1000;
      wake(map);
    }
    await settled();
    expect(live()).toHaveLength(2);
  });

  it('keep to two when each wakes before it has met the others', async () => {
    for (let index = 0; index < 5; index += 1) wake(frame(own));
    await settled();
    expect(live()).toEqual([3, 4]);
  });

  it('make room when one rests, or is taken out of the page', async () => {
    for (let index = 0; index < 4; index += 1) frame(own);
    await settled();
    const [first, second, third, fourth] = maps as [OneMap, OneMap, OneMap, OneMap];
    wake(first);
    wake(second);
    second.own.run(() => second.turns.rest());
    second.live = false;
    await settled();
    wake(third);
    await settled();
    expect(live()).toEqual([0, 2]);
    third.own.remove();
    third.live = false;
    await settled();
    wake(fourth);
    await settled();
    expect(live()).toEqual([0, 3]);
  });

  it('know whether the others hear of them', async () => {
    const { turns } = frame(own);
    await settled();
    expect(turns.isShared()).toBe(true);
  });
});

describe('maps of one page', () => {
  it('are counted together: bare ones, boxed ones, in elements, and inside other frames', async () => {
    relay();
    const wrapper = new PageWindow(page, { site: 'https://widgets.example' });
    frame();
    frame({ inShadow: true });
    frame({ boxed: true });
    frame({}, wrapper);
    await settled();
    for (const map of maps) {
      wake(map);
      await settled();
    }
    expect(live()).toEqual([2, 3]);
  });

  it('are not counted with those of another page', async () => {
    const other = new PageWindow(null, { site: PAGE });
    for (const around of [page, page, other]) frame({}, around);
    await settled();
    for (const map of maps) wake(map);
    await settled();
    expect(live()).toEqual([0, 1, 2]);
  });

  it('rest of themselves where nobody can reach them: in a shadow tree without the element', async () => {
    expect(frame({ inShadow: true }).turns.isShared()).toBe(false);
    const within = new PageWindow(page, { site: PAGE, inShadow: true });
    expect(frame({}, within).turns.isShared()).toBe(false);
    expect(frame().turns.isShared()).toBe(true);
  });

  it('say to strangers no more than that they are there', async () => {
    const stranger = new PageWindow(page, { site: 'https://ads.example' });
    const map = frame();
    wake(map);
    stranger.run(() => map.own.postMessage(wire('join', {}), '*'));
    await settled();
    const greeting = wire('join', {});
    expect(stranger.posts.map(({ data }) => data)).toEqual([greeting]);
    expect(page.posts.map(({ data }) => data)).toEqual([greeting]);
  });

  it('take no line from a stranger, and let the page’s own window speak', async () => {
    const stranger = new PageWindow(page, { site: 'https://ads.example' });
    const map = frame();
    wake(map);
    await settled();
    for (const [window, isHeard] of [
      [stranger, false],
      [page, true],
    ] as const) {
      const { port1, port2 } = new MessageChannel();
      map.own.deliver(wire('joined', {}), window, [port2]);
      for (const name of ['a', 'b']) port1.postMessage(wire('awake', { map: name, since: 9e9 }));
      await settled();
      expect(map.live).toBe(!isHeard);
      port1.close();
    }
  });

  it('hold few lines to one window, however often it asks', async () => {
    const map = frame();
    const other = new PageWindow(page, { site: SITE });
    const ports: MessagePort[] = [];
    other.addEventListener('message', (event) => ports.push(...(event as MessageEvent).ports));
    for (let time = 0; time < 50; time += 1) {
      other.run(() => map.own.postMessage(wire('join', {}), '*'));
    }
    await settled();
    expect(ports).toHaveLength(50);
    const heard = ports.map((port) => {
      const words: unknown[] = [];
      port.onmessage = ({ data }) => words.push(data);
      return words;
    });
    wake(map);
    await settled();
    expect(heard.filter((words) => words.length > 0)).toHaveLength(4);
    for (const port of ports) port.close();
  });
});

describe('ten thousand hostile messages', () => {
  it('to the window of a map open no line but for a well-formed greeting', async () => {
    const map = frame();
    const stranger = new PageWindow(page, { site: SITE });
    const greetings = Object.keys(GREETINGS).map((kind) => ({ kind, payload: {} }));
    const messages = fc.sample(hostileMessage(greetings), { numRuns: 10_000, seed: 11 });
    for (const data of messages) map.own.deliver(data, stranger);
    await settled();
    const asked = messages.filter((data) => readMessage(GREETINGS, data)?.kind === 'join').length;
    expect(asked).toBeGreaterThan(100);
    expect(stranger.posts).toHaveLength(asked);
  });

  it('over a line make a map rest at most, and it wakes again', async () => {
    const samples = [
      { kind: 'awake', payload: { map: 'a', since: 1 } },
      { kind: 'resting', payload: { map: 'a' } },
      { kind: 'relayed', payload: {} },
    ];
    expect(samples.map(({ kind }) => kind)).toEqual(Object.keys(TURNS));
    const map = frame();
    wake(map);
    const { port1, port2 } = new MessageChannel();
    map.own.deliver(wire('joined', {}), page, [port2]);
    let sent = 0;
    for (const data of fc.sample(hostileMessage(samples), { numRuns: 10_000, seed: 12 })) {
      try {
        port1.postMessage(data);
        sent += 1;
      } catch {
        // What cannot be cloned cannot be sent.
      }
    }
    await settled();
    expect(sent).toBeGreaterThan(9000);
    wake(map);
    await settled();
    expect(map.live).toBe(true);
    port1.close();
  });
});
