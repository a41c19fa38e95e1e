import { foldName } from './fold.ts';
import { type Entry, type Gazetteer, placeOf } from './gazetteer.ts';
import { type Place, ROLES } from './model.ts';
import type { Pack } from './open-pack.ts';
import { unfold } from './pack-format.ts';
import { keysOfName } from './slavic-stem.ts';

const MOST = 9;
/** Names with a common beginning that are looked at, in each pack. */
const MOST_NAMES = 400;

/** The first name of a pack that does not sort before these bytes. */
function firstFrom({ letters, starts }: Pack, bytes: Uint8Array): number {
  const isBefore = (name: number) => {
    const from = starts[name] ?? 0;
    const length = (starts[name + 1] ?? 0) - from;
    for (let index = 0; index < bytes.length; index += 1) {
      if (index >= length) return true;
      const difference = (letters[from + index] ?? 0) - (bytes[index] ?? 0);
      if (difference !== 0) return difference < 0;
    }
    return false;
  };
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Hit {
  readonly entry: Entry;
  readonly exact: boolean;
  readonly size: number;
}

function* hitsIn(pack: Pack, bytes: Uint8Array): Generator<Hit> {
  const { letters, starts, postings } = pack;
  const first = firstFrom(pack, bytes);
  for (let name = first; name < Math.min(first + MOST_NAMES, starts.length - 1); name += 1) {
    const from = starts[name] ?? 0;
    const length = (starts[name + 1] ?? 0) - from;
    if (length < bytes.length || bytes.some((byte, index) => letters[from + index] !== byte)) {
      return;
    }
    for (let at = postings[name] ?? 0; at < (postings[name + 1] ?? 0); at += 1) {
      const role = ROLES[pack.roles[at] ?? 0] ?? 'variant';
      if (role === 'demonym') continue;
      const entity = (pack.low[at] ?? 0) + (pack.high[at] ?? 0) * 65536;
      const entry = { pack, entity, role };
      yield { entry, exact: length === bytes.length, size: pack.sizes[entity] ?? 0 };
    }
  }
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
    [folded, ...stems].flatMap((bytes) => [...hitsIn(pack, bytes)]),
  );
  hits.sort((a, b) => Number(b.exact) - Number(a.exact) || b.size - a.size);
  const places = new Map<string, Place>();
  for (const { entry } of hits) {
    if (places.size >= MOST) break;
    const place = placeOf(entry);
    if (!places.has(place.id)) places.set(place.id, place);
  }
  return [...places.values()];
}
