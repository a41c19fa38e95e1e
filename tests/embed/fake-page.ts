interface Init {
  readonly targetOrigin?: string;
  readonly transfer?: readonly MessagePort[];
}

/** Who runs now: a browser names as a message's source the window whose script posts it. */
let speaker: PageWindow | null = null;

function speakAs<T>(window: PageWindow, script: () => T): T {
  const before = speaker;
  speaker = window;
  try {
    return script();
  } finally {
    speaker = before;
  }
}

/** A window in a page of many, as far as maps that take turns look at it. */
export class PageWindow extends EventTarget {
  readonly origin: string;
  readonly parent: PageWindow;
  readonly location: { readonly origin: string };
  readonly performance = { timeOrigin: 1_700_000_000_000.5 };
  readonly [index: number]: PageWindow;
  length = 0;
  closed = false;
  /** All that was posted to it, and by whom. */
  readonly posts: { readonly data: unknown; readonly source: PageWindow | null }[] = [];

  /**
   * @param around the window that it is framed in; none for the page's own
   * @param own the address of what it shows, and whether a sandbox took the origin of that
   */
  constructor(
    around: PageWindow | null,
    own: { site: string; boxed?: boolean; inShadow?: boolean },
  ) {
    super();
    this.parent = around ?? this;
    this.location = { origin: own.site };
    this.origin = own.boxed ? 'null' : own.site;
    if (!around || own.inShadow) return;
    Object.assign(around, { [around.length]: this });
    around.length += 1;
  }

  /** Runs as a script of this window. */
  run<T>(script: () => T): T {
    return speakAs(this, script);
  }

  postMessage(data: unknown, options: string | Init): void {
    const { targetOrigin = '/', transfer = [] } =
      typeof options === 'string' ? { targetOrigin: options } : options;
    const source = speaker;
    this.posts.push({ data: structuredClone(data), source });
    if (targetOrigin !== '*' && targetOrigin !== this.origin) return;
    queueMicrotask(() => this.deliver(structuredClone(data), source, transfer));
  }

  /** A message as the browser gives it to listeners. */
  deliver(data: unknown, source: PageWindow | null, ports: readonly MessagePort[] = []): void {
    const origin = source?.origin ?? '';
    const event = Object.assign(new Event('message'), { data, source, origin, ports });
    this.run(() => this.dispatchEvent(event));
  }

  /** What happens when its frame is taken out of the page. */
  remove(): void {
    this.dispatchEvent(Object.assign(new Event('pagehide'), { persisted: false }));
    this.closed = true;
  }
}
