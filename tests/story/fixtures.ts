import { readdirSync, readFileSync } from 'node:fs';
import type { StoryFiles } from '../../src/story/parse-story.ts';
import type { Problem, RuleId } from '../../src/story/problem.ts';

const ROOT = new URL('../fixtures/stories/', import.meta.url);

export interface Expected {
  readonly problems: readonly Pick<Problem, 'file' | 'pointer' | 'rule' | 'severity'>[];
  /** As `inventory` names parts; `story` for all of them. */
  readonly lost: readonly string[];
  readonly without?: readonly string[];
}

function readFolder(folder: URL): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  );
}

export const GOOD: StoryFiles = readFolder(new URL('good/', ROOT));

export const BROKEN: readonly string[] = readdirSync(new URL('broken/', ROOT)).sort();

/** The rule that a broken story is named after. */
export function ruleOf(name: string): RuleId {
  return name.replace(/--.*$/, '') as RuleId;
}

/** A broken story whole, laid over the good one. */
export function openBroken(name: string): { files: StoryFiles; expected: Expected } {
  const { 'expected.json': expectedJson = '{}', ...own } = readFolder(
    new URL(`broken/${name}/`, ROOT),
  );
  const expected = JSON.parse(expectedJson) as Expected;
  const files = Object.fromEntries(
    Object.entries({ ...GOOD, ...own }).filter(([file]) => !expected.without?.includes(file)),
  );
  return { files, expected };
}
