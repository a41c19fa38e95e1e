import { useState } from 'react';
import type { LibraryTranslate } from '../i18n/library-messages.ts';
import { OpenLink } from './open-link.tsx';
import { type Hit, type StoryHits, snippet } from './search-stories.ts';
import type { ShelfActions, Shelved, Spot } from './shelved.ts';

/** A story shows so many results at first. */
const FIRST = 6;

interface HitListProps {
  readonly story: Shelved;
  readonly hits: StoryHits;
  readonly t: LibraryTranslate;
  readonly actions: ShelfActions;
}

interface HitRow {
  readonly key: string;
  readonly kind: string;
  readonly hit: Hit;
  readonly spot: Spot;
}

/** A hit's text, with the words found marked. */
export function Snippet({ hit }: { readonly hit: Hit }) {
  let at = 0;
  return snippet(hit).map(({ text, found }) => {
    const key = at;
    at += text.length;
    return found ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}

function rowsOf({ places, passages }: StoryHits, t: LibraryTranslate): readonly HitRow[] {
  return [
    ...places.map((hit) => ({
      key: `place ${hit.place}`,
      kind: t('library.hit.place'),
      hit,
      spot: { place: hit.place, passage: null },
    })),
    ...passages.map((hit) => ({
      key: `passage ${hit.number}`,
      kind: t('library.hit.passage', { number: hit.number }),
      hit,
      spot: { place: null, passage: hit.passage },
    })),
  ];
}

/** What was found in a story: places and passages, each a link to where it stands. */
export function HitList({ story, hits, t, actions }: HitListProps) {
  const [all, setAll] = useState(false);
  const rows = rowsOf(hits, t);
  const shown = all ? rows : rows.slice(0, FIRST);
  return (
    <>
      <ul className="hits">
        {shown.map(({ key, kind, hit, spot }) => (
          <li key={key}>
            <OpenLink
              className="hit"
              lang={hit.language}
              href={actions.href(story, spot)}
              onOpen={() => actions.onOpen(story, spot)}
            >
              <span className="hit-kind">{kind}</span>{' '}
              <span className="hit-text">
                <Snippet hit={hit} />
              </span>
            </OpenLink>
          </li>
        ))}
      </ul>
      {rows.length > shown.length && (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          {t('library.hit.more', { count: rows.length - shown.length })}
        </button>
      )}
    </>
  );
}
