import { cleanJson } from './clean-text.ts';
import { jsonFault } from './json-fault.ts';
import { MAX_DEPTH, MAX_FILE_BYTES } from './limits.ts';
import type { Report } from './report.ts';

/** A story folder's files: name to text. */
export type StoryFiles = Readonly<Record<string, string>>;

/** The same as they came: `null` where a file was larger than allowed, so that it was not read. */
export type ReceivedFiles = Readonly<Record<string, string | null>>;

/** Whether the text takes more bytes than a file may have. */
function isTooLarge(text: string): boolean {
  // No UTF-16 unit takes more than three bytes, so that most files need no count.
  if (text.length * 3 <= MAX_FILE_BYTES) return false;
  let bytes = text.length;
  for (let index = 0; index < text.length && bytes <= MAX_FILE_BYTES; index += 1) {
    const code = text.charCodeAt(index);
    // Of the four bytes of a surrogate pair, each half stands for two.
    if (code >= 0x80) bytes += code < 0x800 || isPaired(text, index, code) ? 1 : 2;
  }
  return bytes > MAX_FILE_BYTES;
}

function isPaired(text: string, index: number, code: number): boolean {
  const within = (unit: number, from: number) => unit >= from && unit < from + 0x400;
  if (within(code, 0xd800)) return within(text.charCodeAt(index + 1), 0xdc00);
  return within(code, 0xdc00) && within(text.charCodeAt(index - 1), 0xd800);
}

/** The file's text without its byte order mark; a missing or too large one is reported and withheld. */
export function openText(report: Report, files: ReceivedFiles, file: string): string | undefined {
  const text = Object.hasOwn(files, file) ? files[file] : undefined;
  const where = { file, pointer: '' };
  if (text === undefined) {
    report.add(where, 'file-missing');
    return undefined;
  }
  if (text === null || isTooLarge(text)) {
    report.add(where, 'file-too-large', { limit: MAX_FILE_BYTES / 1_000_000 });
    return undefined;
  }
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** The deepest bracket outside strings, whether or not the text is JSON. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (quoted) {
      if (code === 0x5c) index += 1;
      else if (code === 0x22) quoted = false;
    } else if (code === 0x22) {
      quoted = true;
    } else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (code === 0x7d || code === 0x5d) {
      depth -= 1;
    }
  }
  return deepest;
}

/** The file's JSON value with its texts made safe to show; what cannot be read is reported. */
export function openJson(report: Report, files: ReceivedFiles, file: string): unknown {
  const text = openText(report, files, file);
  if (text === undefined) return undefined;
  const where = { file, pointer: '' };
  if (depthOf(text) > MAX_DEPTH) {
    report.add(where, 'json-too-deep', { limit: MAX_DEPTH });
    return undefined;
  }
  try {
    return cleanJson(report, where, JSON.parse(text));
  } catch {
    report.add(where, 'json-unreadable', { ...jsonFault(text) });
    return undefined;
  }
}
