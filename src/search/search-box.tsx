import type { LibraryTranslate } from '../i18n/library-messages.ts';

interface SearchBoxProps {
  readonly words: string;
  /** The most that is searched for, in UTF-16 units. */
  readonly longest: number;
  readonly t: LibraryTranslate;
  onWords(words: string): void;
}

/** Where the words to search for are typed; each letter searches. */
export function SearchBox({ words, longest, t, onWords }: SearchBoxProps) {
  return (
    <search className="library-search">
      <label htmlFor="library-find">{t('library.search')}</label>
      <input
        id="library-find"
        type="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={longest}
        value={words}
        onChange={({ target }) => onWords(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || words === '') return;
          event.preventDefault();
          event.stopPropagation();
          onWords('');
        }}
      />
      {words !== '' && (
        <button
          type="button"
          className="icon-button"
          aria-label={t('library.search.clear')}
          title={t('library.search.clear')}
          onClick={({ currentTarget }) => {
            currentTarget.parentElement?.querySelector('input')?.focus();
            onWords('');
          }}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M7 7 17 17M17 7 7 17" />
          </svg>
        </button>
      )}
    </search>
  );
}
