import type { Block, Reading } from '../story/read-story.ts';

/** A paragraph, or a run of them that is folded into one line. */
export type Item = { readonly block: Block } | { readonly folded: readonly Block[] };

/** With a place chosen, runs of paragraphs that do not speak of it fold into one line each. */
export function foldBlocks(reading: Reading, place: string | null): readonly Item[] {
  if (place === null) return reading.blocks.map((block) => ({ block }));
  const own = new Set((reading.passagesOf.get(place) ?? []).map(({ id }) => id));
  const items: Item[] = [];
  let folded: Block[] = [];
  const close = (): void => {
    if (folded.length) items.push({ folded });
    folded = [];
  };
  for (const block of reading.blocks) {
    if (own.has(block.id)) {
      close();
      items.push({ block });
    } else folded.push(block);
  }
  close();
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
