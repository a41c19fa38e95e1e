import type { ReactNode } from 'react';
import type { ReviewTranslate } from '../i18n/review-messages.ts';
import type { Problem } from '../story/problem.ts';
import { faultWords } from './fault-words.ts';
import type { Loading } from './messages.ts';
import type { Job } from './session-state.ts';

function megabytes(bytes: number, language: string): string {
  const format = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, format).format(bytes / 1_000_000);
}

/** How much of the names of places has come, in bytes. */
export function loadingWords(
  { loaded, total }: Loading,
  language: string,
  t: ReviewTranslate,
): string {
  const said = megabytes(loaded, language);
  return total === null
    ? t('bring.loading.some', { loaded: said })
    : t('bring.loading', { loaded: said, total: megabytes(total, language) });
}

interface JobListProps {
  readonly jobs: readonly Job[];
  readonly language: string;
  readonly t: ReviewTranslate;
  /** Broken rules, as the page lists them. */
  renderProblems(all: readonly Problem[]): ReactNode;
  onDismiss(id: number): void;
}

/** What is being read, and what could not be. */
export function JobList({ jobs, language, t, renderProblems, onDismiss }: JobListProps) {
  if (jobs.length === 0) return null;
  return (
    <ul className="jobs">
      {jobs.map(({ id, name, loading, fault }) =>
        fault ? (
          <li key={id} className="job" data-fault role="alert">
            <div>
              <p>
                <b>{name}</b> {faultWords(fault, language, t)}
              </p>
              {fault.kind === 'story' && renderProblems(fault.problems)}
            </div>
            <button type="button" className="text-button" onClick={() => onDismiss(id)}>
              {t('bring.dismiss')}
            </button>
          </li>
        ) : (
          <li key={id} className="job" role="status">
            <p>
              <b>{name}</b> {loading ? loadingWords(loading, language, t) : t('bring.reading')}
            </p>
            <progress
              aria-label={t('bring.reading')}
              {...(loading?.total ? { value: loading.loaded, max: loading.total } : {})}
            />
          </li>
        ),
      )}
    </ul>
  );
}
