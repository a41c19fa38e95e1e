import { AxeBuilder } from '@axe-core/playwright';
import { test as base, type FrameLocator, type Locator, type Page } from '@playwright/test';

export { expect } from '@playwright/test';

/** A page of somebody else's with the map in it. Only this file speaks Playwright. */
export class HostPage {
  readonly page: Page;
  readonly complaints: string[] = [];
  readonly requests: string[] = [];

  constructor(page: Page) {
    this.page = page;
    const complain = (words: string): void => {
      // Firefox asks for an icon that the page around has not, and says so.
      if (!words.includes('/favicon.ico')) this.complaints.push(words);
    };
    page.on('console', (message) => {
      if (['warning', 'error'].includes(message.type())) complain(message.text());
    });
    page.on('pageerror', (error) => complain(error.message));
    page.on('request', (request) => this.requests.push(request.url()));
  }

  async open(name: string): Promise<void> {
    await this.page.goto(`${name}.html`);
  }

  /** The map's frame: the page's own, or inside the element. */
  frame(id = 'map'): FrameLocator {
    return this.page.frameLocator(`iframe#${id}, #${id} iframe`);
  }

  drawn(id = 'map'): Locator {
    return this.frame(id).locator('section[data-map="idle"]');
  }

  /** Before opening: the map's own code never comes, so that every map rests as its poster. */
  async restMaps(): Promise<void> {
    await this.page.route(/\/assets\/story-map-[^/]*\.js$/, () => undefined);
  }

  /** Of the column that the map stands in. */
  async setWidth(pixels: number): Promise<void> {
    await this.page.locator('#column').evaluate((column: HTMLElement, width) => {
      column.style.width = `${width}px`;
    }, pixels);
  }

  /** A dozen frames on, in the page and in the map's frame: what chases its own tail has run on by then. */
  async settle(): Promise<void> {
    const roots = [this.page.locator('body'), this.frame().locator('body')];
    await Promise.all(
      roots.map((root) =>
        root.evaluate(async () => {
          for (let count = 0; count < 12; count += 1) await new Promise(requestAnimationFrame);
        }),
      ),
    );
  }

  /** The heights that the page's listener was told, in order. */
  async told(): Promise<readonly number[]> {
    const frame = this.page.locator('iframe#map, #map iframe');
    const text = (await frame.getAttribute('data-told')) ?? '';
    return text.split(' ').filter(Boolean).map(Number);
  }

  /** By how many pixels the frame is higher than what it shows. */
  async heightOver(): Promise<number> {
    const frame = this.page.locator('iframe#map, #map iframe');
    const outer = await frame.evaluate((element) => element.clientHeight);
    const inner = await this.frame()
      .locator('main')
      .evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
    return outer - inner;
  }

  /** Whether something of the page in the frame is outside of it, so that it would scroll. */
  async isCut(): Promise<boolean> {
    return this.frame()
      .locator('body')
      .evaluate((body) =>
        [document.documentElement, body].some(
          (box) => box.scrollWidth > window.innerWidth || box.scrollHeight > window.innerHeight,
        ),
      );
  }

  /** One finger from the middle of the map upwards, as touch events of the browser itself. */
  async swipeMapUp(pixels: number): Promise<void> {
    const box = await this.frame().locator('.map-room').boundingBox();
    if (!box) throw new Error('there is no map');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const client = await this.page.context().newCDPSession(this.page);
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      touchPoints: { x: number; y: number }[],
    ) => client.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', [{ x, y }]);
    for (let part = 1; part <= 8; part += 1) {
      await touch('touchMove', [{ x, y: y - (pixels * part) / 8 }]);
    }
    await touch('touchEnd', []);
    await client.detach();
  }

  /** How many maps draw in the page's frames: each has a canvas then, and a graphics context. */
  async live(): Promise<number> {
    const counts = await Promise.all(
      this.page.frames().map((frame) => frame.locator('canvas.maplibregl-canvas').count()),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** Addresses asked for that are neither the page's origin nor the map's. */
  async strangers(): Promise<string[]> {
    const own = new URL(this.page.url()).hostname;
    return this.requests.filter((address) => {
      const { protocol, hostname } = new URL(address);
      return /^https?:$/.test(protocol) && hostname !== own;
    });
  }

  /** What an automatic check of accessibility finds, in the page's frames too. */
  async accessibilityFaults(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .include(['#map', 'main'])
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }

  /** What is kept in the browser: cookies, and what each frame that may keep anything holds. */
  async kept(): Promise<unknown[]> {
    const stored = await Promise.all(
      this.page.frames().map((frame) =>
        frame.evaluate(async () => {
          try {
            const databases = await indexedDB.databases();
            const caches = await window.caches?.keys();
            return [
              ...Object.keys(localStorage),
              ...Object.keys(sessionStorage),
              ...databases.map(({ name }) => name),
              ...(caches ?? []),
            ];
          } catch {
            return [];
          }
        }),
      ),
    );
    return [...stored.flat(), ...(await this.page.context().cookies())];
  }
}

export const test = base.extend<{ host: HostPage }>({
  host: async ({ page }, provide) => {
    await provide(new HostPage(page));
  },
});
