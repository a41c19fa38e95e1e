import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Story } from '../../src/story/model.ts';
import { serialiseStory } from '../../src/story/serialise-story.ts';

/** A name for a story that none of the others has: its own, or with a number. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  return free;
}

/**
 * Writes a story's folder, named by its id.
 * @returns its path
 * @throws Error where there is one of that name, unless `force`
 */
export function writeFolder(out: string, story: Story, force: boolean): string {
  const folder = join(out, story.id);
  if (existsSync(folder)) {
    if (!force) throw new Error(`${folder} is there already; give --force to write over it.`);
    rmSync(folder, { recursive: true });
  }
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(serialiseStory(story))) {
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
