import type { ReactNode } from 'react';
import { languageName } from '../i18n/names.ts';
import type { Translate } from '../i18n/translate.ts';
import type { ThemeChoice } from '../view/state.ts';

interface MastheadProps {
  readonly languages: readonly string[];
  readonly language: string;
  readonly theme: 'light' | 'dark';
  readonly systemTheme: 'light' | 'dark';
  readonly t: Translate;
  /** Ways on, before the tools. */
  readonly children?: ReactNode;
  /** The page of a language, for links where no script runs. */
  readonly pageOf: ((language: string) => string) | null;
  onLanguage(language: string): void;
  onTheme(theme: ThemeChoice): void;
  /** Left out where there is nothing to share. */
  onShare?: (() => void) | undefined;
  /** Left out where all stories are shown already. */
  onLibrary?: (() => void) | undefined;
  /** Left out where articles are brought in already. */
  onBring?: (() => void) | undefined;
}

const SHORT: Readonly<Record<string, string>> = { en: 'En', uk: 'Укр' };

/** The site's name; it leads to all stories. */
function Wordmark({ t, onLibrary }: Pick<MastheadProps, 't' | 'onLibrary'>) {
  const name = t('app.name');
  if (!onLibrary) return <span className="wordmark">{name}</span>;
  const words = t('library.open', { name });
  return (
    <>
      <noscript>
        <span className="wordmark">{name}</span>
      </noscript>
      <a
        className="wordmark"
        href="?library"
        aria-label={words}
        title={words}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          onLibrary();
        }}
      >
        {name}
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 6.5h16M4 12h16M4 17.5h10" />
        </svg>
      </a>
    </>
  );
}

export function Masthead(props: MastheadProps) {
  const { languages, language, theme, systemTheme, t, onLanguage, onTheme, onShare, onBring } =
    props;
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <div className="masthead">
      <Wordmark t={t} onLibrary={props.onLibrary} />
      <div className="masthead-tools">
        {props.children}
        {languages.length > 1 && (
          <noscript>
            {languages.map((tag) => (
              <a
                key={tag}
                href={props.pageOf?.(tag)}
                hrefLang={tag}
                lang={tag}
                aria-current={tag === language ? 'page' : undefined}
              >
                {languageName(tag, tag)}
              </a>
            ))}
          </noscript>
        )}
        {languages.length > 1 && (
          <div className="languages" role="group" aria-label={t('app.language')}>
            {languages.map((tag) => (
              <button
                key={tag}
                type="button"
                lang={tag}
                aria-label={languageName(tag, tag)}
                aria-pressed={tag === language}
                onClick={() => onLanguage(tag)}
              >
                {SHORT[tag] ?? tag}
              </button>
            ))}
          </div>
        )}
        {onBring && (
          <button
            type="button"
            className="icon-button"
            aria-label={t('bring.open')}
            title={t('bring.open')}
            onClick={onBring}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M13.5 4H6.5v16h11V8zM13.5 4v4h4M12 11v6M9 14h6" />
            </svg>
          </button>
        )}
        {onShare && (
          <button
            type="button"
            className="icon-button"
            aria-haspopup="dialog"
            aria-label={t('share.open')}
            title={t('share.open')}
            onClick={onShare}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M12 14.5V4M8 7.5 12 3.5l4 4M8 10.5H6v9.5h12v-9.5h-2" />
            </svg>
          </button>
        )}
        <button
          type="button"
          className="icon-button"
          aria-label={t(`app.theme.${other}`)}
          // Going back to what the system has is following it again.
          onClick={() => onTheme(other === systemTheme ? 'auto' : other)}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <circle cx="12" cy="12" r="7.25" />
            <path className="filled" d="M12 4.75a7.25 7.25 0 0 1 0 14.5z" />
          </svg>
        </button>
      </div>
    </div>
  );
}
