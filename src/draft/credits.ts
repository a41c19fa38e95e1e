import type { DraftSource } from './model.ts';

export interface Credits {
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly agency: string | null;
}

const LEAD = /^[\s([]*(?:by|автор(?:и|ы|ка)?:|текст:|підготува(?:в|ла|ли):|подготовил[аи]?:)\s+/iu;
const EDITING = /^[\s([]*(?:editing\b[^:]*?\bby|редактор:)\s+/iu;
const WORK = /^[\s([]*(?:additional\s+)?(?:reporting|writing|written)\b[^:]*?\bby\s+/iu;

function namesIn(words: string): string[] {
  return words
    .replace(/\s+in\s+\p{Lu}[\p{L}\s-]*$/u, '')
    .split(/,\s*|\s+(?:and|та|і|и)\s+/u)
    .map((name) => name.replaceAll(/\s+/g, ' ').replaceAll(/^[\s([]+|[\s)\].]+$/g, ''))
    .filter((name) => /^\p{Lu}/u.test(name));
}

/** The agency in a dateline's brackets, "KYIV, Oct 9 (Agency) -", or in brackets alone before the text. */
function agencyOf({ text, dateline, passages: [first] }: DraftSource): string | null {
  const head = dateline
    ? text.slice(dateline.span.start, dateline.span.end)
    : (/^\([^()\n]{2,40}\)\s*[-–—]/.exec(first ? text.slice(first.start, first.end) : '')?.[0] ??
      '');
  return /\(([^()]{2,40})\)/.exec(head)?.[1]?.trim() ?? null;
}

/** Who wrote and who edited it, as far as its byline or its closing line says so. */
export function creditsOf(article: DraftSource): Credits {
  const { text, byline } = article;
  const authors: string[] = [];
  const editors: string[] = [];
  const parts = byline ? text.slice(byline.start, byline.end).split(/;\s*/) : [];
  for (const part of parts) {
    if (EDITING.test(part)) editors.push(...namesIn(part.replace(EDITING, '')));
    else if (WORK.test(part)) authors.push(...namesIn(part.replace(WORK, '')));
    else authors.push(...namesIn(part.replace(LEAD, '')));
  }
  const agency = agencyOf(article);
  return { authors: [...new Set(authors)], editors: [...new Set(editors)], agency };
}
