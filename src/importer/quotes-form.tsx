import { useId, useRef } from 'react';
import { languageName } from '../i18n/names.ts';
import type { ReviewTranslate } from '../i18n/review-messages.ts';

/** An article that is wanted: what it was, and what was given for it so far. */
export interface WantedText {
  readonly language: string;
  readonly paragraphs: number;
  /** In UTF-16 units. */
  readonly length: number;
  readonly text: string;
}

interface QuotesFormProps {
  /** The file of quotes, and the story's title. */
  readonly name: string;
  readonly title: string;
  readonly wanted: readonly WantedText[];
  /** Whether the texts given hold none of the quotes. */
  readonly failed: boolean;
  /** The interface's. */
  readonly language: string;
  readonly t: ReviewTranslate;
  onText(language: string, text: string): void;
  /** A file for the article of a language. */
  onFile(language: string, file: File): void;
  onFind(): void;
  onLeave(): void;
}

interface WantedFieldProps extends Pick<QuotesFormProps, 'language' | 't' | 'onText' | 'onFile'> {
  readonly wanted: WantedText;
}

function WantedField({ wanted, language, t, onText, onFile }: WantedFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const label = t('quotes.text', { language: languageName(wanted.language, language) });
  return (
    <div className="quotes-text">
      <label htmlFor={id}>{label}</label>
      <p className="desk-kinds" id={`${id}-was`}>
        {t('quotes.text.was', { paragraphs: wanted.paragraphs, length: wanted.length })}
      </p>
      <textarea
        id={id}
        rows={5}
        lang={wanted.language}
        aria-describedby={`${id}-was`}
        value={wanted.text}
        onChange={({ target }) => onText(wanted.language, target.value)}
      />
      <button type="button" className="text-button" onClick={() => input.current?.click()}>
        {t('quotes.open')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={`${label}: ${t('quotes.open')}`}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(wanted.language, file);
          target.value = '';
        }}
      />
    </div>
  );
}

/** Asks for the text that a file of quotes belongs to. */
export function QuotesForm(props: QuotesFormProps) {
  const { name, title, wanted, failed, language, t, onFind, onLeave } = props;
  const heading = useId();
  const isEmpty = wanted.every(({ text }) => text.trim() === '');
  return (
    <form
      className="quotes"
      aria-labelledby={heading}
      onSubmit={(event) => {
        event.preventDefault();
        onFind();
      }}
    >
      <h2 id={heading}>{t('quotes.title', { title })}</h2>
      <p>{t('quotes.lead', { name })}</p>
      {wanted.map((each) => (
        <WantedField
          key={each.language}
          wanted={each}
          language={language}
          t={t}
          onText={props.onText}
          onFile={props.onFile}
        />
      ))}
      {failed && (
        <p className="quotes-failed" role="alert">
          {t('quotes.none')}
        </p>
      )}
      <div className="quotes-acts">
        <button type="submit" className="button" disabled={isEmpty}>
          {t('quotes.find')}
        </button>
        <button type="button" className="text-button" onClick={onLeave}>
          {t('quotes.leave')}
        </button>
      </div>
    </form>
  );
}
