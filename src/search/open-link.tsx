import type { ReactNode } from 'react';

interface OpenLinkProps {
  readonly href: string;
  readonly className: string;
  readonly lang: string;
  readonly children: ReactNode;
  onOpen(): void;
}

/** A link that opens here, and in another tab where that is asked for. */
export function OpenLink({ href, className, lang, children, onOpen }: OpenLinkProps) {
  return (
    <a
      href={href}
      className={className}
      lang={lang}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onOpen();
      }}
    >
      {children}
    </a>
  );
}
