import { type ReactNode, useEffect, useId, useRef } from 'react';

interface ModalDialogProps {
  readonly className: string;
  readonly title: string;
  readonly closeLabel: string;
  readonly children: ReactNode;
  /** It has closed: by its button, by Escape, or by a press beside it. */
  onClose(): void;
}

/** A dialog over the page, named by its title, open as long as it is rendered. */
export function ModalDialog({ className, title, closeLabel, children, onClose }: ModalDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const box = dialog.current;
    box?.showModal();
    return () => box?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={className}
      aria-labelledby={heading}
      onClose={onClose}
      // The page's own keys wait until the dialog is gone.
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
    >
      <header className="dialog-head">
        <h2 id={heading}>{title}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={closeLabel}
          onClick={() => dialog.current?.close()}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M6 6 18 18M18 6 6 18" />
          </svg>
        </button>
      </header>
      {children}
    </dialog>
  );
}
