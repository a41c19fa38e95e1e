import { IntlMessageFormat } from 'intl-messageformat';
import en from './app.en.json' with { type: 'json' };
import uk from './app.uk.json' with { type: 'json' };
import { isolate } from './isolate.ts';
import mapEn from './map.en.json' with { type: 'json' };
import mapUk from './map.uk.json' with { type: 'json' };

const english = { ...en, ...mapEn };

export type MessageId = keyof typeof english;
export type MessageArguments = Readonly<Record<string, string | number>>;
/** Turns a message of the catalogue and its arguments into words (ICU MessageFormat). */
export type Translate = (id: MessageId, values?: MessageArguments) => string;

export const INTERFACE_LANGUAGES = ['en', 'uk'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

const CATALOGUES: Readonly<Record<InterfaceLanguage, Readonly<Record<MessageId, string>>>> = {
  en: english,
  uk: { ...uk, ...mapUk },
};

/** The interface language for a BCP 47 tag: the same base language, else English. */
export function interfaceLanguage(tag: string): InterfaceLanguage {
  const base = tag.toLowerCase().split('-')[0];
  return INTERFACE_LANGUAGES.find((language) => language === base) ?? 'en';
}

function isolated(values: MessageArguments): MessageArguments {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string' ? isolate(value) : value,
    ]),
  );
}

function compile(language: InterfaceLanguage): Translate {
  const compiled = new Map<MessageId, IntlMessageFormat>();
  return (id, values) => {
    let message = compiled.get(id);
    if (!message) {
      message = new IntlMessageFormat(CATALOGUES[language][id], language);
      compiled.set(id, message);
    }
    return String(message.format(values && isolated(values)));
  };
}

const translators = new Map<InterfaceLanguage, Translate>();

/** The translator for a BCP 47 tag, one a language, which compiles each message on first use. */
export function translator(tag: string): Translate {
  const language = interfaceLanguage(tag);
  const translate = translators.get(language) ?? compile(language);
  translators.set(language, translate);
  return translate;
}
