import { type RefObject, useEffect, useRef } from 'react';
import { isAsked } from '../draft/confidence.ts';
import type { Draft, DraftMention, Span } from '../draft/model.ts';
import type { ReviewTranslate } from '../i18n/review-messages.ts';

interface ReviewTextProps {
  readonly draft: Draft;
  readonly current: string | null;
  readonly t: ReviewTranslate;
  /** The element that scrolls the text. */
  readonly scroller: RefObject<HTMLElement | null>;
  onMention(id: string): void;
  /** Words were selected, or no longer are. */
  onSelect(span: Span | null): void;
}

type Piece = {
  readonly start: number;
  readonly text: string;
  readonly mention: DraftMention | null;
};

function piecesOf({ article, mentions }: Draft, passage: Span): readonly Piece[] {
  const pieces: Piece[] = [];
  const plain = (start: number, end: number) => {
    if (end > start) pieces.push({ start, text: article.text.slice(start, end), mention: null });
  };
  let at = passage.start;
  for (const mention of mentions) {
    if (mention.start < at || mention.end > passage.end) continue;
    plain(at, mention.start);
    pieces.push({
      start: mention.start,
      text: article.text.slice(mention.start, mention.end),
      mention,
    });
    at = mention.end;
  }
  plain(at, passage.end);
  return pieces;
}

/** Where a point of the selection stands in the article. */
function offsetOf(node: Node, offset: number): number | null {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest('[data-at]');
  if (!(piece instanceof HTMLElement) || node.nodeType !== Node.TEXT_NODE) return null;
  return Number(piece.dataset['at']) + offset;
}

/** The selected words without the blanks around them, if all of them are of the article. */
function selectedSpan(room: HTMLElement | null, text: string): Span | null {
  const selection = window.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (!range || range.collapsed || !room?.contains(range.commonAncestorContainer)) return null;
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  if (start === null || end === null || end <= start) return null;
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const trimmed = words.trim();
  return trimmed === '' ? null : { start: start + lead, end: start + lead + trimmed.length };
}

/** The article word for word, every mention underlined by what it is and how sure that is. */
export function ReviewText({ draft, current, t, scroller, onMention, onSelect }: ReviewTextProps) {
  const room = useRef<HTMLDivElement>(null);
  const { text, language, passages } = draft.article;
  useEffect(() => {
    const onSelectionChange = () => onSelect(selectedSpan(room.current, text));
    document.addEventListener('selectionchange', onSelectionChange);
    return () => document.removeEventListener('selectionchange', onSelectionChange);
  }, [text, onSelect]);
  useEffect(() => {
    const box = scroller.current;
    const mark =
      current === null ? null : room.current?.querySelector(`[data-mention="${current}"]`);
    if (!box || !mark) return;
    const [outer, inner] = [box.getBoundingClientRect(), mark.getBoundingClientRect()];
    const top = inner.top - outer.top;
    // What is in sight already stays where it is.
    if (top > 72 && top < outer.height - 72) return;
    box.scrollBy({ top: top - outer.height / 2.6 });
  }, [current, scroller]);

  return (
    <article className="review-text" lang={language} ref={room} aria-label={draft.title}>
      {passages.map((passage) => (
        <p key={passage.start}>
          {piecesOf(draft, passage).map(({ start, text: words, mention }) =>
            mention ? (
              <a
                key={start}
                href={`#${mention.id}`}
                className="find"
                data-at={start}
                data-mention={mention.id}
                data-type={mention.type}
                data-state={mention.state}
                data-asked={isAsked(mention) || undefined}
                data-linked={mention.shown || undefined}
                aria-current={mention.id === current ? 'true' : undefined}
                tabIndex={mention.id === current ? 0 : -1}
                title={`${t(`review.type.${mention.type}`)}; ${t(`review.state.${mention.state}`)}`}
                onClick={(event) => {
                  event.preventDefault();
                  onMention(mention.id);
                }}
              >
                {words}
              </a>
            ) : (
              <span key={start} data-at={start}>
                {words}
              </span>
            ),
          )}
        </p>
      ))}
    </article>
  );
}
