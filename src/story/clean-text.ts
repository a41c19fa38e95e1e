import type { RuleId } from './problem.ts';
import { at, type Report, type Where } from './report.ts';

/** What a reader must never be shown as it is, by rule. Tab and line feed are text. */
const UNSAFE: readonly (readonly [RuleId, RegExp])[] = [
  ['control-character', /(?![\t\n])\p{Cc}/gu],
  ['bidi-control', /[\u202a-\u202e\u2066-\u2069]/g],
  ['unpaired-surrogate', /\p{Cs}/gu],
];
/** Marks that steer the direction of a line without a letter; harmless, and hard to see in a quote. */
const MARKS = /[\u061c\u200e\u200f]/g;
const ANY = /(?![\t\n])[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Replaces each unsafe character by U+FFFD and reports it, once a rule. The length stays, and so
 * every offset holds.
 */
export function cleanText(report: Report, where: Where, text: string): string {
  if (!ANY.test(text)) return text;
  let clean = text;
  for (const [rule, pattern] of UNSAFE) {
    const found = text.match(pattern);
    if (!found?.[0]) continue;
    report.add(where, rule, { character: codePoint(found[0]), count: found.length });
    clean = clean.replace(pattern, '\ufffd');
  }
  const marks = text.match(MARKS);
  if (marks?.[0]) {
    report.add(where, 'bidi-mark', { character: codePoint(marks[0]), count: marks.length });
  }
  return clean;
}

/** The same for every string within a JSON value. The value's depth must be bounded. */
export function cleanJson(report: Report, where: Where, value: unknown): unknown {
  if (typeof value === 'string') return cleanText(report, where, value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    // Coordinates are most of a large file and hold no text.
    if (value.every((item) => typeof item === 'number')) return value;
    return value.map((item: unknown, index) => cleanJson(report, at(where, index), item));
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, cleanJson(report, at(where, key), item)]),
  );
}
