import { IntlMessageFormat } from 'intl-messageformat';
import en from './rules.en.json' with { type: 'json' };
import uk from './rules.uk.json' with { type: 'json' };
import { interfaceLanguage } from './translate.ts';

type Details = Readonly<Record<string, string | number>>;

/** Words for broken rules of a story, apart from the catalogue proper since few readers need them. */
export function ruleExplainer(tag: string): (rule: string, details: Details) => string {
  const language = interfaceLanguage(tag);
  const messages: Readonly<Record<string, string>> = language === 'uk' ? uk : en;
  return (rule, details) => {
    const message = messages[`rule.${rule}`];
    return message ? String(new IntlMessageFormat(message, language).format(details)) : rule;
  };
}
