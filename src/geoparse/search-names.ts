import { foldName } from './fold.ts';
import { type Entry, entriesOf, type Gazetteer, placeOf } from './gazetteer.ts';
import type { Place } from './model.ts';
import type { Pack } from './open-pack.ts';
import { unfold } from './pack-format.ts';
import { keysOfName } from './slavic-stem.ts';

const MOST = 9;
/** Names with a common beginning that are looked at, in each pack. */
const MOST_NAMES = 400;

interface Hit {
  readonly entry: Entry;
  readonly exact: boolean;
}

function hitsIn(pack: Pack, bytes: Uint8Array): Hit[] {
  const hits: Hit[] = [];
  let left = MOST_NAMES;
  for (const [name, letters] of pack.names.beginningWith(bytes)) {
    const exact = letters.length === bytes.length;
    for (const entry of entriesOf(pack, name)) {
      if (entry.role !== 'demonym') hits.push({ entry, exact });
    }
    if (--left === 0) break;
  }
  return hits;
}

/**
 * Places by any of their names or its beginning: a whole name first, then the larger place.
 * @returns at most nine, each place once; none for fewer than two letters
 */
export function searchNames(gazetteer: Gazetteer, name: string): readonly Place[] {
  const folded = foldName(name);
  if (folded.length < 2) return [];
  // Cyrillic names are kept by their stem, which is what all their cases begin with.
  const stems = keysOfName(unfold(folded)).map(foldName);
  const hits = gazetteer.packs.flatMap((pack) =>
    [folded, ...stems].flatMap((bytes) => hitsIn(pack, bytes)),
  );
  hits.sort((a, b) => Number(b.exact) - Number(a.exact) || b.entry.size - a.entry.size);
  const places = new Map<string, Place>();
  for (const { entry } of hits) {
    if (places.size >= MOST) break;
    const place = placeOf(entry);
    if (!places.has(place.id)) places.set(place.id, place);
  }
  return [...places.values()];
}
