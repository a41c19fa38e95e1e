import type { Status } from '../story/read-story.ts';
import { SYMBOLS } from '../story/symbol.ts';

/** The mark that a status has on the map too. It repeats words beside it, so it is hidden from readers-aloud. */
export function StatusSymbol({ status }: { readonly status: Status }) {
  const { outline, solid } = SYMBOLS[status];
  return (
    <svg
      className="symbol"
      data-status={status}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path className="symbol-outline" d={outline} />
      <path className="symbol-solid" d={solid} />
    </svg>
  );
}
