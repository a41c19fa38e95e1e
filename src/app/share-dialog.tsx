import './share.css';
import { useState } from 'react';
import { type Translate, translator } from '../i18n/translate.ts';
import type { Story } from '../story/model.ts';
import { ModalDialog } from '../ui/modal-dialog.tsx';
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
  const [options, setOptions] = useState(() => firstOptions(language));
  const [format, setFormat] = useState<ShareFormat>('frame');

  const shown = options.language ?? language;
  const title = translator(shown)('embed.title', { title: story.title[shown] ?? '' });
  const addressed = { ...addressedOf(view), story: story.id };
  const snippet = snippetOf(options, { addressed, base, title });
  const oembed = `${site ?? base}read/${story.id}/${shown}/oembed.json`;
  const formats = FORMATS.filter((each) => each !== 'oembed' || site !== null);
  return (
    <ModalDialog
      className="share"
      title={t('share.title')}
      closeLabel={t('share.close')}
      onClose={onClose}
    >
      <div className="share-body">
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
    </ModalDialog>
  );
}
