import { IntlMessageFormat } from 'intl-messageformat';
import en from './review.en.json' with { type: 'json' };
import uk from './review.uk.json' with { type: 'json' };
import { type InterfaceLanguage, interfaceLanguage, type MessageArguments } from './translate.ts';

export type ReviewMessageId = keyof typeof en;
export type ReviewTranslate = (id: ReviewMessageId, values?: MessageArguments) => string;

const CATALOGUES: Readonly<Record<InterfaceLanguage, Readonly<Record<ReviewMessageId, string>>>> = {
  en,
  uk,
};
const translators = new Map<InterfaceLanguage, ReviewTranslate>();

/** Words for articles brought along and their review, apart from the catalogue that every reader loads. */
export function reviewTranslator(tag: string): ReviewTranslate {
  const language = interfaceLanguage(tag);
  const known = translators.get(language);
  if (known) return known;
  const compiled = new Map<ReviewMessageId, IntlMessageFormat>();
  const translate: ReviewTranslate = (id, values) => {
    const message = compiled.get(id) ?? new IntlMessageFormat(CATALOGUES[language][id], language);
    compiled.set(id, message);
    return String(message.format(values));
  };
  translators.set(language, translate);
  return translate;
}
