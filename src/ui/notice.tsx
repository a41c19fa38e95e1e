import type { ReactNode } from 'react';

interface NoticeProps {
  readonly children: ReactNode;
  readonly closeLabel: string;
  onClose(): void;
}

/** A quiet word about something that is not as it should be; nothing waits for it. */
export function Notice({ children, closeLabel, onClose }: NoticeProps) {
  return (
    <div className="notice" role="status">
      <div className="notice-words">{children}</div>
      <button type="button" className="icon-button" aria-label={closeLabel} onClick={onClose}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6 6 18 18M18 6 6 18" />
        </svg>
      </button>
    </div>
  );
}
