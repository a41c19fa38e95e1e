import { readFileSync } from 'node:fs';
import { drafting, expect } from './editor.ts';

const OWN = readFileSync(new URL('../fixtures/bring/power-lines.txt', import.meta.url), 'utf8');

drafting('an area is drawn, and its corners moved, added and taken away', async ({ editor }) => {
  await editor.openDesk();
  await editor.drop({ name: 'power-lines.txt', content: OWN });
  await editor.paragraphs.first().waitFor();
  await editor.checkTab.click();
  await editor.find('Kostiantynivka').click();
  await editor.picture.waitFor();
  await editor.page.getByRole('button', { name: 'Draw an area' }).click();
  for (const [x, y] of [
    [0.3, 0.06],
    [0.7, 0.06],
    [0.5, 0.2],
  ] as const) {
    await editor.clickStill(x, y);
  }
  await editor.page.getByRole('button', { name: /^Done/ }).click();
  await expect(editor.inHandIs).toContainText('set by hand');
  await editor.page.getByRole('button', { name: 'Edit its corners' }).click();
  await expect(editor.corners).toHaveCount(3);
  const first = await editor.cornerField(1).inputValue();
  const second = await editor.cornerField(2).inputValue();

  await editor.dragCorner(1, { x: 30, y: 20 });
  await expect(editor.cornerField(1)).not.toHaveValue(first);
  await expect(editor.cornerField(2)).toHaveValue(second);

  await editor.corners.nth(1).focus();
  await editor.press('ArrowRight', 'Shift+ArrowDown');
  await expect(editor.cornerField(2)).not.toHaveValue(second);
  await editor.page.locator('[data-between="3"]').focus();
  await editor.press('Enter');
  await expect(editor.corners).toHaveCount(4);
  await editor.corners.nth(3).focus();
  await editor.press('Delete');
  await expect(editor.corners).toHaveCount(3);
  await editor.press('Delete');
  await expect(editor.corners).toHaveCount(3);
  expect(await editor.accessibilityFaults()).toEqual([]);

  // Five steps back: taken away, added, twice moved by key, once dragged.
  await editor.checkTab.focus();
  for (const _ of [1, 2, 3, 4, 5]) await editor.press('Control+z');
  await expect(editor.cornerField(1)).toHaveValue(first);
  await expect(editor.cornerField(2)).toHaveValue(second);
  await editor.press('Escape');
  await expect(editor.corners).toHaveCount(0);
});
