import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, MAX_FILE_BYTES, type StoryFiles } from '../../src/story/parse-story.ts';

const MANIFEST = 'story.json';

/** The file's text. Of one too large just enough is read for the parser to refuse it by name. */
function readText(path: string): string | undefined {
  if (!existsSync(path) || !statSync(path).isFile()) return undefined;
  return statSync(path).size > MAX_FILE_BYTES
    ? ' '.repeat(MAX_FILE_BYTES + 1)
    : readFileSync(path, 'utf8');
}

/** A story's files as the parser takes them: `story.json` and those it names that are there. */
export function readStoryFolder(folder: string): StoryFiles {
  const manifest = readText(join(folder, MANIFEST));
  if (manifest === undefined) return {};
  const others = listFiles(manifest).flatMap((name) => {
    const text = readText(join(folder, name));
    return text === undefined ? [] : [[name, text] as const];
  });
  return { ...Object.fromEntries(others), [MANIFEST]: manifest };
}
