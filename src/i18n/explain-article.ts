import { IntlMessageFormat } from 'intl-messageformat';
import en from './article.en.json' with { type: 'json' };
import uk from './article.uk.json' with { type: 'json' };
import { interfaceLanguage } from './translate.ts';

type Details = Readonly<Record<string, string | number>>;

/** Words for why a file gives no article, apart from the catalogue proper since few readers need them. */
export function articleExplainer(tag: string): (rule: string, details: Details) => string {
  const language = interfaceLanguage(tag);
  const messages: Readonly<Record<string, string>> = language === 'uk' ? uk : en;
  return (rule, details) => {
    const message = messages[`article.${rule}`];
    return message ? String(new IntlMessageFormat(message, language).format(details)) : rule;
  };
}
