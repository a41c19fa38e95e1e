/**
 * Checks stories and prints each broken rule: file, JSON pointer, rule, words.
 * `npm run check [-- FOLDER… [--lang uk]]`; without a folder, every story in `public/stories`.
 * Exits with 1 if any story has an error, or none was found; warnings alone are let through.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ruleExplainer } from '../src/i18n/explain-rule.ts';
import { parseStory } from '../src/story/parse-story.ts';
import type { Problem } from '../src/story/problem.ts';
import { readStoryFolder } from './still/read-story-folder.ts';

const STORIES = 'public/stories';

function storyFolders(): string[] {
  if (!existsSync(STORIES)) return [];
  return readdirSync(STORIES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(STORIES, entry.name))
    .sort();
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: 'string', default: 'en' } },
});
const explain = ruleExplainer(values.lang);
const folders = positionals.length > 0 ? positionals : storyFolders();
const counts: Record<Problem['severity'], number> = { error: 0, warning: 0 };

for (const folder of folders) {
  for (const { file, pointer, rule, severity, details } of parseStory(readStoryFolder(folder))
    .problems) {
    counts[severity] += 1;
    const spot = [relative('.', join(folder, file)), pointer, `${rule}:`].filter(Boolean);
    process.stdout.write(`${spot.join(' ')} ${explain(rule, details)}\n`);
  }
}
process.stdout.write(
  `Stories checked: ${folders.length}; errors: ${counts.error}; warnings: ${counts.warning}\n`,
);
if (folders.length === 0 || counts.error > 0) process.exitCode = 1;
