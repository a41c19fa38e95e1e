/**
 * Roughly how often a letter stands in text of which half is Ukrainian and half Russian, of a
 * thousand.
 */
const FREQUENCY: Readonly<Record<string, number>> = {
  о: 100,
  а: 80,
  е: 65,
  и: 65,
  н: 65,
  т: 58,
  с: 48,
  в: 48,
  р: 46,
  л: 38,
  к: 37,
  м: 31,
  д: 31,
  п: 29,
  у: 29,
  і: 28,
  я: 21,
  з: 19,
  ь: 17,
  б: 17,
  г: 15,
  ч: 13,
  й: 12,
  х: 11,
  ы: 9,
  ж: 9,
  ш: 7,
  ю: 7,
  ц: 5,
  щ: 4,
  є: 4,
  ї: 4,
  ф: 3,
  э: 2,
  ё: 1,
  ъ: 0.3,
  ґ: 0.1,
};
const RARE = 0.02;
const CANDIDATES = ['windows-1251', 'koi8-u', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic'] as const;
/** Enough of a text to tell; more costs time and changes nothing. */
const SAMPLE = 32_768;

const CAPITAL = /\p{Lu}/u;
const LETTER = /\p{L}/u;

/** How likely a text is Ukrainian or Russian as written: its letters and its capitals. */
function plausibility(text: string): number {
  let score = 0;
  let previous = ' ';
  for (const character of text) {
    if (character > '\u007f') {
      const small = character.toLowerCase();
      score += Math.log((LETTER.test(character) && FREQUENCY[small]) || RARE);
      // A capital after a small letter is a sign of two alphabets taken for each other.
      if (CAPITAL.test(character) && LETTER.test(previous))
        score -= CAPITAL.test(previous) ? 0.3 : 4;
    }
    previous = character;
  }
  return score;
}

/** Whether most bytes above ASCII stand in runs, as the letters of Cyrillic words do. */
function hasWordsOfHighBytes(bytes: Uint8Array): boolean {
  let inRuns = 0;
  let all = 0;
  let run = 0;
  for (let index = 0; index <= bytes.length; index += 1) {
    if ((bytes[index] ?? 0) >= 0x80) {
      run += 1;
      continue;
    }
    all += run;
    if (run >= 3) inRuns += run;
    run = 0;
  }
  return inRuns * 2 > all;
}

/**
 * The encoding of bytes that are not UTF-8, among those of Ukrainian, Russian and Western text.
 * @returns a label of the WHATWG Encoding Standard
 */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE);
  if (!hasWordsOfHighBytes(sample)) return 'windows-1252';
  let best = 'windows-1251';
  let most = -Infinity;
  for (const label of CANDIDATES) {
    const score = plausibility(new TextDecoder(label).decode(sample));
    if (score > most) [best, most] = [label, score];
  }
  return best;
}
