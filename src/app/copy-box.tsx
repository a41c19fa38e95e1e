import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Translate } from '../i18n/translate.ts';
import type { ShareFormat } from './share-options.ts';

interface CopyBoxProps {
  readonly formats: readonly ShareFormat[];
  readonly format: ShareFormat;
  readonly text: string;
  readonly t: Translate;
  /** What else there is to take away. */
  readonly children?: ReactNode;
  onFormat(format: ShareFormat): void;
}

/** The text in one of its formats, and a button that copies it. */
export function CopyBox({ formats, format, text, t, children, onFormat }: CopyBoxProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const name = useId();
  const [said, setSaid] = useState<'copied' | 'selected' | null>(null);
  // What was copied is no longer what stands there.
  useEffect(() => setSaid(null), [text]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('copied');
    } catch {
      // Refused, or no secure page: the reader's own copying works on what is selected.
      field.current?.select();
      setSaid('selected');
    }
  };
  return (
    <div className="share-copy">
      <fieldset className="share-formats">
        <legend className="visually-hidden">{t('share.format')}</legend>
        {formats.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={name}
              value={each}
              checked={each === format}
              onChange={() => onFormat(each)}
            />
            <span>{t(`share.format.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <textarea
        ref={field}
        readOnly
        rows={4}
        spellCheck={false}
        aria-label={t(`share.format.${format}`)}
        value={text}
      />
      <div className="share-act">
        <button type="button" className="button" onClick={() => void copy()}>
          {t('share.copy')}
        </button>
        <span role="status">{said && t(`share.${said}`)}</span>
      </div>
      {children}
    </div>
  );
}
