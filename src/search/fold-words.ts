/** A text in the form in which it is compared, and where each of its units stands in the text as it is. */
export interface Folded {
  readonly text: string;
  /** By unit of the folded text, and one more for its end: UTF-16 offsets. */
  readonly at: Uint32Array;
}

const LIKE: Readonly<Record<string, string>> = { ё: 'е', ґ: 'г', ł: 'l', ø: 'o', đ: 'd', ß: 'ss' };
const APOSTROPHES = /['’ʼ`´\u02b9]/;
const STRESS = '\u0301';

function foldLetter(letter: string): string {
  if (APOSTROPHES.test(letter)) return "'";
  const lower = letter.toLowerCase();
  // Only Latin letters are told apart by marks that a keyboard may lack: й and ї are letters of their own.
  const bare = /\p{Script=Latin}/u.test(lower)
    ? lower.normalize('NFD').replaceAll(/\p{M}/gu, '')
    : lower;
  return LIKE[bare] ?? bare;
}

const letters = new Map<string, string>();

/** Without case, without the marks of Latin letters, with one kind of apostrophe. */
export function fold(text: string): Folded {
  let folded = '';
  const at: number[] = [];
  let offset = 0;
  for (const letter of text) {
    const known = letter === STRESS ? '' : (letters.get(letter) ?? foldLetter(letter));
    letters.set(letter, known);
    folded += known;
    for (let unit = 0; unit < known.length; unit += 1) at.push(offset);
    offset += letter.length;
  }
  at.push(offset);
  return { text: folded, at: Uint32Array.from(at) };
}

/** Endings of Slavic nouns and adjectives, the longest first. */
const ENDING =
  /(?:ського|ському|ськими|ами|ями|ого|ому|ими|ої|ою|ею|єю|ові|еві|ів|їв|ах|ях|ам|ям|ом|ем|єм|им|их|ій|ой|ов|[аеєиіїйоуюяьы])$/;
/** What must be left of a word without its ending. */
const STEM = 4;

/** The words to look for: each counts where a word of the text begins with it, whatever its case ending. */
export function wordsOf(query: string): readonly string[] {
  const words = fold(query.normalize('NFC')).text.match(/[\p{L}\p{N}']+/gu) ?? [];
  return [...new Set(words)].map((word) => {
    if (!/\p{Script=Cyrillic}/u.test(word)) return word;
    const stem = word.replace(ENDING, '');
    return stem.length >= STEM ? stem : word;
  });
}

export interface Run {
  readonly start: number;
  readonly end: number;
}

const LETTER = /[\p{L}\p{N}']/u;

/** The words of a text that begin as one does, whole; offsets into the text as it is. */
function runsOf({ text, at }: Folded, word: string): Run[] {
  const runs: Run[] = [];
  for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + 1)) {
    if (LETTER.test(text[from - 1] ?? '')) continue;
    let to = from + word.length;
    while (LETTER.test(text[to] ?? '')) to += 1;
    runs.push({ start: at[from] ?? 0, end: at[to] ?? 0 });
  }
  return runs;
}

/** Where all the words stand in a text, in order, none over another; empty unless every one is there. */
export function findWords(folded: Folded, words: readonly string[]): readonly Run[] {
  const found: Run[] = [];
  for (const word of words) {
    const runs = runsOf(folded, word);
    if (runs.length === 0) return [];
    found.push(...runs);
  }
  const sorted = found.sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(({ start }, index) => start >= (sorted[index - 1]?.end ?? 0));
}
