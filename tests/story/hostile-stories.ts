import { readdirSync, readFileSync } from 'node:fs';
import type { StoryFiles } from '../../src/story/parse-story.ts';
import type { RuleId } from '../../src/story/problem.ts';
import { GOOD } from './fixtures.ts';

const ROOT = new URL('../fixtures/hostile/', import.meta.url);

export const HOSTILE: readonly string[] = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** A hostile story whole, laid over the good one, and the rules that it breaks. */
export function openHostile(name: string): { files: StoryFiles; rules: readonly RuleId[] } {
  const folder = new URL(`${name}/`, ROOT);
  const { 'expected.json': expected = '', ...own } = Object.fromEntries(
    readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]),
  );
  const { rules } = JSON.parse(expected) as { rules: RuleId[] };
  return { files: { ...GOOD, ...own }, rules };
}
