import type { Span } from './model.ts';

interface Line extends Span {
  readonly indented: boolean;
}

const LINE = /[^\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029]|$)/g;
const CLOSED = /[.!?…:;][)\]»”"'’]*$/u;
/** Longer lines are not broken by hand, or by a mail program. */
const WIDEST_WRAPPED = 100;

/** Lines without the blanks around them; a blank one ends a block. */
function blocksOf(text: string): Line[][] {
  const blocks: Line[][] = [[]];
  for (const match of text.matchAll(LINE)) {
    const [whole] = match;
    const trimmed = whole.trim();
    if (trimmed === '') {
      if ((blocks.at(-1)?.length ?? 0) > 0) blocks.push([]);
      continue;
    }
    const lead = whole.length - whole.trimStart().length;
    const start = match.index + lead;
    blocks.at(-1)?.push({ start, end: start + trimmed.length, indented: lead > 0 });
  }
  return blocks.filter((block) => block.length > 0);
}

const lengthOf = ({ start, end }: Span) => end - start;

/** Whether a block's lines are one text broken to a width: mid-sentence, and about equally long. */
function isWrapped(text: string, lines: readonly Line[]): boolean {
  const widest = Math.max(...lines.map(lengthOf));
  const inner = lines.slice(0, -1);
  const filled = inner.reduce((sum, line) => sum + lengthOf(line), 0) / inner.length;
  const closed = inner.filter(({ start, end }) => CLOSED.test(text.slice(start, end))).length;
  return (
    widest <= WIDEST_WRAPPED && widest >= 50 && filled >= widest * 0.7 && closed * 2 <= inner.length
  );
}

/** A wrapped block's paragraphs: one begins where a line is set in, or after a line that ends short. */
function unwrap(text: string, lines: readonly Line[]): Span[] {
  const widest = Math.max(...lines.map(lengthOf));
  const setIn = lines.some(({ indented }) => !indented);
  const paragraphs: { start: number; end: number }[] = [];
  let open = false;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last && open && !(setIn && line.indented)) last.end = line.end;
    else paragraphs.push({ start: line.start, end: line.end });
    open = !(lengthOf(line) < widest * 0.7 && CLOSED.test(text.slice(line.start, line.end)));
  }
  return paragraphs;
}

/**
 * The paragraphs of plain text, without the blanks around them: blocks between blank lines; within
 * a block its lines, unless they are one text broken to a width.
 */
export function splitParagraphs(text: string): Span[] {
  return blocksOf(text).flatMap((lines) => {
    if (lines.length === 1 || !isWrapped(text, lines)) {
      return lines.map(({ start, end }) => ({ start, end }));
    }
    return unwrap(text, lines);
  });
}
