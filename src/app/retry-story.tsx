import { useQueryClient } from '@tanstack/react-query';
import type { Translate } from '../i18n/translate.ts';
import type { Problem, RuleId } from '../story/problem.ts';

/** What another try may mend: the file, not what its author wrote in it. */
const PASSING: ReadonlySet<RuleId> = new Set([
  'file-missing',
  'file-not-received',
  'file-too-large',
  'json-unreadable',
  'json-too-deep',
]);

interface RetryStoryProps {
  readonly problems: readonly Problem[];
  readonly t: Translate;
}

/** Asks for the story's files again, where some did not come whole. */
export function RetryStory({ problems, t }: RetryStoryProps) {
  const queries = useQueryClient();
  if (!problems.some(({ rule }) => PASSING.has(rule))) return null;
  return (
    <button
      type="button"
      className="text-button"
      onClick={() => void queries.refetchQueries({ queryKey: ['story'], type: 'active' })}
    >
      {t('error.retry')}
    </button>
  );
}
