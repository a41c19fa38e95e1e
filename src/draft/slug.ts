import { UKRAINIAN_LATIN } from '../geoparse/ukrainian-latin.ts';

const LONGEST = 48;

/** Cyrillic letters as passports spell them; both languages share a table, since an id is no spelling. */
const LATIN: Readonly<Record<string, string>> = {
  ...UKRAINIAN_LATIN,
  ё: 'e',
  ъ: '',
  ы: 'y',
  э: 'e',
};

/** An id of a story's kind (`a-z`, `0-9` and hyphens, cut at a word); `fallback` where nothing is left. */
export function slug(words: string, fallback: string): string {
  const plain = Array.from(words.toLowerCase().replaceAll(/['’ʼ`]/g, ''))
    .map((letter) => LATIN[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  if (plain.length <= LONGEST) return plain || fallback;
  const cut = plain.slice(0, LONGEST + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1)).slice(0, LONGEST);
}

/** The same, told apart from those that are taken. */
export function freeSlug(words: string, taken: ReadonlySet<string>, fallback: string): string {
  const plain = slug(words, fallback);
  let free = plain;
  for (let number = 2; taken.has(free); number += 1) free = `${plain}-${number}`;
  return free;
}
