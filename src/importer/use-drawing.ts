import { useCallback, useMemo, useState } from 'react';
import { type Shape, shapeOf, sketchOf } from '../draft/shape-of.ts';
import type { Geometry, Place, Position } from '../story/model.ts';

/** What the next clicks on the map mean: a spot, or the corners of a line or an area. */
export type Tool = 'spot' | Shape;

export interface Drawing {
  readonly tool: Tool | null;
  /** The sketch so far, for the map to show. */
  readonly sketch: Place | null;
  readonly canFinish: boolean;
  start(tool: Tool): void;
  click(position: Position): void;
  back(): void;
  finish(): void;
  leave(): void;
}

interface DrawingWork {
  readonly name: string;
  onSpot(position: Position): void;
  onShape(geometry: Geometry): void;
}

const NONE: readonly Position[] = [];

/** Draws on the map with plain clicks; nothing of the draft changes before it is finished. */
export function useDrawing({ name, onSpot, onShape }: DrawingWork): Drawing {
  const [tool, setTool] = useState<Tool | null>(null);
  const [corners, setCorners] = useState(NONE);
  const shape = tool === 'spot' ? null : tool;
  const made = shape && shapeOf(shape, corners);
  const sketch = useMemo((): Place | null => {
    const geometry = shape && sketchOf(shape, corners);
    if (!geometry) return null;
    return {
      id: 'sketch',
      names: [{ name, language: 'en', role: 'current' }],
      type: geometry.type === 'LineString' ? 'route' : 'region',
      role: 'context',
      geometry,
      precision: 1000,
      basis: 'schematic',
    };
  }, [shape, corners, name]);
  const start = useCallback((next: Tool | null) => {
    setTool(next);
    setCorners(NONE);
  }, []);
  return {
    tool,
    sketch,
    canFinish: made !== null,
    start: (next) => start(next === tool ? null : next),
    click: (position) => {
      if (shape) setCorners([...corners, position]);
      else {
        start(null);
        onSpot(position);
      }
    },
    back: () => setCorners(corners.slice(0, -1)),
    finish: () => {
      if (!made) return;
      start(null);
      onShape(made);
    },
    leave: () => start(null),
  };
}
