import type { Language, Localized } from './model.ts';
import { at, type Report, type Where } from './report.ts';
import * as schema from './schema.ts';

/** Texts by language: each text is checked apart, languages of no story are left out with a warning. */
export function readLocalized(
  report: Report,
  where: Where,
  value: unknown,
  languages: readonly Language[],
): Localized {
  const texts = schema.check(report, where, schema.members, value) ?? {};
  const known = Object.entries(texts).flatMap(([language, item]) => {
    if (!languages.includes(language)) {
      report.add(at(where, language), 'unknown-language', { found: language });
      return [];
    }
    const text = schema.check(report, at(where, language), schema.text, item);
    return text === undefined ? [] : [[language, text] as const];
  });
  return Object.fromEntries(known);
}

/** Warns of each language that a text lacks. A text that is missing altogether was reported as such. */
export function warnUntranslated(
  report: Report,
  where: Where,
  text: Localized,
  languages: readonly Language[],
): void {
  if (Object.keys(text).length === 0) return;
  for (const language of languages) {
    if (!Object.hasOwn(text, language)) {
      report.add(where, 'translation-missing', { language });
    }
  }
}

/** The text in the given languages alone. */
export function inLanguages(text: Localized, languages: readonly Language[]): Localized {
  return Object.fromEntries(
    Object.entries(text).filter(([language]) => languages.includes(language)),
  );
}
