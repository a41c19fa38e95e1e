import type { Translate } from '../i18n/translate.ts';

interface FullscreenButtonProps {
  readonly isFull: boolean;
  readonly t: Translate;
  onToggle(): void;
}

/** Fills the screen with the embed, and gives it back. */
export function FullscreenButton({ isFull, t, onToggle }: FullscreenButtonProps) {
  const words = t(isFull ? 'embed.fullscreen.leave' : 'embed.fullscreen');
  return (
    <button
      type="button"
      className="icon-button embed-fullscreen"
      aria-label={words}
      title={words}
      onClick={onToggle}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path
          d={
            isFull
              ? 'M19 5l-5 5M14 6v4h4M5 19l5-5M10 18v-4H6'
              : 'M13.5 10.5 19 5M14.5 5H19v4.5M10.5 13.5 5 19M9.5 19H5v-4.5'
          }
        />
      </svg>
    </button>
  );
}
