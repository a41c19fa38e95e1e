import { fromMarkdown } from 'mdast-util-from-markdown';
import { checkLength, type Extracted } from './article-of-text.ts';
import { findDate } from './find-date.ts';
import type { PublishedDay, Span } from './model.ts';
import { splitParagraphs } from './split-paragraphs.ts';

/** The part of a syntax tree that is read here. */
interface Node {
  readonly type: string;
  readonly depth?: number;
  readonly children?: readonly Node[];
  readonly position?: {
    readonly start: { readonly offset?: number | undefined };
    readonly end: { readonly offset?: number | undefined };
  };
}

const FRONT_MATTER = /^---[ \t]*\r?\n(?:[^\n]*\n){0,100}?---[ \t]*(?:\r?\n|$)/;

/** Lists and quotations within each other so deep that parsing them takes a time that nobody waits. */
const TOO_DEEP = /^(?![-*_ \t]*\r?$)[ \t>*+\-\d.)]{100,}/m;

function spanOf({ position }: Node, from: number): Span | undefined {
  const start = position?.start.offset;
  const end = position?.end.offset;
  return start === undefined || end === undefined || end <= start
    ? undefined
    : { start: from + start, end: from + end };
}

/** A member of the YAML before the text: the span of its value, without quotation marks. */
function memberOf(text: string, head: number, names: string): Span | undefined {
  const match = new RegExp(`^(?:${names}):[ \\t]*["']?([^\\n\\r]*?)["']?[ \\t]*\\r?$`, 'im').exec(
    text.slice(0, head),
  );
  const value = match?.[1];
  if (!match || !value) return undefined;
  const start = match.index + match[0].indexOf(value, match[0].indexOf(':') + 1);
  return { start, end: start + value.length };
}

/** Headings and paragraphs in reading order, also those of lists and quotations. */
function blocksOf(root: Node): Node[] {
  const blocks: Node[] = [];
  const left: Node[] = [root];
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.type === 'paragraph' || node.type === 'heading') blocks.push(node);
    else left.push(...(node.children ?? []).toReversed());
  }
  return blocks;
}

/** The words of a heading, without its marks. */
function wordsOf(heading: Node, from: number): Span | undefined {
  const [first] = heading.children ?? [];
  const last = heading.children?.at(-1);
  const start = first && spanOf(first, from)?.start;
  const end = last && spanOf(last, from)?.end;
  return start === undefined || end === undefined ? undefined : { start, end };
}

/**
 * Markdown as an article: the file's own text, in which every mark stays where it is.
 * @throws ArticleError where it is too long to be parsed
 */
export function readMarkdown(name: string, text: string, encoding: string): Extracted {
  checkLength(name, text.length);
  if (TOO_DEEP.test(text)) {
    return { text, format: 'markdown', encoding, paragraphs: splitParagraphs(text) };
  }
  const from = FRONT_MATTER.exec(text)?.[0].length ?? 0;
  const blocks = blocksOf(fromMarkdown(text.slice(from)) as Node);
  const heading = blocks.find(({ type, depth }) => type === 'heading' && depth === 1);
  const title = memberOf(text, from, 'title') ?? (heading && wordsOf(heading, from));
  const byline = memberOf(text, from, 'authors?|byline');
  const day = memberOf(text, from, 'date|published');
  const found = day && findDate(text, day);
  const date: PublishedDay | undefined = found && {
    day: found.day,
    span: { start: found.start, end: found.end },
  };
  const paragraphs = blocks.flatMap((block) => {
    if (block === heading) return [];
    const span = block.type === 'heading' ? wordsOf(block, from) : spanOf(block, from);
    return span ?? [];
  });
  return {
    text,
    format: 'markdown',
    encoding,
    paragraphs,
    ...(title ? { title } : {}),
    ...(byline ? { byline } : {}),
    ...(date ? { date } : {}),
  };
}
