import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { test as base, Reader } from './driver.ts';
import { typeInto } from './type-into.ts';

export { expect } from './driver.ts';

/** A short report of our own. */
export const OWN = readFileSync(
  new URL('../fixtures/bring/power-lines.txt', import.meta.url),
  'utf8',
);

interface GivenFile {
  readonly name: string;
  readonly content: string | Buffer;
  readonly type?: string;
}

/** A reader who brings articles along: what they do at the desk and over a draft. */
export class Editor extends Reader {
  async openDesk(language: 'en' | 'uk' = 'en'): Promise<void> {
    await this.page.goto(`./?bring&lang=${language}&theme=light`);
    await this.desk.waitFor();
  }

  get desk(): Locator {
    return this.page.locator('.desk');
  }

  /** Drops files on the page. @returns whether the page takes them: else the browser opens them in its place */
  async drop(...files: readonly GivenFile[]): Promise<boolean> {
    const given = files.map(({ name, content, type = '' }) => ({
      name,
      type,
      bytes: Buffer.from(content).toString('base64'),
    }));
    return this.page.evaluate((all) => {
      const data = new DataTransfer();
      for (const { name, type, bytes } of all) {
        const content = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
        data.items.add(new File([content], name, { type }));
      }
      const event = { dataTransfer: data, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent('dragenter', event));
      return !document.body.dispatchEvent(new DragEvent('drop', event));
    }, given);
  }

  /** Brings a short report of our own along. */
  async openOwn(): Promise<void> {
    await this.openDesk();
    await this.drop({ name: 'power-lines.txt', content: OWN });
    await this.paragraphs.first().waitFor();
  }

  async paste(text: string): Promise<void> {
    await typeInto(this.typed, text);
    await this.page.locator('.desk-paste button').click();
  }

  get typed(): Locator {
    return this.page.locator('#desk-typed');
  }

  /** What could not be read, in words. */
  get faults(): Locator {
    return this.page.locator('.job[data-fault]');
  }

  get drafts(): Locator {
    return this.page.locator('.draft-row');
  }

  /** Paragraphs of the text as they are read, in order. */
  get paragraphs(): Locator {
    return this.page.locator('article .passage-text');
  }

  /** Every link in the text: its words and the place's id. */
  links(): Promise<[string, string][]> {
    return this.page
      .locator('article a[data-place]')
      .evaluateAll((all) =>
        all.map((link) => [link.textContent, (link as HTMLElement).dataset['place'] ?? '']),
      );
  }

  get checkTab(): Locator {
    return this.page.locator('.draft-modes button').last();
  }

  get readTab(): Locator {
    return this.page.locator('.draft-modes button').first();
  }

  get progress(): Locator {
    return this.page.locator('.draft-progress');
  }

  /** The mention in hand. */
  get inHand(): Locator {
    return this.page.locator('.mention-words h2');
  }

  get inHandIs(): Locator {
    return this.page.locator('.mention-words p');
  }

  /** A mention while checking, by its words. */
  find(words: string, nth = 0): Locator {
    return this.page.locator('.find[data-at]').filter({ hasText: words }).nth(nth);
  }

  /** Clicks the still, at parts of its width and height. */
  async clickStill(x: number, y: number): Promise<void> {
    const box = await this.page.locator('.still-glass').boundingBox();
    if (!box) throw new Error('there is no still');
    await this.page.mouse.click(box.x + box.width * x, box.y + box.height * y);
  }

  /** The corners of a shape on the map, while they are edited. */
  get corners(): Locator {
    return this.page.locator('.corners [data-corner]');
  }

  /** The live map, while its drawing tool has the pointer. */
  get drawTool(): Locator {
    return this.map.and(this.page.locator('[data-tool]'));
  }

  async dragCorner(number: number, by: { x: number; y: number }): Promise<void> {
    const box = await this.corners.nth(number - 1).boundingBox();
    if (!box) throw new Error(`there is no corner ${number}`);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + by.x, y + by.y, { steps: 4 });
    await this.page.mouse.up();
  }

  /** The corner's coordinates, in the list beside the map. */
  cornerField(number: number): Locator {
    return this.page.getByRole('textbox', { name: `Corner ${number}`, exact: true });
  }

  /** The form that asks for the text that quotes belong to. */
  get quotes(): Locator {
    return this.page.locator('.quotes');
  }

  wantedText(language: string): Locator {
    return this.quotes.getByRole('textbox', { name: `The article in ${language}` });
  }

  get findQuotes(): Locator {
    return this.quotes.locator('button[type="submit"]');
  }

  /** Takes the draft away as a folder. @returns the path of the file */
  async takeFolder(): Promise<string> {
    await this.page.locator('.draft-take').click();
    const coming = this.page.waitForEvent('download');
    await this.page.locator('.take-files button').first().click();
    const path = await (await coming).path();
    await this.page.locator('.dialog-head button').click();
    return path;
  }

  /** The site's name, which leads to all stories. */
  get wordmark(): Locator {
    return this.page.locator('a.wordmark');
  }

  /** The list's stories. */
  get rows(): Locator {
    return this.page.locator('.story-row');
  }

  get chosenRow(): Locator {
    return this.page.locator('.story-row[data-chosen]');
  }

  get searchField(): Locator {
    return this.page.getByRole('searchbox');
  }

  get searchStatus(): Locator {
    return this.page.locator('.library-status');
  }

  async searchFor(words: string): Promise<void> {
    await typeInto(this.searchField, words);
  }

  /** Places and passages that were found. */
  get hits(): Locator {
    return this.page.locator('.hit');
  }

  /** The buttons that stand over the symbols of the map of all stories. */
  get spots(): Locator {
    return this.page.locator('.library-map .map-places button');
  }

  /** The draft as it stands is in the browser's keeping. */
  async saved(): Promise<void> {
    await this.page.locator('.draft-bar[data-saved="true"]').waitFor();
  }

  async selectWords(words: string): Promise<void> {
    await this.page.evaluate((wanted) => {
      for (const piece of document.querySelectorAll('.review-text [data-at]')) {
        const at = piece.textContent.indexOf(wanted);
        if (at < 0 || !piece.firstChild) continue;
        const range = document.createRange();
        range.setStart(piece.firstChild, at);
        range.setEnd(piece.firstChild, at + wanted.length);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        return;
      }
      throw new Error(`${wanted} is not in the text`);
    }, words);
  }

  /** The same browser in another tab. */
  async secondTab(): Promise<Editor> {
    const page: Page = await this.page.context().newPage();
    await page.goto(this.page.url());
    return new Editor(page);
  }
}

/** `test` with an editor who has just sat down. */
export const test = base.extend<{ editor: Editor }>({
  editor: async ({ page }, give) => {
    await give(new Editor(page));
  },
});

/** The same in a browser without WebGL, where a still stands in: what the text does needs no live map. */
export const drafting = test.extend<{ editor: Editor }>({
  editor: async ({ editor }, give) => {
    await editor.withoutWebGL();
    await give(editor);
  },
});
