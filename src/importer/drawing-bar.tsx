import type { ReviewTranslate } from '../i18n/review-messages.ts';
import type { CornerEdits } from './use-corners.ts';
import type { Drawing } from './use-drawing.ts';

interface DrawingBarProps {
  readonly drawing: Drawing;
  readonly corners: CornerEdits;
  readonly t: ReviewTranslate;
}

/** The ways to set a place on the map by hand, and what to do while one is under way. */
export function DrawingBar({ drawing, corners, t }: DrawingBarProps) {
  const { tool } = drawing;
  if (tool === null || tool === 'spot') {
    return (
      <div className="mention-acts">
        <button
          type="button"
          className="key-button"
          aria-pressed={tool === 'spot'}
          onClick={() => drawing.start('spot')}
        >
          {t(tool === 'spot' ? 'review.pick.now' : 'review.pick')} <kbd>P</kbd>
        </button>
        <button type="button" className="key-button" onClick={() => drawing.start('line')}>
          {t('review.draw.line')}
        </button>
        <button type="button" className="key-button" onClick={() => drawing.start('area')}>
          {t('review.draw.area')}
        </button>
        {corners.can && (
          <button
            type="button"
            className="key-button"
            aria-pressed={corners.shape !== null}
            onClick={corners.shape ? corners.stop : corners.start}
          >
            {t(corners.shape ? 'review.corners.done' : 'review.corners')}
          </button>
        )}
      </div>
    );
  }
  return (
    <div className="mention-acts" role="group" aria-label={t(`review.draw.${tool}`)}>
      <p className="drawing-hint" role="status">
        {t('review.draw.how', { tool })}
      </p>
      <button
        type="button"
        className="key-button"
        data-main
        aria-disabled={!drawing.canFinish}
        onClick={drawing.finish}
      >
        {t('review.draw.done')} <kbd>↵</kbd>
      </button>
      <button type="button" className="key-button" onClick={drawing.back}>
        {t('review.draw.back')} <kbd>⌫</kbd>
      </button>
      <button type="button" className="key-button" onClick={drawing.leave}>
        {t('review.draw.leave')} <kbd>Esc</kbd>
      </button>
    </div>
  );
}
