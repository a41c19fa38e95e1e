import type { Block, Reading } from '../story/read-story.ts';

/** A paragraph, or a run of them that is folded into one line. */
export type Item = { readonly block: Block } | { readonly folded: readonly Block[] };

/** With a place chosen, runs of paragraphs that do not speak of it fold into one line each. */
export function foldBlocks(reading: Reading, place: string | null): readonly Item[] {
  if (place === null) return reading.blocks.map((block) => ({ block }));
  const items: Item[] = [];
  let next = 0;
  const foldTo = (end: number): void => {
    if (end > next) items.push({ folded: reading.blocks.slice(next, end) });
  };
  // Blocks are numbered from 1, in order.
  for (const { number } of reading.passagesOf.get(place) ?? []) {
    foldTo(number - 1);
    const block = reading.blocks[number - 1];
    if (block) items.push({ block });
    next = number;
  }
  foldTo(reading.blocks.length);
  return items;
}

/** The item's key: its paragraph's id, or the first folded one's. */
export function keyOf(item: Item): string {
  return 'block' in item ? item.block.id : `fold-${item.folded[0]?.id}`;
}

const LETTERS_A_LINE = 48;

/** About how high an item will be, in CSS pixels: see passages.css. */
export function heightOf(item: Item | undefined): number {
  if (!item || 'folded' in item) return 44;
  const { text, passage } = item.block;
  const lines = Math.ceil(text.length / LETTERS_A_LINE) * 28 + 28;
  return passage ? lines + 48 + 20 * passage.claims.length : lines;
}
