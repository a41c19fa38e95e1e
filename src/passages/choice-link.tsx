import type { AnchorHTMLAttributes, MouseEvent } from 'react';

interface ChoiceLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string;
  onChoose(event: MouseEvent<HTMLAnchorElement>): void;
}

/** A link to a state of this page: a plain click chooses in place, any other opens it as a link does. */
export function ChoiceLink({ onChoose, ...rest }: ChoiceLinkProps) {
  return (
    <a
      {...rest}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        event.stopPropagation();
        onChoose(event);
      }}
    />
  );
}
