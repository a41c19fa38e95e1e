import { IntlMessageFormat } from 'intl-messageformat';
import en from './app.en.json' with { type: 'json' };
import uk from './app.uk.json' with { type: 'json' };
import { isolate } from './isolate.ts';
import mapEn from './map.en.json' with { type: 'json' };
import mapUk from './map.uk.json' with { type: 'json' };

const english = { ...en, ...mapEn };

export type MessageId = keyof typeof english;
export type MessageArguments = Readonly<Record<string, string | number>>;
/** Turns a message of a catalogue and its arguments into words (ICU MessageFormat). */
export interface Translator<Id extends string> {
  (id: Id, values?: MessageArguments): string;
  /** Of the words: dates and lists among them are written in it too. */
  readonly language: InterfaceLanguage;
}
export type Translate = Translator<MessageId>;

export const INTERFACE_LANGUAGES = ['en', 'uk'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

const CATALOGUES = {
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

/** Each language's catalogue. */
export type Catalogues<Id extends string> = Readonly<
  Record<InterfaceLanguage, Readonly<Record<Id, string>>>
>;

/** What ICU MessageFormat reads as more than itself. */
const SYNTAX = /['{}<]/;

function compile<Id extends string>(
  language: InterfaceLanguage,
  messages: Record<Id, string>,
): Translator<Id> {
  const compiled = new Map<Id, IntlMessageFormat>();
  const translate = (id: Id, values?: MessageArguments): string => {
    // Most messages are plain words, and a page's first ones are waited for.
    if (!SYNTAX.test(messages[id])) return messages[id];
    let message = compiled.get(id);
    if (!message) {
      message = new IntlMessageFormat(messages[id], language);
      compiled.set(id, message);
    }
    return String(message.format(values && isolated(values)));
  };
  return Object.assign(translate, { language });
}

/** Translators of catalogues by BCP 47 tag, one a language, which compile each message on first use. */
export function translatorsOf<Id extends string>(catalogues: Catalogues<Id>) {
  const translators = new Map<InterfaceLanguage, Translator<Id>>();
  return (tag: string) => {
    const language = interfaceLanguage(tag);
    const translate = translators.get(language) ?? compile(language, catalogues[language]);
    translators.set(language, translate);
    return translate;
  };
}

/** The translator for a BCP 47 tag, of the words that every page has. */
export const translator: (tag: string) => Translate = translatorsOf(CATALOGUES);
