import type { Status } from '../story/read-story.ts';
import { SYMBOLS } from '../story/symbol.ts';
import { SymbolMark } from '../ui/symbol-mark.tsx';

/** The mark that a status has on the map too. */
export function StatusSymbol({ status }: { readonly status: Status }) {
  return <SymbolMark kind={status} {...SYMBOLS[status]} />;
}
