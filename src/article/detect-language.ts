import type { ArticleLanguage } from './model.ts';

const ENGLISH = new Set(
  'the of and to in a is that for on with was as by at from it were said have has had be are an which its their they but not who after been over into'.split(
    ' ',
  ),
);
/** Enough of a text to tell. */
const SAMPLE = 20_000;
/** What other languages in Latin letters are full of, and English is not. */
const OTHER = new Set(
  'der die das und ist nicht ein eine mit von zu den dem des sich auf le la les et est dans une pour que du au el los las del y se con por una het een van de niet op il di che per non sono della w z na się i nie do jest że și cu este un o os um uma não em och att som för det är ja ei ve bir bu için dan yang di je su'.split(
    ' ',
  ),
);
/** Of the words, those that every English text is full of. */
const LEAST_ENGLISH = 0.06;
/** So few words may hold none of them: a headline. */
const FEW_WORDS = 8;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function latinLanguage(text: string): ArticleLanguage | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => ENGLISH.has(word)).length;
  const other = words.filter((word) => OTHER.has(word)).length;
  if (english / words.length >= LEAST_ENGLISH && english > other) return 'en';
  return other === 0 && words.length < FEW_WORDS && /^[\p{ASCII}\p{P}]*$/u.test(text)
    ? 'en'
    : undefined;
}

function cyrillicLanguage(text: string, letters: number): ArticleLanguage | undefined {
  const small = text.toLowerCase();
  // Belarusian, Serbian, Macedonian, Kazakh and others have letters that neither has.
  if (count(small, /[ўјљњђћџѓќѕәғқңөұүһ]/g) > letters * 0.002) return undefined;
  const ukrainian = count(small, /[іїєґ]/g);
  const russian = count(small, /[ыэё]/g);
  if (ukrainian === 0 && russian === 0) {
    // Bulgarian is full of a letter that is rare in Russian.
    if (count(small, /ъ/g) > letters * 0.005) return undefined;
    return letters < 12 && !/(^|\s)(и|во|под|из|с)\s/.test(small) ? 'uk' : 'ru';
  }
  if (Math.min(ukrainian, russian) > Math.max(ukrainian, russian) / 2 && letters > 200)
    return undefined;
  return ukrainian > russian ? 'uk' : 'ru';
}

/** The language of a text, of those that can be read for places; `undefined` for any other. */
export function detectLanguage(whole: string): ArticleLanguage | undefined {
  const text = whole.slice(0, SAMPLE);
  const letters = count(text, /\p{L}/gu);
  if (letters === 0) return undefined;
  const cyrillic = count(text, /\p{Script=Cyrillic}/gu);
  const latin = count(text, /\p{Script=Latin}/gu);
  if (cyrillic > letters / 2) return cyrillicLanguage(text, cyrillic);
  return latin > letters / 2 ? latinLanguage(text) : undefined;
}
