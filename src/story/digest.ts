import type { Story } from './model.ts';

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

function mix(hash: number, text: string): number {
  const bytes = new TextEncoder().encode(text);
  // Four at a time, since a story may have tens of millions.
  const words = new Uint32Array(bytes.buffer, 0, bytes.length >> 2);
  let mixed = Math.imul(hash ^ bytes.length, PRIME);
  for (const word of words) mixed = Math.imul(mixed ^ word ^ (word >>> 15), PRIME);
  for (const byte of bytes.subarray(words.length * 4)) mixed = Math.imul(mixed ^ byte, PRIME);
  return mixed ^ (mixed >>> 13);
}

/** A short name for the content of a story: another text, place or link gives another (after FNV-1a, 32 bits). */
export function digest({ articles, ...rest }: Story): string {
  let hash = mix(OFFSET, JSON.stringify(rest));
  for (const { language, file, text } of Object.values(articles)) {
    // The paragraphs follow from the text.
    hash = mix(mix(hash, `${language} ${file}`), text);
  }
  return (hash >>> 0).toString(36);
}
