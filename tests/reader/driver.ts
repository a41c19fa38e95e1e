import { AxeBuilder } from '@axe-core/playwright';
import {
  type BrowserContextOptions,
  test as base,
  type FrameLocator,
  type Locator,
  type Page,
  type Request,
} from '@playwright/test';

export { expect } from '@playwright/test';

interface Opening {
  /** As in the address. Left out, the page follows the browser. */
  readonly theme?: 'light' | 'dark';
  readonly language?: 'en' | 'uk';
  readonly story?: string;
  readonly place?: string;
  readonly passage?: string;
  /** More of the address, as it is: `map=7/48/37&x=1`. */
  readonly more?: string;
}

const NAME: Readonly<Record<'theme' | 'language' | 'story' | 'place' | 'passage', string>> = {
  theme: 'theme',
  language: 'lang',
  story: 'story',
  place: 'place',
  passage: 'passage',
};

function addressOf({ more, ...opening }: Opening): string {
  const query = new URLSearchParams(
    Object.entries(opening).map(([key, value]) => [NAME[key as keyof typeof NAME], value]),
  );
  const parts = [query.toString(), more ?? ''].filter(Boolean);
  return parts.length > 0 ? `./?${parts.join('&')}` : './';
}

/** How a file may fail to come whole: by the line, the server, or a host that answers with its own page. */
export type Breakage = 'cut off' | 'missing' | 'refused' | 'a page' | 'half' | 'noise';

/** A reader with a browser: what they do, and what they see. Only this file speaks Playwright. */
interface Handover {
  readonly off: Readonly<Record<string, number>>;
  readonly fade: string;
  readonly words: number;
}

export class Reader {
  readonly page: Page;
  /** What the console said, as warnings and errors, and errors that nobody caught. */
  readonly complaints: string[] = [];
  readonly requests: string[] = [];
  private isHeld = false;

  constructor(page: Page) {
    this.page = page;
    page.on('console', (message) => {
      const isOurs = !message.text().includes('blocked by Playwright');
      if (isOurs && ['warning', 'error'].includes(message.type())) {
        this.complaints.push(message.text());
      }
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('request', (request: Request) => this.requests.push(request.url()));
  }

  /** Opens the site; does not wait for the map. */
  async openStory(opening: Opening = {}): Promise<void> {
    // A page of which something is held back may never count as loaded.
    await this.page.goto(addressOf(opening), { waitUntil: this.isHeld ? 'commit' : 'load' });
  }

  /**
   * The story as it first shows, in English: on a page that is open already by way of its address and
   * without loading it again, since a map drawn in software takes seconds to come.
   */
  async beginAgain(): Promise<void> {
    this.complaints.length = 0;
    this.requests.length = 0;
    if (!this.page.url().includes('lang=en')) {
      await this.openStory({ language: 'en', theme: 'light' });
      await this.mapIdle();
      return;
    }
    await this.reduceMotion(true);
    await this.page.mouse.move(0, 0);
    if ((await this.sheetHandle.count()) > 0) {
      await this.sheetHandle.focus();
      await this.press('Home', 'ArrowUp');
      await this.sheet.and(this.page.locator('[data-sheet="half"]')).waitFor();
    }
    await this.page.evaluate(async () => {
      // The next Tab starts from what had the focus last: the top of the page.
      document.querySelector<HTMLElement>('.skip')?.focus();
      (document.activeElement as HTMLElement | null)?.blur();
      history.pushState(null, '', '?lang=en&theme=light');
      dispatchEvent(new PopStateEvent('popstate'));
      for (const box of document.querySelectorAll('.sheet, .sheet-scroll')) box.scrollTo(0, 0);
      // The view has been rendered, and the map has its order, a frame after that.
      for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    });
    await this.chosenPlace.waitFor({ state: 'detached' });
    await this.mapIdle();
  }

  /** The whole address after the path. */
  address(): string {
    const { search, hash } = new URL(this.page.url());
    return search + hash;
  }

  async goBack(): Promise<void> {
    await this.page.goBack();
  }

  async goForward(): Promise<void> {
    await this.page.goForward();
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  get map(): Locator {
    return this.page.locator('section[data-map]');
  }

  get notices(): Locator {
    return this.page.getByRole('status').or(this.page.locator('.notice'));
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** The heading of the chosen place. */
  get chosenPlace(): Locator {
    return this.page.locator('#place-panel-name');
  }

  /** The passages that the sidebar shows, in order. */
  get passages(): Locator {
    return this.page.locator('article [data-passage]');
  }

  passage(id: string): Locator {
    return this.page.locator(`article [data-passage="${id}"]`);
  }

  get chosenPassage(): Locator {
    return this.page.locator('article [data-passage][aria-current="true"]');
  }

  /** Mentions of a place in the text. */
  mentions(place: string): Locator {
    return this.page.locator(`article [data-passage] a[data-place="${place}"]`);
  }

  get tour(): { readonly next: Locator; readonly previous: Locator; readonly position: Locator } {
    const group = this.page.locator('.tour');
    return {
      previous: group.getByRole('button').first(),
      next: group.getByRole('button').last(),
      position: group.locator('.tour-position'),
    };
  }

  get wholeArticle(): Locator {
    return this.page.getByRole('button', { name: /Show the whole article|Показати всю статтю/ });
  }

  /** Lines that stand for folded paragraphs. */
  get folds(): Locator {
    return this.page.locator('article .fold button');
  }

  get notice(): Locator {
    return this.page.locator('.notice');
  }

  get failure(): Locator {
    return this.page.getByRole('alert');
  }

  get sheet(): Locator {
    return this.page.locator('aside.sheet');
  }

  get sheetHandle(): Locator {
    return this.sheet.getByRole('separator');
  }

  get legend(): Locator {
    return this.map.getByRole('list', { name: /symbols|знак/i });
  }

  /** What a screen reader was last told. */
  get announced(): Locator {
    return this.page.locator('[data-announcer]');
  }

  /** Keeps every text that the live region shows from here on. */
  async listen(): Promise<() => Promise<string[]>> {
    await this.page.evaluate(() => {
      const heard: string[] = [];
      const region = document.querySelector('[data-announcer]');
      if (!region) throw new Error('there is no live region');
      new MutationObserver(() => {
        if (region.textContent) heard.push(region.textContent);
      }).observe(region, { childList: true, characterData: true, subtree: true });
      Object.assign(window, { heard });
    });
    return () => this.page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  }

  focused(): Locator {
    return this.page.locator(':focus');
  }

  /** Ids of the passages that the sidebar shows, in order. */
  async sidebarPassages(): Promise<string[]> {
    return this.passages.evaluateAll((items) =>
      items.map((item) => item.getAttribute('data-passage') ?? ''),
    );
  }

  /** Resolves once a page that was written beforehand answers. */
  async live(): Promise<void> {
    await this.page.locator('main[data-layout]').waitFor();
  }

  /** Resolves once the map stands still with everything drawn. */
  async mapIdle(): Promise<void> {
    await this.page.locator('section[data-map="idle"]').waitFor({ timeout: 60_000 });
  }

  /** The map as a still picture, where there is no live one. */
  get still(): Locator {
    return this.page.locator('section[data-map="still"]');
  }

  /** The still's drawing, by its accessible name. */
  get picture(): Locator {
    return this.still.getByRole('img', { name: /^(Map|Карта): / });
  }

  /** A place's symbol as the still has drawn it. */
  drawnPlace(id: string): Locator {
    return this.picture.locator(`g[data-place="${id}"][transform]`);
  }

  /** Clicks the still where it has drawn the place's symbol. */
  async choosePlaceOnStill(id: string): Promise<void> {
    const box = await this.drawnPlace(id).boundingBox();
    if (!box) throw new Error(`${id} is not on the still`);
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  async printPreview(on: boolean): Promise<void> {
    await this.page.emulateMedia({ media: on ? 'print' : 'screen' });
  }

  /** Ids of the places that the map's last still frame shows. */
  async placesDrawn(): Promise<string[]> {
    const drawn = (await this.map.getAttribute('data-drawn')) ?? '';
    return drawn.split(' ').filter(Boolean);
  }

  /** The map's own button of a place, by the start of its accessible name. */
  placeOnMap(name: string): Locator {
    return this.map.getByRole('list').getByRole('button', { name: new RegExp(`^${name},`) });
  }

  /** Clicks (or taps) the canvas where the place is drawn. */
  async choosePlaceOnMap(name: string): Promise<void> {
    const { x, y } = await this.spotOnMap(name);
    if (await this.hasTouch()) await this.page.touchscreen.tap(x, y);
    else await this.page.mouse.click(x, y);
  }

  async pointAtPlaceOnMap(name: string): Promise<void> {
    const { x, y } = await this.spotOnMap(name);
    await this.page.mouse.move(x, y);
  }

  async choosePlaceInList(name: string): Promise<void> {
    await this.placeInList(name).click();
  }

  placeInList(name: string): Locator {
    return this.page.locator('nav.places').getByRole('link', { name: new RegExp(`^${name}`) });
  }

  async chooseMention(place: string, passage: string): Promise<void> {
    await this.passage(passage).locator(`a[data-place="${place}"]`).first().click();
  }

  /** By the number in the margin, which is a link. */
  async choosePassage(id: string): Promise<void> {
    await this.passage(id).locator('.passage-number').click();
  }

  /** Rows of the list of places that are rendered. */
  get listedPlaces(): Locator {
    return this.page.locator('nav.places li');
  }

  /** The search over a story with many places. */
  get finder(): { readonly field: Locator; readonly count: Locator } {
    const search = this.page.getByRole('search');
    return { field: search.getByRole('searchbox'), count: search.getByRole('status') };
  }

  async closePlace(): Promise<void> {
    await this.page.locator('.place-panel-bar').getByRole('button').click();
  }

  async chooseLanguage(name: 'English' | 'українська'): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async toggleTheme(): Promise<void> {
    await this.page.locator('.masthead-tools > button:last-child').click();
  }

  theme(): Promise<string | undefined> {
    return this.page.evaluate(() => document.documentElement.dataset['theme']);
  }

  language(): Promise<string> {
    return this.page.evaluate(() => document.documentElement.lang);
  }

  /** The names of the fonts that an element's own letters are drawn in. */
  async fontsOf(selector: string): Promise<string[]> {
    const client = await this.page.context().newCDPSession(this.page);
    await client.send('DOM.enable');
    await client.send('CSS.enable');
    const { root } = await client.send('DOM.getDocument');
    const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
    await client.detach();
    return fonts.map(({ familyName }) => familyName);
  }

  /** Gives the window another size; resolves when the map stands still in it. */
  async resizeWindow(size: { width: number; height: number }): Promise<void> {
    await this.page.setViewportSize(size);
    await this.page.evaluate(async () => {
      for (const _ of [1, 2, 3]) await new Promise(requestAnimationFrame);
    });
    await this.mapIdle();
  }

  /** Drags the map by hand. */
  async dragMap(dx: number, dy: number): Promise<void> {
    await this.mapIdle();
    const box = await this.map.boundingBox();
    if (!box) throw new Error('there is no map');
    const [x, y] = [box.x + box.width * 0.4, box.y + box.height * 0.22];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + dx / 2, y + dy / 2, { steps: 4 });
    await this.page.mouse.move(x + dx, y + dy, { steps: 4 });
    await this.page.mouse.up();
  }

  /** One finger from a point by an offset, as touch events of the browser itself. */
  async swipe(from: { x: number; y: number }, by: { x: number; y: number }): Promise<void> {
    const client = await this.page.context().newCDPSession(this.page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          type === 'touchEnd' ? [] : [{ x: from.x + by.x * part, y: from.y + by.y * part }],
      });
    await touch('touchStart', 0);
    for (let part = 1; part <= 8; part += 1) await touch('touchMove', part / 8);
    await touch('touchEnd', 1);
    await client.detach();
  }

  /** Answers a file of the site with something else, until `undo`. */
  async spoil(
    file: string | RegExp,
    answer: { status?: number; body?: string; abort?: boolean },
  ): Promise<() => Promise<void>> {
    const pattern = typeof file === 'string' ? `**/${file}` : file;
    await this.page.route(pattern, (route) =>
      answer.abort
        ? route.abort('connectionfailed')
        : route.fulfill({ status: answer.status ?? 200, body: answer.body ?? '' }),
    );
    return () => this.page.unroute(pattern);
  }

  /** Breaks a file of the site in a way that hosts and lines break files, until `undo`. */
  async breakFile(pattern: RegExp, way: Breakage): Promise<() => Promise<void>> {
    await this.page.route(pattern, async (route) => {
      if (way === 'cut off') return route.abort('connectionreset');
      if (way === 'missing') return route.fulfill({ status: 404, body: 'There is no such file.' });
      if (way === 'refused') return route.fulfill({ status: 503, body: 'Come back later.' });
      if (way === 'a page') {
        const body = '<!doctype html><title>Home</title><p>Welcome to our host.</p>';
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
      }
      const response = await route.fetch();
      const whole = await response.body();
      const body =
        way === 'half' ? whole.subarray(0, whole.length / 2) : Buffer.alloc(whole.length, 0xa7);
      return route.fulfill({ response, body });
    });
    return () => this.page.unroute(pattern);
  }

  /** Puts a story into the site, by its files. */
  async putStory(id: string, files: Readonly<Record<string, string>>): Promise<void> {
    await this.page.route(`**/stories/${id}/*`, (route) => {
      const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
      const body = files[name];
      return route.fulfill(
        body === undefined ? { status: 404 } : { contentType: 'application/octet-stream', body },
      );
    });
  }

  /** Answers a JSON file of the site with the same, changed. */
  async change(file: string, mend: (json: never) => unknown): Promise<void> {
    await this.page.route(`**/${file}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: mend((await response.json()) as never) });
    });
  }

  /** Keeps files on their way until released; without its own code the page is what the build wrote. */
  async hold(files = /\/assets\/index-[^/]*\.js$/): Promise<() => void> {
    this.isHeld = true;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await this.page.route(files, async (route) => {
      await held;
      await route.continue();
    });
    return release;
  }

  /** The drawing that the build wrote into the page. */
  get firstPicture(): Locator {
    return this.page.locator('.first-picture svg:visible');
  }

  /** Before opening: counts how far anything on the page shifts by itself. */
  async watchShifts(): Promise<() => Promise<readonly { by: number; what: string }[]>> {
    await this.page.addInitScript(() => {
      const shifts: { by: number; what: string }[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
          sources: { node: Node | null }[];
        })[]) {
          const names = entry.sources.map(({ node }) => (node as Element | null)?.className ?? '');
          if (!entry.hadRecentInput) shifts.push({ by: entry.value, what: names.join(' ') });
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    return () =>
      this.page.evaluate(
        () => (window as unknown as { shifts: { by: number; what: string }[] }).shifts,
      );
  }

  /**
   * Before opening: what is so at the moment when the live map begins to fade in. How far from each focus point
   * its place in the first picture is, in pixels; how long the fading takes, as the style has it; how many words
   * are to be read in that picture.
   */
  async watchHandover(): Promise<() => Promise<Handover>> {
    await this.page.addInitScript(() => {
      const middle = (element: Element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      };
      const measure = (): Record<string, number> => {
        const off: Record<string, number> = {};
        for (const spot of document.querySelectorAll<HTMLElement>('[data-spot]')) {
          const id = spot.dataset['spot'] ?? '';
          const drawn = [
            ...document.querySelectorAll<SVGGraphicsElement>(
              `.first-picture g[data-place="${id}"][transform]`,
            ),
          ].find((each) => each.getBoundingClientRect().width > 0);
          const at = drawn?.getScreenCTM();
          if (!at) continue;
          const live = middle(spot);
          off[id] = Math.hypot(live.x - at.e, live.y - at.f);
        }
        return off;
      };
      new MutationObserver((_, observer) => {
        const map = document.querySelector('.story-map[data-shown] .map-canvas');
        if (!map) return;
        observer.disconnect();
        const fade = getComputedStyle(map).transitionDuration;
        const words = [...document.querySelectorAll('.first-picture text')].filter(
          (each) => each.getBoundingClientRect().width > 0,
        ).length;
        Object.assign(window, { handover: { off: measure(), fade, words } });
      }).observe(document, { subtree: true, attributeFilter: ['data-shown'] });
    });
    return () => this.page.evaluate(() => (window as unknown as { handover: Handover }).handover);
  }

  /** Resolves once the site is kept for reading offline. */
  async kept(): Promise<void> {
    await this.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  }

  /** The addresses of all that is kept. */
  keptFiles(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const names = await caches.keys();
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return all.flat().map(({ url }) => url);
    });
  }

  /** Tries to keep the site, as the page does. @returns what became of it: `activated`, or `redundant` */
  tryToKeep(): Promise<string> {
    return this.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.register('sw.js');
      const { installing: worker } = registration;
      if (!worker) return registration.active?.state ?? 'redundant';
      return new Promise<string>((resolve) => {
        worker.addEventListener('statechange', () => {
          if (/activated|redundant/.test(worker.state)) resolve(worker.state);
        });
      });
    });
  }

  /** From then on: files are asked for while the new version takes over, and something is chosen as it has. */
  async goOnWhileLeaving(): Promise<void> {
    await this.page.evaluate(() => {
      addEventListener(
        'click',
        () => {
          // A worker that is about to leave starts again for each.
          const asking = setInterval(() => void fetch('map.json'), 5);
          setTimeout(() => clearInterval(asking), 500);
        },
        { once: true },
      );
      navigator.serviceWorker.addEventListener('controllerchange', () => {
        setTimeout(() => history.pushState(null, '', location.href));
      });
    });
  }

  /** Before opening: the most that a site may store, in bytes. */
  async limitStorage(address: string, bytes: number): Promise<void> {
    const client = await this.page.context().newCDPSession(this.page);
    const { origin } = new URL(address);
    await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes });
  }

  /** Puts a page into a sandboxed frame of the open one. */
  async openInSandbox(address: string): Promise<FrameLocator> {
    await this.page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.src = src;
      document.body.append(frame);
    }, address);
    return this.page.frameLocator('iframe');
  }

  async goOffline(offline: boolean): Promise<void> {
    await this.page.context().setOffline(offline);
  }

  /** Before opening: a browser that has no WebGL. */
  async withoutWebGL(): Promise<void> {
    await this.page.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        kind: string,
        ...rest: unknown[]
      ) {
        if (kind.startsWith('webgl')) return null;
        const made: unknown = Reflect.apply(original, this, [kind, ...rest]);
        return made;
      } as typeof original;
    });
  }

  /** The browser takes the map's graphics context away for good. */
  async loseGraphics(): Promise<void> {
    await this.map.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const extension = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      if (!extension) throw new Error('there is no context to lose');
      extension.loseContext();
    });
  }

  /** Puts into the browser's keeping what an earlier visit would have left there, and nothing else. */
  async keep(kept: Readonly<Record<string, string>>): Promise<void> {
    await this.page.evaluate((all) => {
      localStorage.clear();
      for (const [key, value] of Object.entries(all)) localStorage.setItem(key, value);
    }, kept);
  }

  /** What the browser keeps for the next visit. */
  remembered(): Promise<Record<string, string>> {
    return this.page.evaluate(() => ({ ...localStorage }) as Record<string, string>);
  }

  /** Counts from here on the steps in which the camera moves, as the button over a place follows it. */
  async watchCamera(place: string): Promise<() => Promise<number>> {
    const button = this.map.locator(`[data-spot="${place}"]`);
    await button.evaluate((element) => {
      let steps = 0;
      new MutationObserver((changes) => {
        steps += changes.length;
      }).observe(element, { attributeFilter: ['style'] });
      Object.assign(window, { steps: () => steps });
    });
    return () => this.page.evaluate(() => (window as unknown as { steps: () => number }).steps());
  }

  /** Before opening: from then on, what breaks the content policy, here, in frames of the site and in workers. */
  async watchPolicy(): Promise<() => Promise<string[]>> {
    const watch = () => {
      const broken: string[] = [];
      Object.assign(globalThis, { brokenPolicy: broken });
      addEventListener('securitypolicyviolation', (event) => {
        broken.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
      });
    };
    const told = () => (globalThis as { brokenPolicy?: string[] }).brokenPolicy;
    await this.page.addInitScript(watch);
    // A worker tells of itself alone; one that is gone by then has nothing to tell.
    this.page.on('worker', (worker) => worker.evaluate(watch).catch(() => {}));
    return async () => {
      const { page } = this;
      const all = await Promise.all([
        ...page.frames().map((frame) => frame.evaluate(told)),
        // One that has ended meanwhile has nothing to tell.
        ...page.workers().map((worker) => worker.evaluate(told).catch(() => [])),
      ]);
      return all.flatMap((each) => each ?? []);
    };
  }

  async reduceMotion(reduced: boolean): Promise<void> {
    await this.page.emulateMedia({ reducedMotion: reduced ? 'reduce' : 'no-preference' });
  }

  /** Violations of the accessibility rules on the page as it stands, in words. */
  async accessibilityFaults(): Promise<string[]> {
    // Firefox 153 crashes where a script, as axe does, asks some elements' properties for what names them; the
    // attributes, which axe reads where there are no such properties, say the same.
    for (const frame of this.page.frames()) {
      await frame.evaluate(() => {
        for (const name of Object.getOwnPropertyNames(Element.prototype)) {
          if (/^aria.*Elements?$/.test(name)) Reflect.deleteProperty(Element.prototype, name);
        }
      });
    }
    const axe = new AxeBuilder({ page: this.page })
      // A drawing has one name; its thousands of shapes are no content of their own, and cost seconds.
      .exclude('svg[role="img"] > *')
      // Only faults are reported: telling of all that is right takes most of the time.
      .options({ resultTypes: ['violations'] })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
    // Frames are gathered by way of a page of their own, which takes seconds where there are none.
    const { violations } = await axe.setLegacyMode(this.page.frames().length === 1).analyze();
    return violations.flatMap((fault) =>
      fault.nodes.map((node) => `${fault.id}: ${node.target.join(' ')} ${node.failureSummary}`),
    );
  }

  /** The part of the map that nothing covers, in pixels of the page. */
  async freeMap(): Promise<{ left: number; top: number; right: number; bottom: number }> {
    const map = await this.map.boundingBox();
    if (!map) throw new Error('there is no map');
    const sheet = await this.sheet.boundingBox();
    const covered = sheet && sheet.x <= map.x && sheet.width >= map.width;
    return {
      left: map.x,
      top: map.y,
      right: map.x + map.width,
      bottom: covered ? Math.min(sheet.y, map.y + map.height) : map.y + map.height,
    };
  }

  /** Requests that went to another origin than the page's. */
  requestsElsewhere(): string[] {
    const { origin } = new URL(this.page.url());
    return this.requests.filter((url) => /^https?:/.test(url) && new URL(url).origin !== origin);
  }

  /** Where a place is drawn, in pixels of the page: the middle of the button that stands over it. */
  private async spotOnMap(name: string): Promise<{ x: number; y: number }> {
    await this.mapIdle();
    const box = await this.placeOnMap(name).boundingBox();
    if (!box) throw new Error(`${name} is not on the map`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  private hasTouch(): Promise<boolean> {
    return this.page.evaluate(() => navigator.maxTouchPoints > 0);
  }
}

/**
 * `test` with a reader who has just sat down: no page is open yet. With `graphics` off the browser draws
 * no live map, which takes seconds in software: for all that is not about the map.
 */
export const test = base.extend<{ reader: Reader; graphics: boolean }>({
  graphics: [true, { option: true }],
  reader: async ({ page, graphics }, give) => {
    const reader = new Reader(page);
    if (!graphics) await reader.withoutWebGL();
    await give(reader);
  },
});

/** Whether the screen is a phone's, in a browser that cannot play one whole too. */
export const isPhone = ({ viewport }: { viewport: { width: number } | null }): boolean =>
  (viewport?.width ?? 0) < 500;

/** The options of the project that pages opened by hand need too. */
const SEAT = ['viewport', 'hasTouch', 'isMobile', 'locale', 'timezoneId', 'baseURL'] as const;

/**
 * `test` with a reader who goes on where the last test ended: one page for all such tests of a
 * worker, brought back to the story's first view before each. For what needs no first visit.
 */
export const sitting = base.extend<{ reader: Reader }, { seat: Reader }>({
  seat: [
    async ({ browser }, give, { project }) => {
      const options: BrowserContextOptions = Object.fromEntries(
        SEAT.map((name) => [name, project.use[name]]),
      );
      const context = await browser.newContext({ ...project.use.contextOptions, ...options });
      await give(new Reader(await context.newPage()));
      await context.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  reader: async ({ seat }, give) => {
    await seat.beginAgain();
    await give(seat);
  },
});
