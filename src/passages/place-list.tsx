import { type RefObject, useMemo, useRef } from 'react';
import type { Translate } from '../i18n/translate.ts';
import type { Place } from '../story/model.ts';
import { placeName } from '../story/place.ts';
import type { Reading } from '../story/read-story.ts';
import { wordsOf } from '../story/word-index.ts';
import type { Selection } from '../view/state.ts';
import type { Actions } from './actions.ts';
import { ChoiceLink } from './choice-link.tsx';
import { placeRow } from './finder.ts';
import { FinderField } from './finder-field.tsx';
import { LARGE_LIST, SEARCHED } from './large.ts';
import { LongList } from './long-list.tsx';
import { statusLine, statusOf } from './place-status.ts';
import { StatusSymbol } from './status-symbol.tsx';
import { useFinder } from './use-finder.ts';
import type { RowWindow } from './windowed-rows.tsx';

interface PlaceListProps {
  readonly reading: Reading;
  readonly selection: Selection;
  readonly hovered: string | null;
  readonly t: Translate;
  readonly actions: Actions;
  /** Of a long list, its rows; the short one is rendered whole. */
  readonly rows?: RefObject<RowWindow | null>;
  onChoose(place: string): void;
}

/** The passages about a place, by number: where no script runs, these fold and mark nothing. */
function PassageLinks({
  reading,
  place,
  t,
}: Pick<PlaceListProps, 'reading' | 't'> & { readonly place: string }) {
  const passages = reading.passagesOf.get(place) ?? [];
  if (passages.length === 0) return null;
  return (
    <p className="place-passages">
      <span>{t('place.passages', { count: passages.length })}</span>
      {passages.map(({ id, number, places }) => {
        const names = places.map((each) => {
          const known = reading.place.get(each);
          return known ? placeName(known, reading.language) : each;
        });
        const label = t('passage.choose', { number, places: names.join(', ') });
        return (
          <a key={id} href={`#${id}`} aria-label={label}>
            {number}
          </a>
        );
      })}
    </p>
  );
}

/** A story's places, few: those it is about as rows, the others named in one line. */
function ShortList(props: PlaceListProps) {
  const { reading, selection, hovered, t, actions, onChoose } = props;
  const focus = reading.places.filter((place) => place.role === 'focus');
  const context = reading.places.filter((place) => place.role === 'context');
  const link = (place: Place) => ({
    href: actions.href({ place: place.id, passage: null }),
    'data-place': place.id,
    'data-lit': hovered === place.id || undefined,
    'aria-current': selection.place === place.id ? ('true' as const) : undefined,
    onChoose: () => onChoose(place.id),
    onPointerEnter: () => actions.hover(place.id),
    onPointerLeave: () => actions.hover(null),
    onFocus: () => actions.hover(place.id),
    onBlur: () => actions.hover(null),
  });
  return (
    <>
      <ol className="place-rows">
        {focus.map((place) => {
          const status = statusOf(reading, place.id);
          return (
            <li key={place.id}>
              <ChoiceLink className="place-row" {...link(place)}>
                <StatusSymbol status={status.status} />
                <span className="place-name">{placeName(place, reading.language)}</span>
                <span className="place-status" suppressHydrationWarning>
                  {statusLine(place, status, reading.language, t)}
                </span>
              </ChoiceLink>
              <noscript>
                <PassageLinks reading={reading} place={place.id} t={t} />
              </noscript>
            </li>
          );
        })}
      </ol>
      {context.length > 0 && (
        <div className="place-context">
          <h2>{t('places.context')}</h2>
          <ul>
            {context.map((place) => (
              <li key={place.id}>
                <ChoiceLink {...link(place)}>{placeName(place, reading.language)}</ChoiceLink>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** The places of a story; of many, what is in sight, under a field to search them. */
export function PlaceList(props: PlaceListProps) {
  const { reading, t, rows } = props;
  const finder = useFinder(reading);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<RowWindow>(null);
  const nav = useRef<HTMLElement>(null);
  const all = useMemo(() => reading.places.map(placeRow), [reading]);
  const { findings, query } = finder;
  const sought = useMemo(() => wordsOf(query), [query]);
  const isLong = all.length > LARGE_LIST;
  const clear = (): void => {
    finder.setQuery('');
    field.current?.focus();
  };
  const shown = findings ? findings.rows : all;
  return (
    <nav ref={nav} className="places" aria-label={t('places.title')}>
      {all.length > SEARCHED && (
        <FinderField
          finder={finder}
          places={all.length}
          t={t}
          field={field}
          onDown={() => {
            const [first] = shown;
            if (first && list.current) list.current.reveal(first.key, 'auto', true);
            else nav.current?.querySelector<HTMLElement>('.place-rows a')?.focus();
          }}
          onClear={clear}
        />
      )}
      {findings || isLong ? (
        <LongList
          // Each search begins at its top.
          key={query}
          {...props}
          rows={shown}
          sought={sought}
          handle={(window) => {
            list.current = window;
            if (rows) rows.current = window;
          }}
          onUp={() => field.current?.focus()}
          onEscape={() => {
            if (query !== '') clear();
            return query !== '';
          }}
        />
      ) : (
        <ShortList {...props} />
      )}
    </nav>
  );
}
