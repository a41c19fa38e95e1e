import { ELEMENT_OPTIONS } from './element-options.ts';
import { type HostSide, openHostSide } from './host-side.ts';
import type { FrameEvents, HostCommands } from './protocol.ts';
import { openTurnRelay } from './turn-relay.ts';

const HERE = import.meta.url;
/** The site that this file comes from: it lies in the folder `embed`. */
const SITE = new URL('../', HERE).href;
const TALL = 480;

const OTHERS = ['src', 'height', 'label'] as const;
/** All are properties of the same name too. */
const ATTRIBUTES = [...ELEMENT_OPTIONS, ...OTHERS];
/** `lang` is every element's already. */
const PROPERTIES = ATTRIBUTES.filter((name) => name !== 'lang');
type Option = (typeof ELEMENT_OPTIONS)[number] | (typeof OTHERS)[number];

export interface DatelineMapEventMap {
  'dateline-ready': CustomEvent<FrameEvents['ready']>;
  'dateline-place': CustomEvent<FrameEvents['place']>;
  'dateline-passage': CustomEvent<FrameEvents['passage']>;
  'dateline-view': CustomEvent<FrameEvents['view']>;
}

/** Of the maps on this page; what a sandbox took is `null`. */
const origins = new Set<string>();

function relayTurnsOf(origin: string): void {
  if (origins.size === 0) openTurnRelay(window, (each) => each === 'null' || origins.has(each));
  origins.add(origin);
}

/**
 * Speaks with a map that stands in a frame of the page's own.
 * @param onEvent is given each event's kind and payload
 */
export function connectFrame(
  frame: HTMLIFrameElement,
  onEvent: (kind: keyof FrameEvents, payload: FrameEvents[keyof FrameEvents]) => void,
): HostSide {
  const { sandbox } = frame;
  const boxed = frame.hasAttribute('sandbox') && !sandbox.contains('allow-same-origin');
  const { origin } = new URL(frame.src, document.baseURI);
  relayTurnsOf(origin);
  return openHostSide(window, frame, {
    origin,
    // Frames inherit the sandbox that the page itself may be in.
    opaque: boxed || window.origin === 'null',
    onEvent: ({ kind, payload }) => onEvent(kind, payload),
  });
}

// A page made on a server may import this file there, where there are no elements.
const Base = globalThis.HTMLElement ?? (Object as unknown as typeof HTMLElement);

/** `<dateline-map>`: a map in a frame, its options as attributes, what the reader does as events. */
export class DatelineMap extends Base {
  static readonly observedAttributes = ATTRIBUTES;

  #frame: HTMLIFrameElement | null = null;
  #host: HostSide | null = null;
  #ready = false;
  /** The newest command of each kind that came before the frame was ready. */
  readonly #waiting = new Map<keyof HostCommands, () => void>();
  /** Where the map stands, `null` where the selection puts it; before either has said so, as `map` says. */
  #camera: HostCommands['view']['camera'] | undefined;
  /** While the element itself writes down what the reader chose. */
  #noting = false;
  #due = false;

  constructor() {
    super();
    this.attachShadow({ mode: 'open' });
  }

  connectedCallback(): void {
    this.#adopt();
    if (!this.style.display) this.style.display = 'block';
    this.#open();
  }

  disconnectedCallback(): void {
    this.#host?.close();
    this.#frame?.remove();
    this.#host = this.#frame = null;
    this.#ready = false;
    this.#waiting.clear();
  }

  attributeChangedCallback(name: Option, before: string | null, now: string | null): void {
    if (before === now || !this.#frame || this.#noting) return;
    if (name === 'place' || name === 'passage') {
      // Both may be on their way: one command tells them together.
      if (this.#due) return;
      this.#due = true;
      this.#camera = null;
      queueMicrotask(() => {
        this.#due = false;
        this.#send('select', this.#selection());
      });
    } else if (name === 'theme') this.setTheme(now === 'light' || now === 'dark' ? now : 'auto');
    else if (name === 'lang' && now) this.setLanguage(now);
    else if (name === 'label' || (name === 'height' && (now === 'fit') === (before === 'fit')))
      this.#dress(this.#frame);
    else {
      if (name === 'map') this.#camera = undefined;
      this.disconnectedCallback();
      this.connectedCallback();
    }
  }

  /** Whether the story is on the screen. */
  get ready(): boolean {
    return this.#ready;
  }

  /** Chooses a place, a passage, or a mention of the place in the passage; with neither, the whole story. */
  select(place: string | null = null, passage: string | null = null): void {
    this.#camera = null;
    this.#note({ place, passage });
    this.#send('select', { place, passage });
  }

  /** Moves the map; `null` puts it where the selection does. */
  setView(camera: HostCommands['view']['camera']): void {
    this.#camera = camera;
    this.#send('view', { camera });
  }

  setTheme(theme: HostCommands['theme']['theme']): void {
    this.#note({ theme });
    this.#send('theme', { theme });
  }

  setLanguage(language: string): void {
    this.#note({ lang: language });
    this.#send('language', { language });
  }

  /** Properties that a page set before this file had come. */
  #adopt(): void {
    for (const name of PROPERTIES) {
      if (!Object.hasOwn(this, name)) continue;
      const value = Reflect.get(this, name) as unknown;
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
  }

  #selection(): HostCommands['select'] {
    return { place: this.getAttribute('place'), passage: this.getAttribute('passage') };
  }

  #note(values: Readonly<Partial<Record<Option, string | null>>>): void {
    this.#noting = true;
    for (const [name, value] of Object.entries(values)) {
      if (value === null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    }
    this.#noting = false;
  }

  #send<K extends keyof HostCommands>(kind: K, payload: HostCommands[K]): void {
    const send = () => this.#host?.send(kind, payload);
    if (this.#ready) send();
    else this.#waiting.set(kind, send);
  }

  #address(): string {
    const address = new URL(this.getAttribute('src') ?? SITE, document.baseURI);
    const query = address.searchParams;
    query.set('embed', '1');
    for (const name of ELEMENT_OPTIONS) {
      const value = this.getAttribute(name);
      if (value) query.set(name, value);
    }
    if (this.getAttribute('height') === 'fit') query.set('height', 'fit');
    const camera = this.#camera;
    if (camera) query.set('map', `${camera.zoom}/${camera.latitude}/${camera.longitude}`);
    else if (camera === null) query.delete('map');
    return address.href;
  }

  #dress(frame: HTMLIFrameElement): void {
    const height = this.getAttribute('height');
    frame.title = this.getAttribute('label') ?? frame.title;
    if (height !== 'fit') frame.style.height = `${Number(height) || TALL}px`;
  }

  #open(): void {
    const frame = document.createElement('iframe');
    frame.title = 'Dateline';
    frame.loading = 'lazy';
    frame.allow = 'fullscreen';
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.style.cssText = `display:block;width:100%;height:${TALL}px;border:0`;
    frame.src = this.#address();
    this.#dress(frame);
    this.shadowRoot?.append(frame);
    this.#frame = frame;
    this.#host = connectFrame(frame, (kind, payload) => this.#hear(kind, payload));
  }

  #hear(kind: keyof FrameEvents, detail: FrameEvents[keyof FrameEvents]): void {
    if ('height' in detail) {
      if (this.#frame) this.#frame.style.height = `${detail.height}px`;
      return;
    }
    if ('title' in detail) {
      this.#ready = true;
      if (this.#frame && !this.hasAttribute('label')) this.#frame.title = detail.title;
      for (const send of this.#waiting.values()) send();
      this.#waiting.clear();
    } else {
      if ('camera' in detail) this.#camera = detail.camera;
      const { place, passage } = detail as FrameEvents['view'];
      this.#note(kind === 'view' ? { place, passage } : kind === 'place' ? { place } : { passage });
    }
    this.dispatchEvent(new CustomEvent(`dateline-${kind}`, { detail, bubbles: true }));
  }
}

for (const name of PROPERTIES) {
  Object.defineProperty(DatelineMap.prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: DatelineMap) {
      return this.getAttribute(name);
    },
    set(this: DatelineMap, value: string | number | null | undefined) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    },
  });
}

const registry = globalThis.customElements;
if (registry && !registry.get('dateline-map')) registry.define('dateline-map', DatelineMap);
