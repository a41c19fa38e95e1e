import type { Position } from '../story/model.ts';
import type { CornerWork } from './corner-handles.tsx';

/** Tells what became of a shape of which one corner was moved, added or taken away. */
export function cornerChange(
  before: readonly Position[],
  after: readonly Position[],
  work: Pick<CornerWork, 'onMove' | 'onAdd' | 'onRemove'>,
): void {
  const differs = ([x, y]: Position, nr: number) => x !== after[nr]?.[0] || y !== after[nr][1];
  const first = before.findIndex(differs);
  const index = first < 0 ? before.length : first;
  const at = after[index];
  if (after.length < before.length) work.onRemove(index);
  else if (!at) return;
  else if (after.length > before.length) work.onAdd(index - 1, at);
  else work.onMove(index, at);
}
