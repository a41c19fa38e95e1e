/** Ukrainian in Latin letters by the national table of 2010, letter by letter. */
const UKRAINIAN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ю: 'iu',
  я: 'ia',
};
const UKRAINIAN_FIRST: Readonly<Record<string, string>> = {
  є: 'ye',
  ї: 'yi',
  й: 'y',
  ю: 'yu',
  я: 'ya',
};
/** Russian as news agencies spell it. */
const RUSSIAN: Readonly<Record<string, string>> = {
  ...UKRAINIAN,
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
    .replaceAll('зг', table === UKRAINIAN ? 'зgh' : 'зг')
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
  if (!/[ыэъё]/.test(letters)) spelled.push(romanise(name, UKRAINIAN, UKRAINIAN_FIRST));
  if (!/[іїєґ]/.test(letters)) {
    const russian = romanise(name, RUSSIAN, {});
    spelled.push(russian, russian.replace(/iy\b/g, 'y').replace(/yy\b/g, 'y'));
  }
  return [...new Set(spelled)].filter((word) => word.length >= 4);
}
