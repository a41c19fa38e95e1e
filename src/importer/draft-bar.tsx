import type { Progress } from '../draft/confidence.ts';
import type { ReviewTranslate } from '../i18n/review-messages.ts';

export type DraftMode = 'read' | 'check';

interface DraftBarProps {
  readonly mode: DraftMode;
  readonly progress: Progress;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly saved: boolean;
  readonly keeps: boolean;
  readonly t: ReviewTranslate;
  onMode(mode: DraftMode): void;
  onUndo(): void;
  onRedo(): void;
  onTake(): void;
}

/** Over a draft: reading or checking, how much is left to check, and the way back of every step. */
export function DraftBar(props: DraftBarProps) {
  const { mode, progress, canUndo, canRedo, saved, keeps, t, onMode, onUndo, onRedo } = props;
  const { asked, open } = progress;
  return (
    <div className="draft-bar" data-saved={saved}>
      <div className="draft-modes" role="group" aria-label={t('review.modes')}>
        <button type="button" aria-pressed={mode === 'read'} onClick={() => onMode('read')}>
          {t('review.mode.read')}
        </button>
        <button type="button" aria-pressed={mode === 'check'} onClick={() => onMode('check')}>
          {t('review.mode.check')}
        </button>
      </div>
      <p className="draft-progress">
        <span role="status">
          {asked > 0 && open > 0
            ? t('review.progress', { done: asked - open, asked })
            : t('review.progress.none')}
        </span>
        <span>{t(keeps ? (saved ? 'review.saved' : 'review.saving') : 'review.unkept')}</span>
      </p>
      <div className="draft-steps">
        <button
          type="button"
          className="icon-button"
          aria-label={t('review.undo')}
          title={`${t('review.undo')} (Ctrl Z)`}
          aria-disabled={!canUndo}
          onClick={onUndo}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M8.5 5 4.5 9l4 4M5 9h9a5 5 0 0 1 0 10h-3" />
          </svg>
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t('review.redo')}
          title={`${t('review.redo')} (Ctrl Shift Z)`}
          aria-disabled={!canRedo}
          onClick={onRedo}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="m15.5 5 4 4-4 4M19 9h-9a5 5 0 0 0 0 10h3" />
          </svg>
        </button>
        <button type="button" className="draft-take" aria-haspopup="dialog" onClick={props.onTake}>
          {t('take.open')}
        </button>
      </div>
    </div>
  );
}
