import { type ReactNode, useState } from 'react';
import type { DraftOrigin } from '../draft/model.ts';
import { languageName } from '../i18n/names.ts';
import type { ReviewMessageId, ReviewTranslate } from '../i18n/review-messages.ts';
import type { Problem } from '../story/problem.ts';
import { Notice } from '../ui/notice.tsx';

interface OriginNoticeProps {
  readonly origin: DraftOrigin;
  /** The interface's. */
  readonly language: string;
  readonly t: ReviewTranslate;
  /** Broken rules, as the page lists them. */
  renderProblems(all: readonly Problem[]): ReactNode;
}

const REASONS: Readonly<Record<string, ReviewMessageId>> = {
  'quote-not-found': 'origin.reason.quote-not-found',
  'quote-ambiguous': 'origin.reason.quote-ambiguous',
  'evidence-not-found': 'origin.reason.evidence-not-found',
};

/** Why quotes of a language that nobody gave are lost: all of them at once. */
const MISSING = 'text-missing';

function reasonWords(reason: string, t: ReviewTranslate): string {
  const id = REASONS[reason];
  return id ? t(id) : reason;
}

/** What became of a story that was brought along: quotes found again and lost, and parts that are broken. */
export function OriginNotice({ origin, language, t, renderProblems }: OriginNoticeProps) {
  const [closed, setClosed] = useState(false);
  const { found } = origin;
  const lost = origin.lost.filter(({ reason }) => reason !== MISSING);
  const missing = new Map<string, number>();
  for (const each of origin.lost) {
    if (each.reason === MISSING) missing.set(each.language, (missing.get(each.language) ?? 0) + 1);
  }
  const broken = origin.problems.filter(({ severity }) => severity === 'error');
  if (closed || (found === null && origin.lost.length === 0 && broken.length === 0)) return null;
  return (
    <Notice closeLabel={t('origin.close')} onClose={() => setClosed(true)}>
      {found !== null && (
        <p>
          {t('origin.found', { found })}
          {lost.length > 0 && ` ${t('origin.lost', { lost: lost.length })}`}
        </p>
      )}
      {[...missing].map(([tag, count]) => (
        <p key={tag}>
          {t('origin.missing', { language: languageName(tag, language), lost: count })}
        </p>
      ))}
      {lost.length > 0 && (
        <details>
          <summary>{t('origin.lost.show')}</summary>
          <ul className="lost-quotes">
            {lost.map(({ annotation, language: of, quote, reason }) => (
              <li key={`${annotation} ${of} ${quote} ${reason}`}>
                <q lang={of}>{quote}</q> <span>{reasonWords(reason, t)}</span>
              </li>
            ))}
          </ul>
          <p>{t('origin.lost.how')}</p>
        </details>
      )}
      {broken.length > 0 && (
        <details>
          <summary>{t('origin.problems', { count: broken.length })}</summary>
          {renderProblems(broken)}
        </details>
      )}
    </Notice>
  );
}
