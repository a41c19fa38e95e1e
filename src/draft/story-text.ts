import type { Draft, Span } from './model.ts';

/** A run of the article that stands in the story's text as it is, and where. */
interface Run extends Span {
  readonly to: number;
}

export interface StoryText {
  /** The paragraphs, as a story's article holds them. */
  readonly paragraphs: readonly string[];
  /** Where a span of the article stands in the story's text (paragraphs joined by a blank line), if it does. */
  place(span: Span): Span | undefined;
}

/** What no story shows as it is: see the rules of its text. Each is one unit, and so is its stand-in. */
const UNSAFE = /(?![\t\n])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;
const BREAK = 2;

/**
 * The article's paragraphs in the form that a story's file keeps: no blanks at the ends of lines, no
 * blank line within a paragraph, and nothing else changed.
 */
export function storyText({ article }: Draft): StoryText {
  const runs: Run[] = [];
  const paragraphs: string[] = [];
  let offset = 0;
  for (const passage of article.passages) {
    let words = '';
    for (const [line, start] of linesOf(article.text.slice(passage.start, passage.end))) {
      if (line === '') continue;
      if (words !== '') words += '\n';
      const from = passage.start + start;
      runs.push({ start: from, end: from + line.length, to: offset + words.length });
      words += line.replaceAll(UNSAFE, '\ufffd');
    }
    if (words === '') continue;
    paragraphs.push(words);
    offset += words.length + BREAK;
  }
  const at = (position: number, isEnd: boolean) => {
    const run = runs.find(({ start, end }) =>
      isEnd ? position > start && position <= end : position >= start && position < end,
    );
    return run && run.to + position - run.start;
  };
  return {
    paragraphs,
    place: (span) => {
      const [start, end] = [at(span.start, false), at(span.end, true)];
      return start === undefined || end === undefined || end <= start ? undefined : { start, end };
    },
  };
}

/** Lines without the blanks at their ends, and where each begins. */
function* linesOf(text: string): Generator<readonly [line: string, start: number]> {
  let start = 0;
  for (const end of [...text.matchAll(/\r\n?|\n/g)].map((found) => [
    found.index,
    found.index + found[0].length,
  ])) {
    yield [text.slice(start, end[0]).trimEnd(), start];
    start = end[1] ?? text.length;
  }
  yield [text.slice(start).trimEnd(), start];
}
