import { describe, expect, it, vi } from 'vitest';
import type { Position } from '../story/model.ts';
import { cornerChange } from './corner-change.ts';

const A: Position = [37, 48];
const B: Position = [38, 48];
const C: Position = [38, 49];
const NEW: Position = [36, 47];

function told(before: readonly Position[], after: readonly Position[]) {
  const work = { onMove: vi.fn(), onAdd: vi.fn(), onRemove: vi.fn() };
  cornerChange(before, after, work);
  return Object.fromEntries(
    Object.entries(work).flatMap(([name, { mock }]) => mock.calls.map((call) => [name, call])),
  );
}

describe('what became of a shape’s corners', () => {
  it('is a move, of any of them', () => {
    expect(told([A, B, C], [NEW, B, C])).toEqual({ onMove: [0, NEW] });
    expect(told([A, B, C], [A, B, NEW])).toEqual({ onMove: [2, NEW] });
  });

  it('is one more, between two or after the last', () => {
    expect(told([A, B, C], [A, NEW, B, C])).toEqual({ onAdd: [0, NEW] });
    expect(told([A, B, C], [A, B, C, NEW])).toEqual({ onAdd: [2, NEW] });
  });

  it('is one less', () => {
    expect(told([A, B, C], [B, C])).toEqual({ onRemove: [0] });
    expect(told([A, B, C], [A, B])).toEqual({ onRemove: [2] });
  });

  it('is nothing where nothing differs', () => {
    expect(told([A, B, C], [A, B, C])).toEqual({});
  });
});
