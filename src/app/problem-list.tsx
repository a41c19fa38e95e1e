import { useQuery } from '@tanstack/react-query';
import type { Problem } from '../story/problem.ts';

interface ProblemListProps {
  readonly problems: readonly Problem[];
  readonly language: string;
}

/** Broken rules, each with its file, place and reason. The reasons load only when there are some. */
export function ProblemList({ problems, language }: ProblemListProps) {
  const { data: explain } = useQuery({
    queryKey: ['rules', language],
    queryFn: async () => (await import('../i18n/explain-rule.ts')).ruleExplainer(language),
    enabled: problems.length > 0,
  });
  if (problems.length === 0) return null;
  return (
    <ul className="problems">
      {problems.map((problem) => (
        <li key={`${problem.file} ${problem.pointer} ${problem.rule}`}>
          <code dir="ltr">
            {problem.file} <bdi>{problem.pointer}</bdi>
          </code>{' '}
          {explain?.(problem.rule, problem.details) ?? problem.rule}
        </li>
      ))}
    </ul>
  );
}
