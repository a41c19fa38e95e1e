import type { ReviewTranslate } from '../i18n/review-messages.ts';
import { loadingWords } from './job-list.tsx';
import type { Loading } from './messages.ts';

interface DraftNoticesProps {
  readonly looking: Loading | null;
  readonly keeps: boolean;
  readonly elsewhere: boolean;
  readonly language: string;
  readonly t: ReviewTranslate;
  onTakeOver(): void;
}

/** What a draft's editor must know of how it is kept, and that more of its places may be found. */
export function DraftNotices(props: DraftNoticesProps) {
  const { looking, keeps, elsewhere, language, t, onTakeOver } = props;
  return (
    <>
      {elsewhere && (
        <div className="notice" role="alert">
          <p className="notice-words">
            {t('drafts.elsewhere')}{' '}
            <button type="button" className="text-button" onClick={onTakeOver}>
              {t('drafts.elsewhere.take')}
            </button>
          </p>
        </div>
      )}
      {!keeps && (
        <div className="notice" role="status">
          <p className="notice-words">{t('drafts.memory')}</p>
        </div>
      )}
      {looking && (
        <div className="notice" role="status">
          <p className="notice-words">
            {t('bring.loading.far', { progress: loadingWords(looking, language, t) })}
          </p>
        </div>
      )}
    </>
  );
}
