import './share.css';
import './take.css';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DraftOrigin } from '../draft/model.ts';
import type { ReviewTranslate } from '../i18n/review-messages.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Story } from '../story/model.ts';
import { ModalDialog } from '../ui/modal-dialog.tsx';
import { addressedOf } from '../url/address.ts';
import { FIRST_VIEW } from '../view/state.ts';
import { basemapQuery } from './basemap-query.ts';
import { CopyBox } from './copy-box.tsx';
import { FORMATS, firstOptions, type ShareFormat, snippetOf, textOf } from './share-options.ts';
import { TAKE_KINDS, type TakeKind, takeFile } from './take-files.ts';

interface TakeDialogProps {
  readonly story: Story;
  /** The story that it was made of, if it was made of one. */
  readonly origin: DraftOrigin | null;
  readonly theme: 'light' | 'dark';
  readonly base: string;
  readonly t: Translate;
  readonly words: ReviewTranslate;
  onClose(): void;
}

function save(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the address over by the time that the click is done with.
  requestAnimationFrame(() => URL.revokeObjectURL(address));
}

/** What a draft is taken away as: files of several kinds, and the text that embeds it. */
export function TakeDialog({ story, origin, theme, base, t, words, onClose }: TakeDialogProps) {
  const queries = useQueryClient();
  const [format, setFormat] = useState<ShareFormat>('frame');
  const [failed, setFailed] = useState(false);

  const take = async (kind: TakeKind): Promise<void> => {
    setFailed(false);
    try {
      const loadBasemap = () => queries.ensureQueryData(basemapQuery(base));
      const { name, content, type } = await takeFile(kind, story, {
        origin,
        theme,
        t,
        loadBasemap,
      });
      save(name, typeof content === 'string' ? content : new Uint8Array(content), type);
    } catch (error) {
      console.error(error);
      setFailed(true);
    }
  };
  const [language = 'en'] = story.languages;
  const title = t('embed.title', { title: story.title[language] ?? '' });
  const addressed = { ...addressedOf(FIRST_VIEW), story: story.id };
  const snippet = snippetOf(firstOptions(language), { addressed, base, title });
  return (
    <ModalDialog
      className="share take"
      title={words('take.open')}
      closeLabel={t('share.close')}
      onClose={onClose}
    >
      <ul className="take-files">
        {TAKE_KINDS.map((kind) => (
          <li key={kind}>
            <button type="button" onClick={() => void take(kind)}>
              <b>{words(`take.${kind}`)}</b>
              <span>{words(`take.${kind}.what`)}</span>
            </button>
          </li>
        ))}
      </ul>
      {failed && (
        <p className="take-embed" role="alert">
          {words('take.failed')}
        </p>
      )}
      <section className="take-embed" aria-label={words('take.embed')}>
        <h3>{words('take.embed')}</h3>
        <p>{words('take.embed.how', { folder: `public/stories/${story.id}` })}</p>
        <CopyBox
          formats={FORMATS.filter((each) => each !== 'oembed')}
          format={format}
          text={textOf(format, snippet, { base, oembed: '' })}
          t={t}
          onFormat={setFormat}
        />
      </section>
    </ModalDialog>
  );
}
