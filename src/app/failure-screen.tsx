import type { Translate } from '../i18n/translate.ts';
import { MAX_FILE_BYTES } from '../story/parse-story.ts';
import type { Problem } from '../story/problem.ts';
import { type LoadFailure, StoryLoadError } from './load-story.ts';
import { ProblemList } from './problem-list.tsx';

interface FailureScreenProps {
  readonly error: Error | null;
  readonly problems: readonly Problem[];
  readonly language: string;
  readonly t: Translate;
  onRetry(): void;
}

function words(failure: LoadFailure, language: string, t: Translate): string {
  const { file } = failure;
  switch (failure.kind) {
    case 'network':
      return navigator.onLine ? t('error.network', { file }) : t('error.offline');
    case 'missing':
      return t('error.missing', { file });
    case 'status':
      return t('error.status', { file, status: failure.status });
    case 'large': {
      const limit = new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte' });
      return t('error.large', { file, limit: limit.format(MAX_FILE_BYTES / 1_000_000) });
    }
  }
}

/** What failed, in words, and a way to try again. */
export function FailureWords({ error, problems, language, t, onRetry }: FailureScreenProps) {
  const reason =
    error instanceof StoryLoadError
      ? words(error.failure, language, t)
      : (error?.message ?? t('error.unreadable'));
  return (
    <div className="screen-words" role="alert">
      <h1>{t('error.title')}</h1>
      <p>{reason}</p>
      <ProblemList problems={problems} language={language} />
      <button type="button" className="button" onClick={onRetry}>
        {t('error.retry')}
      </button>
    </div>
  );
}

/** The same with nothing else to show. */
export function FailureScreen(props: FailureScreenProps) {
  return (
    <main className="screen">
      <FailureWords {...props} />
    </main>
  );
}
