import { useState } from 'react';
import type { Translate } from '../i18n/translate.ts';
import type { Problem } from '../story/problem.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemList } from './problem-list.tsx';
import { RetryStory } from './retry-story.tsx';

interface NoticesProps {
  /** Words about the address, ready made. */
  readonly address: readonly string[];
  readonly problems: readonly Problem[];
  readonly offline: boolean;
  /** Goes over to a newer version of the site; `null` where there is none. */
  readonly update: (() => void) | null;
  readonly language: string;
  readonly t: Translate;
}

/** Quiet words at the top of the column: what of the address or the story was left out, no connection, a new version. */
export function Notices(props: NoticesProps) {
  const { address, problems, offline, update, language, t } = props;
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const close = (id: string) => ({
    closeLabel: t('app.notice.close'),
    onClose: () => setClosed(new Set([...closed, id])),
  });
  const broken = problems.filter((problem) => problem.severity === 'error');
  return (
    <>
      {address.length > 0 && !closed.has('address') && (
        <Notice {...close('address')}>
          {address.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </Notice>
      )}
      {broken.length > 0 && !closed.has('problems') && (
        <Notice {...close('problems')}>
          <p>{t('app.problems', { count: broken.length })}</p>
          <details>
            <summary>{t('app.problems.show')}</summary>
            <ProblemList problems={broken} language={language} />
          </details>
          <RetryStory problems={broken} t={t} />
        </Notice>
      )}
      {offline && !closed.has('offline') && (
        <Notice {...close('offline')}>
          <p>{t('app.offline')}</p>
        </Notice>
      )}
      {update && !closed.has('update') && (
        <Notice {...close('update')}>
          <p>
            {t('app.update')}{' '}
            <button type="button" className="text-button" onClick={update}>
              {t('app.update.now')}
            </button>
          </p>
        </Notice>
      )}
    </>
  );
}
