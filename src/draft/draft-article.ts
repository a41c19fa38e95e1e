import type { Mention } from '../geoparse/model.ts';
import { isAsked } from './confidence.ts';
import { creditsOf } from './credits.ts';
import type { Draft, DraftMention, DraftSource, Span } from './model.ts';
import { namePlaces } from './name-places.ts';
import { placeBook } from './place-book.ts';
import { rolePlaces } from './role-places.ts';

/** What the article itself cannot say of the draft. */
export interface DraftFacts {
  readonly id: string;
  /** ISO 8601, with the hour: now. */
  readonly created: string;
  /** The file's name, or what stands for one. */
  readonly name: string;
}

const LONGEST_TITLE = 120;

function within(span: Span, outer: Span): boolean {
  return span.start >= outer.start && span.end <= outer.end;
}

function titleOf({ text, title, passages }: DraftSource, name: string): string {
  const { start, end } = title ?? passages[0] ?? { start: 0, end: 0 };
  const words = text.slice(start, end).replaceAll(/\s+/g, ' ').trim();
  if (words.length <= LONGEST_TITLE) return words || name;
  const cut = words.slice(0, LONGEST_TITLE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40))}…`;
}

/**
 * An article and what the geoparser found in it, as a draft: every mention of its paragraphs, linked
 * where the machine chose a place. A government by its town's name is a link only where the town is too.
 */
export function draftArticle(
  article: DraftSource,
  found: readonly Mention[],
  { id, created, name }: DraftFacts,
): Draft {
  const book = placeBook([]);
  const inText = found.filter((mention) =>
    article.passages.some((passage) => within(mention, passage)),
  );
  const literal = new Set(
    inText.flatMap(({ type, chosen }) => (chosen && type === 'literal' ? [chosen.id] : [])),
  );
  const mentions = inText.map((mention, index): DraftMention => {
    const { start, end, type, score, reasons, candidates, chosen, offset } = mention;
    const placed = type === 'literal' || type === 'relative' || type === 'metonymic';
    const place =
      chosen && placed
        ? book.placeOf(chosen, offset && type === 'relative' ? offset : null, article)
        : null;
    return {
      id: `m${index + 1}`,
      start,
      end,
      type,
      score,
      reasons,
      candidates,
      place,
      shown: place !== null && (type !== 'metonymic' || literal.has(chosen?.id ?? '')),
      offset: offset ?? null,
      state: isAsked(mention) ? 'unsure' : 'found',
      claim: null,
    };
  });
  const day = created.slice(0, 10);
  const { authors, editors, agency } = creditsOf(article);
  const draft: Draft = {
    version: 1,
    id,
    created,
    article,
    title: titleOf(article, name),
    asOf: article.date?.day ?? day,
    dated: article.date !== undefined,
    source: article.publisher ?? agency ?? name,
    authors,
    editors,
    places: book.places(),
    mentions,
  };
  return rolePlaces(namePlaces(draft));
}
