const CYRILLIC = /^(uk|ru|be|bg|sr|mk)\b/;

/** Whether a language is written in Cyrillic letters here. @param language BCP 47 */
export function isCyrillic(language: string): boolean {
  return CYRILLIC.test(language);
}

/** The files in `fonts` that text in a language is set in, without ending; Cyrillic takes digits and dashes from the Latin ones. */
export function textFonts(language: string): readonly string[] {
  const scripts = isCyrillic(language) ? ['latin', 'cyrillic'] : ['latin'];
  return scripts.flatMap((script) => [`source-serif-4-${script}`, `noto-sans-${script}`]);
}
