import type { Story } from './model.ts';

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** A short name for the content of a story: another text, place or link gives another (FNV-1a, 32 bits). */
export function digest(story: Story): string {
  let hash = OFFSET;
  const text = JSON.stringify(story);
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  }
  return (hash >>> 0).toString(36);
}
