import { useCallback, useState } from 'react';
import { type Shape, shapeOf } from '../draft/shape-of.ts';
import type { Geometry, Position } from '../story/model.ts';

/** What the next clicks on the map mean: a spot, or the corners of a line or an area. */
export type Tool = 'spot' | Shape;

/** The line or area under way, for the map to show and to draw on. */
interface Sketch {
  readonly corners: readonly Position[];
  readonly closed: boolean;
  onCorners(corners: readonly Position[]): void;
  onFinish(corners: readonly Position[]): void;
}

export interface Drawing {
  readonly tool: Tool | null;
  readonly sketch: Sketch | null;
  readonly canFinish: boolean;
  start(tool: Tool): void;
  spot(position: Position): void;
  back(): void;
  finish(): void;
  leave(): void;
}

interface DrawingWork {
  onSpot(position: Position): void;
  onShape(geometry: Geometry): void;
}

const NONE: readonly Position[] = [];

/** What is being drawn on the map; nothing of the draft changes before it is finished. */
export function useDrawing({ onSpot, onShape }: DrawingWork): Drawing {
  const [tool, setTool] = useState<Tool | null>(null);
  const [corners, setCorners] = useState(NONE);
  const shape = tool === 'spot' ? null : tool;
  const start = useCallback((next: Tool | null) => {
    setTool(next);
    setCorners(NONE);
  }, []);
  const finish = (all: readonly Position[]): void => {
    const made = shape && shapeOf(shape, all);
    if (!made) return;
    start(null);
    onShape(made);
  };
  return {
    tool,
    sketch: shape && {
      corners,
      closed: shape === 'area',
      onCorners: setCorners,
      onFinish: finish,
    },
    canFinish: shape !== null && shapeOf(shape, corners) !== null,
    start: (next) => start(next === tool ? null : next),
    spot: (position) => {
      start(null);
      onSpot(position);
    },
    back: () => setCorners(corners.slice(0, -1)),
    finish: () => finish(corners),
    leave: () => start(null),
  };
}
