import { test as base, type Locator, type Page, type Request } from '@playwright/test';

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

/** A reader with a browser: what they do, and what they see. Only this file speaks Playwright. */
export class Reader {
  readonly page: Page;
  /** What the console said, as warnings and errors, and errors that nobody caught. */
  readonly complaints: string[] = [];
  readonly requests: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('console', (message) => {
      if (['warning', 'error'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('request', (request: Request) => this.requests.push(request.url()));
  }

  /** Opens the site; does not wait for the map. */
  async openStory(opening: Opening = {}): Promise<void> {
    await this.page.goto(addressOf(opening));
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

  /** Ids of the passages that the sidebar shows, in order. */
  async sidebarPassages(): Promise<string[]> {
    return this.passages.evaluateAll((items) =>
      items.map((item) => item.getAttribute('data-passage') ?? ''),
    );
  }

  /** Resolves once the map stands still with everything drawn. */
  async mapIdle(): Promise<void> {
    await this.page.locator('section[data-map="idle"]').waitFor({ timeout: 25_000 });
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

  async closePlace(): Promise<void> {
    await this.page.locator('.place-panel-bar').getByRole('button').click();
  }

  async chooseLanguage(name: 'English' | 'українська'): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async toggleTheme(): Promise<void> {
    await this.page.locator('.masthead-tools > button').click();
  }

  theme(): Promise<string | undefined> {
    return this.page.evaluate(() => document.documentElement.dataset['theme']);
  }

  language(): Promise<string> {
    return this.page.evaluate(() => document.documentElement.lang);
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

/** `test` with a reader who has just sat down: no page is open yet. */
export const test = base.extend<{ reader: Reader }>({
  reader: async ({ page }, give) => {
    await give(new Reader(page));
  },
});
