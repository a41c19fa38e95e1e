import './share.css';
import { useEffect, useId, useRef, useState } from 'react';
import { type Translate, translator } from '../i18n/translate.ts';
import type { Story } from '../story/model.ts';
import { addressedOf } from '../url/address.ts';
import type { ViewState } from '../view/state.ts';
import { CopyBox } from './copy-box.tsx';
import { ShareForm } from './share-form.tsx';
import { FORMATS, firstOptions, type ShareFormat, snippetOf, textOf } from './share-options.ts';
import { SharePreview } from './share-preview.tsx';

interface ShareDialogProps {
  readonly story: Story;
  /** The view at the time of opening. */
  readonly view: ViewState;
  readonly language: string;
  readonly base: string;
  /** The site's address as the build was told it: only then is there an oEmbed answer. */
  readonly site: string | null;
  readonly t: Translate;
  onClose(): void;
}

/** What to paste elsewhere: options, the map as it will stand there, and the text to copy. */
export function ShareDialog(props: ShareDialogProps) {
  const { story, view, language, base, site, t, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [options, setOptions] = useState(() => firstOptions(language));
  const [format, setFormat] = useState<ShareFormat>('frame');
  useEffect(() => {
    const box = dialog.current;
    box?.showModal();
    return () => box?.close();
  }, []);

  const shown = options.language ?? language;
  const title = translator(shown)('embed.title', { title: story.title[shown] ?? '' });
  const addressed = { ...addressedOf(view), story: story.id };
  const snippet = snippetOf(options, { addressed, base, title });
  const oembed = `${site ?? base}read/${story.id}/${shown}/oembed.json`;
  const formats = FORMATS.filter((each) => each !== 'oembed' || site !== null);
  return (
    <dialog
      ref={dialog}
      className="share"
      aria-labelledby={heading}
      onClose={onClose}
      // The page's own keys wait until the dialog is gone.
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
    >
      <div className="share-body">
        <header className="share-head">
          <h2 id={heading}>{t('share.title')}</h2>
          <button
            type="button"
            className="icon-button"
            aria-label={t('share.close')}
            onClick={() => dialog.current?.close()}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M6 6 18 18M18 6 6 18" />
            </svg>
          </button>
        </header>
        <SharePreview snippet={snippet} isFit={options.embed.height === 'fit'} t={t} />
        <ShareForm
          options={options}
          languages={story.languages}
          isSomewhere={Boolean(addressed.place ?? addressed.passage ?? addressed.camera)}
          t={t}
          onChange={setOptions}
        />
        <CopyBox
          formats={formats}
          format={format}
          text={textOf(format, snippet, { base, oembed })}
          t={t}
          onFormat={setFormat}
        >
          <p className="share-pictures">
            {t('share.picture')}{' '}
            {(['svg', 'png'] as const).map((kind) => (
              <a
                key={kind}
                href={`${base}read/${story.id}/${shown}/map.${kind}`}
                download={`${story.id}-${shown}.${kind}`}
              >
                {kind.toUpperCase()}
              </a>
            ))}
          </p>
        </CopyBox>
      </div>
    </dialog>
  );
}
