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
  readonly language: string;
  readonly t: Translate;
}

/** Quiet words at the top of the column: what of the address or the story was left out, and no connection. */
export function Notices({ address, problems, offline, language, t }: NoticesProps) {
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
    </>
  );
}
