import type { Locator } from '@playwright/test';

/**
 * Puts words in the place of what a field holds, as a paste does. Firefox's protocol writes them past what
 * the page has heard, so that a form takes no notice.
 */
export async function typeInto(field: Locator, words: string): Promise<void> {
  await field.evaluate((element, given) => {
    (element as HTMLInputElement).select();
    document.execCommand('insertText', false, given);
  }, words);
}
