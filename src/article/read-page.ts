import { Readability } from '@mozilla/readability';
import { ArticleError } from './article-error.ts';
import type { Extracted } from './article-of-text.ts';
import { MAX_ELEMENTS, MAX_PAGE_DEPTH } from './limits.ts';
import { measurePage } from './measure-page.ts';
import type { Span } from './model.ts';
import { addressOf, oneLine, publishedDay } from './page-facts.ts';
import { pageParagraphs } from './page-paragraphs.ts';

/** Parses a page without running or fetching anything of it, as `DOMParser` does. */
export type ParsePage = (html: string) => Document;

const BREAK = '\n\n';

function parseInBrowser(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

interface Found {
  readonly title: string | undefined;
  readonly byline: string | undefined;
  readonly paragraphs: readonly string[];
  readonly facts: Pick<Extracted, 'date' | 'publisher' | 'address'>;
}

/** A page's title often ends in the paper's name; the heading that it begins with does not. */
function titleOf(title: string | undefined, heading: string | undefined): string | undefined {
  return heading !== undefined && title?.startsWith(heading) ? heading : title;
}

function findArticle(html: string, parse: ParsePage): Found | undefined {
  const page = parse(html);
  const address = addressOf(page, html);
  // Readability takes the page apart, so that the rest is read first.
  const own = publishedDay(page, null);
  const heading = oneLine(page.querySelector('h1')?.textContent);
  const read = new Readability<Node>(page, {
    maxElemsToParse: MAX_ELEMENTS,
    serializer: (node) => node,
  }).parse();
  if (!read?.content) return undefined;
  const date = publishedDay(page, read.publishedTime) ?? own;
  const publisher = oneLine(read.siteName);
  return {
    title: titleOf(oneLine(read.title), heading),
    byline: oneLine(read.byline),
    paragraphs: pageParagraphs(read.content),
    facts: {
      ...(date ? { date } : {}),
      ...(publisher === undefined ? {} : { publisher }),
      ...(address === undefined ? {} : { address }),
    },
  };
}

/**
 * A saved page's article, without the page around it: title, byline and paragraphs, a blank line
 * between them.
 * @param parse where there is no `DOMParser`, as in a worker and in Node
 * @throws ArticleError
 */
export function readPage(
  name: string,
  html: string,
  encoding: string,
  parse: ParsePage = parseInBrowser,
): Extracted {
  const { elements, depth } = measurePage(html);
  if (depth > MAX_PAGE_DEPTH) throw new ArticleError(name, 'page-too-deep');
  if (elements > MAX_ELEMENTS) {
    throw new ArticleError(name, 'page-too-large', { limit: MAX_ELEMENTS });
  }
  let found: Found | undefined;
  try {
    found = findArticle(html, parse);
  } catch (error) {
    // The one thing that a page of sound size can do to a parser is to exhaust its calls.
    throw new ArticleError(
      name,
      error instanceof RangeError ? 'page-too-deep' : 'page-without-article',
    );
  }
  if (!found || found.paragraphs.length === 0) throw new ArticleError(name, 'page-without-article');

  let text = '';
  const add = (words: string): Span => {
    if (text !== '') text += BREAK;
    text += words;
    return { start: text.length - words.length, end: text.length };
  };
  const { title, byline, facts } = found;
  const head = {
    ...(title ? { title: add(title) } : {}),
    ...(byline ? { byline: add(byline) } : {}),
  };
  const body = found.paragraphs.filter((words) => words !== title && words !== byline);
  const paragraphs = [...Object.values(head), ...body.map(add)];
  return { text, format: 'html', encoding, paragraphs, ...head, ...facts };
}
