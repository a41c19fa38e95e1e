interface Post {
  readonly to: 'frame' | 'host';
  readonly data: unknown;
  readonly target: string;
}

/** A window that keeps what is posted to it, and passes it on as a browser would. */
class FakeWindow extends EventTarget {
  readonly origin: string;
  parent: FakeWindow = this;
  #post: (data: unknown, target: string, ports: readonly MessagePort[]) => void = () => undefined;

  constructor(origin: string) {
    super();
    this.origin = origin;
  }

  /** @param sender the one window that posts to this one */
  receiveFrom(sender: FakeWindow, name: Post['to'], posts: Post[]): void {
    this.#post = (data, target, ports) => {
      posts.push({ to: name, data: structuredClone(data), target });
      if (target === '*' || target === this.origin) {
        this.deliver(structuredClone(data), { source: sender, origin: sender.origin, ports });
      }
    };
  }

  postMessage(data: unknown, target: string, ports: readonly MessagePort[] = []): void {
    this.#post(data, target, ports);
  }

  /** A message as the browser gives it to listeners; `over` may lie about anything. */
  deliver(
    data: unknown,
    over: {
      readonly source?: unknown;
      readonly origin?: string;
      readonly ports?: readonly MessagePort[];
    },
  ): void {
    const event = Object.assign(new Event('message'), { data, ports: [], ...over });
    this.dispatchEvent(event);
  }
}

export const SITE = 'https://maps.example';
export const PAGE = 'https://paper.example';

export interface TwoWindows {
  readonly own: FakeWindow;
  readonly page: FakeWindow;
  readonly frame: { readonly contentWindow: FakeWindow };
  /** All that went from window to window, in order. */
  readonly posts: Post[];
}

/** A page with a frame of the site in it, each with its origin. */
export function twoWindows(site = SITE): TwoWindows {
  const posts: Post[] = [];
  const page = new FakeWindow(PAGE);
  const own = new FakeWindow(site);
  own.parent = page;
  own.receiveFrom(page, 'frame', posts);
  page.receiveFrom(own, 'host', posts);
  // The page cannot read the address of a frame of another origin.
  Object.defineProperty(own, 'location', {
    get: () => {
      throw new DOMException('cross-origin', 'SecurityError');
    },
  });
  return { own, page, frame: { contentWindow: own }, posts };
}

/** After every message that is on its way through a port. */
export async function settled(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  for (let round = 0; round < 3; round += 1) {
    await new Promise<void>((resolve) => {
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
    await new Promise((resolve) => setImmediate(resolve));
  }
  port1.close();
}
