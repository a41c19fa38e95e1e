/** Where the story's own layers go among the basemap's. */
export type Slot = 'areas' | 'lines' | 'symbols';

/** Every layer of the basemap from the ground up, and the story's slots between them. */
export const DRAW_ORDER: readonly (string | { readonly slot: Slot })[] = [
  'water',
  'world-land',
  'world-home',
  // With its land, and under the detailed map, so that no source is come back to.
  'world-border',
  'world-border-far',
  'detail-ground',
  'detail-land',
  'detail-home',
  'urban',
  { slot: 'areas' },
  'drained',
  'lake',
  'river',
  'border-foreign',
  'border-region',
  'border-international',
  'road',
  { slot: 'lines' },
  'region-label',
  'road-label',
  'river-label',
  'reservoir-label',
  'sea-label',
  'settlement-4',
  'settlement-3',
  'country-label',
  'settlement-2',
  'settlement-1',
  // The last layers are placed first: what the story names wins its room.
  { slot: 'symbols' },
];

/** The layer that the story's layers in a slot go before; none above all others. */
export function layerAfter(slot: Slot): string | undefined {
  const at = DRAW_ORDER.findIndex((entry) => typeof entry === 'object' && entry.slot === slot);
  return DRAW_ORDER.slice(at + 1).find((entry) => typeof entry === 'string');
}
