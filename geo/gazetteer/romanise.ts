import { UKRAINIAN_LATIN } from '../../src/geoparse/ukrainian-latin.ts';

const UKRAINIAN_FIRST: Readonly<Record<string, string>> = {
  є: 'ye',
  ї: 'yi',
  й: 'y',
  ю: 'yu',
  я: 'ya',
};
/** Russian as news agencies spell it. */
const RUSSIAN: Readonly<Record<string, string>> = {
  ...UKRAINIAN_LATIN,
  г: 'g',
  е: 'e',
  ё: 'yo',
  и: 'i',
  й: 'y',
  ы: 'y',
  э: 'e',
  ъ: '',
  ю: 'yu',
  я: 'ya',
};

function spell(
  word: string,
  table: Readonly<Record<string, string>>,
  first: Readonly<Record<string, string>>,
): string {
  return Array.from(
    word,
    (letter, index) => (index === 0 ? first[letter] : undefined) ?? table[letter] ?? '',
  ).join('');
}

function romanise(
  name: string,
  table: Readonly<Record<string, string>>,
  first: Readonly<Record<string, string>>,
): string {
  return name
    .toLowerCase()
    .replaceAll('зг', table === UKRAINIAN_LATIN ? 'зgh' : 'зг')
    .replace(/[^\u0400-\u045fґgh]+/g, ' ')
    .split(' ')
    .map((word) => spell(word.replaceAll('зgh', 'з\u0001'), { ...table, '\u0001': 'gh' }, first))
    .join(' ')
    .trim();
}

/** Ways in which a name in Cyrillic is met in English. */
export function romanised(name: string): string[] {
  const letters = name.toLowerCase();
  const spelled: string[] = [];
  if (!/[ыэъё]/.test(letters)) spelled.push(romanise(name, UKRAINIAN_LATIN, UKRAINIAN_FIRST));
  if (!/[іїєґ]/.test(letters)) {
    const russian = romanise(name, RUSSIAN, {});
    spelled.push(russian, russian.replace(/iy\b/g, 'y').replace(/yy\b/g, 'y'));
  }
  return [...new Set(spelled)].filter((word) => word.length >= 4);
}
