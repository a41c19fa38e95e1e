import { type KeyboardEvent, type Ref, useId } from 'react';
import type { Translate } from '../i18n/translate.ts';
import type { FinderState } from './use-finder.ts';

interface FinderFieldProps {
  readonly finder: FinderState;
  /** Of the whole story. */
  readonly places: number;
  readonly t: Translate;
  readonly field: Ref<HTMLInputElement>;
  /** To the first of the rows below. */
  onDown(): void;
  onClear(): void;
}

/** Searches a story's places by all their names and its passages by their words, at every key. */
export function FinderField({ finder, places, t, field, onDown, onClear }: FinderFieldProps) {
  const id = useId();
  const { query, findings, isReady } = finder;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') onDown();
    else if (event.key === 'Escape' && query !== '') onClear();
    else return;
    event.preventDefault();
  };
  const found = findings && { places: findings.places, passages: findings.passages };
  return (
    <div role="search" className="finder">
      <label className="visually-hidden" htmlFor={id}>
        {t('finder.label')}
      </label>
      <div className="finder-field">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 20.5 20.5" />
        </svg>
        <input
          ref={field}
          id={id}
          type="search"
          autoComplete="off"
          spellCheck={false}
          placeholder={t('finder.label')}
          value={query}
          onFocus={finder.start}
          onChange={({ target }) => {
            finder.start();
            finder.setQuery(target.value);
          }}
          onKeyDown={onKeyDown}
        />
        {query !== '' && (
          <button
            type="button"
            className="icon-button"
            aria-label={t('finder.clear')}
            onClick={onClear}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M6 6 18 18M18 6 6 18" />
            </svg>
          </button>
        )}
      </div>
      <p className="finder-count" role="status">
        {found
          ? t(isReady ? 'finder.found' : 'finder.places', found)
          : t('finder.all', { count: places })}
      </p>
    </div>
  );
}
