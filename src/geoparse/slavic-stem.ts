/**
 * Crude stems of Ukrainian and Russian words: enough that a name's cases meet in one form. Names in
 * the packs are stemmed the same way, so a stem need not be a word.
 */

/** Endings of adjectives alone, which set "of Donetsk (region)" apart from "of Donetsk (the city)". */
const ADJECTIVE =
  /(?:ього|ого|ому|ьому|его|ему|ими|ыми|ій|ий|ый|ая|яя|ую|юю|ое|ее|ые|ие|ої|єї|им|ім|ым|их|іх|ых)$/;
const ENDING =
  /(?:ього|ьому|ого|ому|его|ему|ими|ыми|ами|ями|ьою|ий|ій|ый|ой|ая|яя|ую|юю|ое|ее|ые|ие|ої|єї|им|ім|ым|их|іх|ых|ом|ем|єм|ою|ею|єю|ах|ях|ам|ям|ей|ью|а|я|у|ю|і|ї|и|ы|е|є|о|ь|й)$/;

export interface Stem {
  readonly stem: string;
  /** The ending is one of adjectives only. */
  readonly adjective: boolean;
}

/** The stem of one lower-case word. */
export function stemWord(word: string): Stem {
  const least = word.length <= 3 ? 2 : 3;
  const ending = ENDING.exec(word)?.[0] ?? '';
  let stem = word.slice(0, word.length - ending.length);
  if (stem.length < least) {
    const last = /[аяуюіїиыеєоьй]$/.exec(word)?.[0] ?? '';
    stem = word.length - last.length >= least ? word.slice(0, word.length - last.length) : word;
  }
  const adjective = stem.length + ending.length === word.length && ADJECTIVE.test(ending);
  stem = stem
    .replace(/[ьй]$/, '')
    .replace(/(.)\1$/, '$1')
    .replace(/ц$/, 'к');
  // Харків, Харкова; Київ, Києва: the last vowel is і or ї in a closed syllable, else о or є.
  stem = stem.replace(
    /[ії](?=[^аяуюіїиыеєоэё]*$)/,
    (vowel) => ({ і: 'о', ї: 'є' })[vowel] ?? vowel,
  );
  return { stem, adjective };
}

const CYRILLIC = /[\u0400-\u045f]/;

/** Marks on a single word's stem: names that decline as nouns, and as adjectives. */
export const NOUN = '1';
export const ADJECTIVAL = '2';

/** The keys under which a name in Cyrillic is kept: stems, marked if it is a single word. */
export function keysOfName(folded: string): string[] {
  const words = folded.split(' ');
  const stems = words.map((word) => (CYRILLIC.test(word) ? stemWord(word).stem : word));
  if (words.length > 1) return [stems.join(' ')];
  const [word = '', stem = ''] = [words[0], stems[0]];
  const keys: string[] = [];
  // Марганець, Марганця: the е falls away.
  if (/.{2}(?:ець|ец)$/.test(word)) keys.push(stemWord(word.replace(/ец(ь?)$/, 'ц$1')).stem + NOUN);
  if (!/(?:ий|ый|ой|ая|ое)$/.test(word)) keys.push(stem + NOUN);
  if (/(?:ий|ый|ой|ая|е)$/.test(word)) keys.push(stem + ADJECTIVAL);
  // Джанкой, Джанкоя: a noun that ends like an adjective.
  if (word.endsWith('ой')) keys.push(word.slice(0, -1) + NOUN);
  return keys;
}
