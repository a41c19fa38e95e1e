import { articleExplainer } from '../i18n/explain-article.ts';
import type { ReviewTranslate } from '../i18n/review-messages.ts';
import type { Fault } from './messages.ts';

/** What went wrong and what to do, in a reader's words. */
export function faultWords(fault: Fault, language: string, t: ReviewTranslate): string {
  switch (fault.kind) {
    case 'article':
      return articleExplainer(language)(fault.rule, fault.details);
    case 'names':
      return t('bring.fault.names', { file: fault.file });
    case 'story':
      return t('bring.fault.story');
    case 'crash':
      return t('bring.fault.crash');
  }
}
