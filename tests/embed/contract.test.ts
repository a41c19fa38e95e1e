import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FrameSide, openFrameSide } from '../../src/embed/frame-side.ts';
import { type HostSide, openHostSide } from '../../src/embed/host-side.ts';
import { COMMANDS, EVENTS, GREETINGS, readMessage, VERSION } from '../../src/embed/protocol.ts';
import { hostileMessage } from './hostile-message.ts';
import { PAGE, SITE, settled, type TwoWindows, twoWindows } from './two-windows.ts';

const CAMERA = { longitude: 37.85, latitude: 48.4, zoom: 9 };
const SAMPLES = {
  events: [
    {
      kind: 'ready',
      payload: {
        story: 'one',
        title: 'Title',
        languages: ['en'],
        places: ['a'],
        passages: ['p1', 'p2'],
      },
    },
    { kind: 'place', payload: { place: 'a' } },
    { kind: 'passage', payload: { passage: null } },
    { kind: 'view', payload: { place: null, passage: 'p2', camera: CAMERA } },
    { kind: 'height', payload: { height: 480 } },
  ],
  commands: [
    { kind: 'select', payload: { place: 'a', passage: null } },
    { kind: 'view', payload: { camera: CAMERA } },
    { kind: 'theme', payload: { theme: 'dark' } },
    { kind: 'language', payload: { language: 'uk' } },
  ],
};
const wire = (message: object) => ({ dateline: VERSION, ...message });

let windows: TwoWindows;
let heard: { frame: unknown[]; host: unknown[] };
let frame: FrameSide;
let host: HostSide;
/** The last port that the host handed over, to speak through as a stranger would. */
let ports: MessagePort[];

function openFrame(): FrameSide {
  return openFrameSide(windows.own as unknown as Window, {
    onCommand: (command) => {
      heard.frame.push(command);
      return true;
    },
    onHost: () => undefined,
  });
}

function openHost(opaque = false): HostSide {
  return openHostSide(
    windows.page as unknown as Window,
    windows.frame as unknown as HTMLIFrameElement,
    { origin: SITE, opaque, onEvent: (event) => heard.host.push(event) },
  );
}

beforeEach(() => {
  windows = twoWindows();
  heard = { frame: [], host: [] };
  ports = [];
  windows.own.addEventListener('message', (event) => {
    ports.push(...(event as MessageEvent).ports);
  });
});

afterEach(() => {
  frame?.close();
  host?.close();
});

describe('the greeting', () => {
  it('joins the two, whichever comes first', async () => {
    host = openHost();
    frame = openFrame();
    host.send('select', { place: 'a', passage: null });
    frame.tell('place', { place: 'a' });
    await settled();
    expect(heard.frame).toEqual([SAMPLES.commands[0]]);
    expect(heard.host).toEqual([SAMPLES.events[1]]);

    frame.close();
    host.close();
    heard = { frame: [], host: [] };
    frame = openFrame();
    host = openHost();
    frame.tell('place', { place: 'a' });
    await settled();
    expect(heard.host).toEqual([SAMPLES.events[1]]);
  });

  it('names the origin that it speaks to, and never says more than that it is there', async () => {
    host = openHost();
    frame = openFrame();
    frame.tell('view', { place: 'a', passage: null, camera: CAMERA });
    host.send('theme', { theme: 'dark' });
    await settled();
    for (const { data, target, to } of windows.posts) {
      expect(data).toEqual(wire({ kind: to === 'host' ? 'hello' : 'connect', payload: {} }));
      if (to === 'frame') expect(target).toBe(SITE);
    }
    expect(windows.posts.filter(({ target }) => target === '*')).toHaveLength(1);
    expect(frame.hostOrigin()).toBe(PAGE);
  });

  it('reaches a frame whose origin a sandbox took, only when told that it did', async () => {
    windows = twoWindows('null');
    host = openHost(false);
    frame = openFrame();
    frame.tell('place', { place: 'a' });
    await settled();
    expect(heard.host).toEqual([]);
    host.close();
    host = openHost(true);
    frame.tell('place', { place: 'a' });
    await settled();
    expect(heard.host).toEqual([SAMPLES.events[1]]);
  });

  it('lets a frame alone that is nobody’s', () => {
    windows.own.parent = windows.own;
    frame = openFrame();
    expect(windows.posts).toEqual([]);
  });

  it.each([
    ['another window', { source: {}, origin: PAGE }],
    ['another origin than at first', { origin: 'https://evil.example' }],
  ])('of %s is counted and not answered by the frame', async (_, over) => {
    host = openHost();
    frame = openFrame();
    const before = frame.ignored();
    const { port1, port2 } = new MessageChannel();
    let answered = false;
    port1.onmessage = () => {
      answered = true;
    };
    windows.own.deliver(wire({ kind: 'connect', payload: {} }), {
      source: windows.page,
      ports: [port2],
      ...over,
    });
    frame.tell('place', { place: 'a' });
    await settled();
    expect([answered, frame.ignored() - before]).toEqual([false, 1]);
    expect(heard.host).toEqual([SAMPLES.events[1]]);
    port1.close();
  });

  it.each([
    ['another frame', {}, SITE],
    ['another origin', null, 'https://evil.example'],
  ])('of %s gets no port from the host', async (_, source, origin) => {
    host = openHost();
    frame = openFrame();
    const before = windows.posts.length;
    windows.page.deliver(wire({ kind: 'hello', payload: {} }), {
      source: source ?? windows.own,
      origin,
    });
    expect(windows.posts.length).toBe(before);
  });
});

describe('ten thousand hostile messages to the windows themselves', () => {
  const greetings = Object.keys(GREETINGS).map((kind) => ({ kind, payload: {} }));
  const messages = fc.sample(hostileMessage(greetings), { numRuns: 10_000, seed: 3 });
  const isGreeting = (data: unknown, kind: string) => readMessage(GREETINGS, data)?.kind === kind;

  it('open no line to the frame without a port', () => {
    frame = openFrame();
    for (const data of messages) windows.own.deliver(data, { source: windows.page, origin: PAGE });
    expect(frame.ignored()).toBe(messages.length);
    expect(frame.isConnected()).toBe(false);
  });

  it('get a port from the host for a well-formed greeting alone', () => {
    host = openHost();
    const before = windows.posts.length;
    for (const data of messages) windows.page.deliver(data, { source: windows.own, origin: SITE });
    const greeted = messages.filter((data) => isGreeting(data, 'hello')).length;
    expect(greeted).toBeGreaterThan(100);
    expect(windows.posts.length - before).toBe(greeted);
    expect(host.ignored()).toBe(messages.length - greeted);
  });
});

const SIDES = [
  { name: 'the frame', own: SAMPLES.commands, others: SAMPLES.events, table: COMMANDS },
  { name: 'the host', own: SAMPLES.events, others: SAMPLES.commands, table: EVENTS },
] as const;

describe.each(SIDES)('$name', ({ name, own, others, table }) => {
  const isFrame = name === 'the frame';
  const ignored = () => (isFrame ? frame.ignored() : host.ignored());
  const log = () => (isFrame ? heard.frame : heard.host);
  let before = 0;
  let say: (data: unknown) => void;

  beforeEach(() => {
    if (isFrame) {
      frame = openFrame();
      const { port1, port2 } = new MessageChannel();
      windows.own.deliver(wire({ kind: 'connect', payload: {} }), {
        source: windows.page,
        origin: PAGE,
        ports: [port2],
      });
      say = (data) => port1.postMessage(data);
    } else {
      host = openHost();
      const port = ports.at(-1);
      say = (data) => port?.postMessage(data);
    }
    before = ignored();
  });

  it('has a sample of every kind', () => {
    const kinds: string[] = own.map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(Object.keys(table).sort());
  });

  it('hears every kind of message meant for it', async () => {
    for (const message of own) say(wire(message));
    await settled();
    expect(log()).toEqual(own);
    expect(ignored() - before).toBe(0);
  });

  it('drops members that no table names', async () => {
    const [first] = own;
    say({ ...wire({ ...first, payload: { ...first?.payload, html: '<b>' } }), more: 1 });
    const view = own.find(({ kind }) => kind === 'view');
    const camera = { ...CAMERA, pitch: 60 };
    say(wire({ kind: 'view', payload: { ...view?.payload, camera } }));
    await settled();
    expect(log()).toEqual([first, view]);
  });

  it('passes over and counts every other thing', async () => {
    const [first] = own;
    const things = [
      null,
      1,
      'x',
      [],
      {},
      first,
      { ...wire(first ?? {}), dateline: 2 },
      { ...wire(first ?? {}), dateline: '1' },
      wire({ kind: 'unheard-of', payload: {} }),
      wire({ kind: 'constructor', payload: {} }),
      wire({ kind: '__proto__', payload: {} }),
      ...own.map(({ kind }) => wire({ kind, payload: {} })),
      ...own.map(({ kind }) => wire({ kind, payload: null })),
      ...others.filter(({ kind }) => !(kind in table)).map((message) => wire(message)),
      ...Object.keys(GREETINGS).map((kind) => wire({ kind, payload: {} })),
    ];
    for (const thing of things) say(thing);
    await settled();
    expect(log()).toEqual([]);
    expect(ignored() - before).toBe(things.length);
  });

  it('hears nothing any more once closed', async () => {
    (isFrame ? frame : host).close();
    say(wire(own[0] ?? {}));
    await settled();
    expect(log()).toEqual([]);
  });

  it('stands ten thousand hostile messages: each is heard well formed or counted', async () => {
    const messages = fc.sample(hostileMessage(own), { numRuns: 10_000, seed: 20_241_010 });
    let sent = 0;
    for (const message of messages) {
      try {
        say(message);
        sent += 1;
      } catch {
        // What cannot be cloned cannot be sent: the browser refuses it before any of our code.
      }
    }
    await settled();
    expect(sent).toBeGreaterThan(9000);
    expect(log().length + ignored() - before).toBe(sent);
    // Both kinds of answer must have been given, or the sample proves little.
    expect(log().length).toBeGreaterThan(200);
    expect(ignored() - before).toBeGreaterThan(2000);
    for (const message of log())
      expect(readMessage(table, wire(message as object))).toEqual(message);
  });
});
