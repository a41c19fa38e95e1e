import type { Anchor } from '../story/model.ts';
import { CONTEXT, type EvidenceSpan } from './quotes-model.ts';

/** Characters that one copy of a text has for another's; each is one unit for one. */
const LIKE: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '\u2011': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\n': ' ',
  '\t': ' ',
};

/** A text beside itself in plain typography, unit for unit, so that offsets hold for both. */
export interface Plain {
  readonly text: string;
  readonly plain: string;
}

export function plainText(text: string): Plain {
  return { text, plain: plain(text) };
}

function plain(text: string): string {
  return text.replaceAll(/[‘’ʼ“”„«»–—\u2011\u00a0\u202f\n\t]/g, (unit) => LIKE[unit] ?? unit);
}

/** How many units two texts share from their ends, or from their beginnings. */
function shared(a: string, b: string, fromEnd: boolean): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (
    count < most &&
    (fromEnd ? a[a.length - 1 - count] === b[b.length - 1 - count] : a[count] === b[count])
  ) {
    count += 1;
  }
  return count;
}

/** Of the surroundings, so much must agree to tell one of several like quotes. */
const LEAST = 6;
/** More occurrences of one quote are not weighed one by one. */
const MOST = 5000;

export type FoundAgain = { readonly start: number; readonly how: 'exact' | 'moved' };

/**
 * Finds a quote in a text that may have changed: where it stood, or else by its words and what stands
 * around them. Of two equally like ones none is chosen.
 * @param text in plain typography
 */
export function findAgain(
  text: string,
  { exact, prefix, suffix, start }: Anchor,
): FoundAgain | 'quote-not-found' | 'quote-ambiguous' {
  const [quote, before, after] = [plain(exact), plain(prefix), plain(suffix)];
  const whole = before + quote + after;
  if (
    start !== undefined &&
    start >= before.length &&
    text.startsWith(whole, start - before.length)
  ) {
    return { start, how: 'exact' };
  }
  let best = -1;
  let most = -1;
  let second = -1;
  let count = 0;
  for (let at = text.indexOf(quote); at >= 0 && count < MOST; at = text.indexOf(quote, at + 1)) {
    count += 1;
    const end = at + quote.length;
    const agreed =
      shared(text.slice(Math.max(0, at - CONTEXT), at), before, true) +
      shared(text.slice(end, end + CONTEXT), after, false);
    if (agreed > most) [best, most, second] = [at, agreed, most];
    else second = Math.max(second, agreed);
  }
  if (best < 0) return 'quote-not-found';
  if (count > 1 && (most < LEAST || most === second)) return 'quote-ambiguous';
  return { start: best, how: 'moved' };
}

/** Finds a claim's words in a paragraph: where they stood, or else by their beginning and end. */
export function findEvidence(
  { text, plain: flat }: Plain,
  paragraph: { readonly start: number; readonly end: number },
  { starts, ends, length, start }: EvidenceSpan,
): string | undefined {
  const [first, last] = [plain(starts), plain(ends)];
  const fits = (from: number, to: number) =>
    from >= paragraph.start &&
    to <= paragraph.end &&
    to - from >= Math.max(first.length, last.length) &&
    flat.startsWith(first, from) &&
    flat.startsWith(last, to - last.length);
  if (fits(start, start + length)) return text.slice(start, start + length);
  const from = flat.indexOf(first, paragraph.start);
  if (from < 0 || from >= paragraph.end) return undefined;
  let best: number | undefined;
  for (let at = flat.indexOf(last, from); at >= 0; at = flat.indexOf(last, at + 1)) {
    const to = at + last.length;
    if (to > paragraph.end) break;
    if (!fits(from, to)) continue;
    if (best === undefined || Math.abs(to - from - length) < Math.abs(best - from - length))
      best = to;
  }
  return best === undefined ? undefined : text.slice(from, best);
}
