import { keep } from './keep.ts';

const languagesIn = keep((language) => new Intl.DisplayNames([language], { type: 'language' }));
const countriesIn = keep((language) => new Intl.DisplayNames([language], { type: 'region' }));

/** "Ukrainian", "українська": what a language is called in one. @param tag BCP 47 */
export function languageName(tag: string, language: string): string {
  return languagesIn(language).of(tag) ?? tag;
}

/** The same as the first word of a line. */
export function languageTitle(tag: string, language: string): string {
  const name = languageName(tag, language);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** "Ukraine". @param code ISO 3166-1 alpha-2 */
export function countryName(code: string, language: string): string {
  return countriesIn(language).of(code) ?? code;
}
