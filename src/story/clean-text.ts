import type { RuleId } from './problem.ts';
import { at, type Report, type Where } from './report.ts';

/** What a reader must never be shown as it is, by rule. Tab and line feed are text. */
const UNSAFE: readonly (readonly [RuleId, RegExp])[] = [
  ['control-character', /(?![\t\n])\p{Cc}/gu],
  ['bidi-control', /[\u202a-\u202e\u2066-\u2069]/g],
  ['unpaired-surrogate', /\p{Cs}/gu],
];
/**
 * What is harmless and hard to see in a quote: marks that steer the direction of a line without a
 * letter, and characters without a width. Those that join letters or emoji are writing.
 */
const ODD: readonly (readonly [RuleId, RegExp])[] = [
  ['bidi-mark', /[\u061c\u200e\u200f]/g],
  ['invisible-character', /[\u115f\u1160\u180e\u200b\u2060-\u2064\u3164\ufeff\uffa0]/g],
];
const ANY =
  /(?![\t\n])[\p{Cc}\p{Cs}\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u3164\ufeff\uffa0]/u;

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
  const note = (rule: RuleId, pattern: RegExp): boolean => {
    const found = text.match(pattern);
    if (!found?.[0]) return false;
    report.add(where, rule, { character: codePoint(found[0]), count: found.length });
    return true;
  };
  for (const [rule, pattern] of UNSAFE) {
    if (note(rule, pattern)) clean = clean.replace(pattern, '\ufffd');
  }
  for (const [rule, pattern] of ODD) note(rule, pattern);
  return clean;
}

/**
 * The same for every string within a JSON value, also for the names of members, which messages and
 * pointers repeat. The value is changed where it stands; its depth must be bounded.
 */
export function cleanJson(report: Report, where: Where, value: unknown): unknown {
  // Most values need no words about where they are, and a large file has millions of them.
  const path: (string | number)[] = [];
  const clean = (item: unknown): unknown => {
    if (typeof item === 'string') {
      return ANY.test(item) ? cleanText(report, at(where, ...path), item) : item;
    }
    if (typeof item !== 'object' || item === null) return item;
    if (Array.isArray(item)) {
      for (let index = 0; index < item.length; index += 1) {
        if (typeof item[index] === 'number') continue;
        path.push(index);
        item[index] = clean(item[index]);
        path.pop();
      }
      return item;
    }
    const members = item as Record<string, unknown>;
    for (const key of Object.keys(members)) {
      const found = members[key];
      const name = ANY.test(key) ? cleanText(report, at(where, ...path), key) : key;
      path.push(name);
      const cleaned = clean(found);
      path.pop();
      if (name === key && cleaned === found) continue;
      delete members[key];
      // Defined rather than set: a member may be called `__proto__`.
      const own = { value: cleaned, writable: true, enumerable: true, configurable: true };
      Object.defineProperty(members, name, own);
    }
    return members;
  };
  return clean(value);
}
