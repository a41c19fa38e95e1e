import { useState } from 'react';
import * as edits from '../draft/edits.ts';
import type { Draft, DraftPlace } from '../draft/model.ts';
import {
  addCorner,
  type Corners,
  cornersOf,
  moveCorner,
  removeCorner,
  shapeOf,
} from '../draft/shape-of.ts';
import type { Position } from '../story/model.ts';

/** More corners than this are a survey, which nobody moves one by one. */
const MOST = 100;

export interface CornerEdits {
  /** Whether the place in hand has a shape whose corners can be edited. */
  readonly can: boolean;
  /** The corners while they are edited. */
  readonly shape: Corners | null;
  start(): void;
  stop(): void;
  move(index: number, to: Position): void;
  add(after: number, at?: Position): void;
  remove(index: number): void;
}

/** Edits the shape of a place corner by corner; each change is a step of the draft. */
export function useCorners(
  place: DraftPlace | undefined,
  onEdit: (change: (draft: Draft) => Draft) => void,
): CornerEdits {
  const [edited, setEdited] = useState<string | null>(null);
  const all = place ? cornersOf(place.geometry) : null;
  const shape = all && all.corners.length <= MOST ? all : null;
  const change = (next: (before: Corners) => Corners): void => {
    if (!place || !shape) return;
    const { shape: kind, corners } = next(shape);
    const geometry = corners === shape.corners ? null : shapeOf(kind, corners);
    if (geometry) onEdit((draft) => edits.reshape(draft, place.id, geometry));
  };
  return {
    can: shape !== null,
    shape: place?.id === edited ? shape : null,
    start: () => setEdited(place?.id ?? null),
    stop: () => setEdited(null),
    move: (index, to) => change((before) => moveCorner(before, index, to)),
    add: (after, at) => change((before) => addCorner(before, after, at)),
    remove: (index) => change((before) => removeCorner(before, index)),
  };
}
