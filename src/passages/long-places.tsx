import { type RefObject, useMemo, useRef } from 'react';
import { wordsOf } from '../story/word-index.ts';
import { placeRow } from './finder.ts';
import { FinderField } from './finder-field.tsx';
import { LARGE_LIST } from './large.ts';
import { LongList } from './long-list.tsx';
import { ShortList, type ShortListProps } from './short-list.tsx';
import { useFinder } from './use-finder.ts';
import type { RowWindow } from './windowed-rows.tsx';

export interface LongPlacesProps extends ShortListProps {
  /** The rows in a window. */
  readonly rows?: RefObject<RowWindow | null> | undefined;
}

/** Many places under a field to search them; of very many, and of what was found, what is in sight. */
export function LongPlaces({ rows, ...props }: LongPlacesProps) {
  const { reading, t } = props;
  const finder = useFinder(reading);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<RowWindow>(null);
  const all = useMemo(() => reading.places.map(placeRow), [reading]);
  const { findings, query } = finder;
  const sought = useMemo(() => wordsOf(query), [query]);
  const clear = (): void => {
    finder.setQuery('');
    field.current?.focus();
  };
  const shown = findings ? findings.rows : all;
  return (
    <>
      <FinderField
        finder={finder}
        places={all.length}
        t={t}
        field={field}
        onDown={() => {
          const [first] = shown;
          if (first && list.current) list.current.reveal(first.key, 'auto', true);
          else field.current?.closest('nav')?.querySelector<HTMLElement>('.place-rows a')?.focus();
        }}
        onClear={clear}
      />
      {findings || all.length > LARGE_LIST ? (
        <LongList
          // Each search begins at its top.
          key={query}
          {...props}
          rows={shown}
          left={findings ? findings.places + findings.passages - shown.length : 0}
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
    </>
  );
}
