import type { Anchor } from './model.ts';

const STEP = 16;

/** The offset, or the one before it that does not cut a character in two. */
function wholeFrom(text: string, offset: number): number {
  return /[\udc00-\udfff]/.test(text[offset] ?? '') ? Math.max(0, offset - 1) : offset;
}

function wholeTo(text: string, offset: number): number {
  return /[\ud800-\udbff]/.test(text[offset - 1] ?? '')
    ? Math.min(text.length, offset + 1)
    : offset;
}

/**
 * The quote at a span, with as much of what stands around it as tells it from its like.
 * Sixteen units more on each side at a time, to the ends of the text if need be.
 */
export function anchorAt(text: string, start: number, end: number): Anchor {
  const exact = text.slice(start, end);
  for (let reach = 0; ; reach += STEP) {
    const from = wholeFrom(text, Math.max(0, start - reach));
    const to = wholeTo(text, Math.min(text.length, end + reach));
    const whole = text.slice(from, to);
    const first = text.indexOf(whole);
    const alone = text.indexOf(whole, first + 1) < 0;
    if (alone || (from === 0 && to === text.length)) {
      return {
        exact,
        prefix: text.slice(from, start),
        suffix: text.slice(end, to),
        start,
        end,
      };
    }
  }
}
