import type { Map as LiveMap } from 'maplibre-gl';
import {
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
} from 'terra-draw';
import type { Position } from '../story/model.ts';
import { cornerChange } from './corner-change.ts';
import { toMetre } from './position-at.ts';
import {
  colours,
  cornersOf,
  type DrawOrder,
  type DrawTool,
  holdCanvas,
  isSame,
  MODE,
  NO_KEYS,
  PatientAdapter,
  stop,
  UNUSED,
} from './terra.ts';

/** Half of the 44 px that a fingertip needs. */
const GRIP = 22;
/** Moves, adds and takes away corners of a shape that stands. */
export function cornerTool(map: LiveMap, read: () => DrawOrder): DrawTool {
  const closed = read().corners?.closed ?? false;
  const held = holdCanvas(map.getCanvas());
  let isDragging = false;
  const dress = () => {
    const { text, paper, quiet, area } = colours(read().theme);
    return {
      selectedPolygonColor: area,
      selectedPolygonFillOpacity: 0.16,
      selectedPolygonOutlineColor: text,
      selectedPolygonOutlineWidth: 2,
      selectedLineStringColor: text,
      selectedLineStringWidth: 2,
      selectionPointColor: paper,
      selectionPointWidth: 5,
      selectionPointOutlineColor: text,
      selectionPointOutlineWidth: 2,
      midPointColor: paper,
      midPointWidth: 3,
      midPointOutlineColor: quiet,
      midPointOutlineWidth: 1.5,
    };
  };
  const shape = closed
    ? new TerraDrawPolygonMode({ modeName: MODE })
    : new TerraDrawLineStringMode({ modeName: MODE });
  const mode = new TerraDrawSelectMode({
    ...NO_KEYS,
    styles: dress(),
    pointerDistance: GRIP,
    // Every move of the pointer counts, the last above all.
    dragEventThrottle: 0,
    allowManualSelection: false,
    allowManualDeselection: false,
    cursors: {
      pointerOverCoordinate: 'grab',
      insertMidpoint: 'copy',
      dragStart: 'grabbing',
      dragEnd: 'grab',
    },
    flags: {
      [MODE]: {
        feature: {
          selfIntersectable: true,
          coordinates: { draggable: true, deletable: true, midpoints: { draggable: true } },
        },
      },
    },
    pointerEvents: {
      ...UNUSED,
      rightClick: true,
      leftClick: () => !held.isPinched(),
      onDragStart: (event) => {
        // What is pulled is what lay under the press, however far off a busy browser's first move is.
        Object.assign(event, held.pressed());
        isDragging = !held.isPinched();
        return isDragging;
      },
      onDragEnd: (event) => {
        // Where it is let go counts, however few moves a busy browser has told of.
        mode.onDrag(event, () => undefined);
        isDragging = false;
        return true;
      },
    },
  });
  const draw = new TerraDraw({ adapter: new PatientAdapter(map), modes: [shape, mode] });
  const id = draw.getFeatureId();
  const corners = () => (read().corners?.corners ?? []).map(toMetre);
  const geometryOf = (all: readonly Position[]) => {
    const positions = all.map(([x, y]) => [x, y]);
    return closed
      ? { type: 'Polygon' as const, coordinates: [[...positions, ...positions.slice(0, 1)]] }
      : { type: 'LineString' as const, coordinates: positions };
  };
  let shown: readonly Position[] = corners();
  draw.on('finish', () => {
    const feature = draw.getSnapshotFeature(id);
    // A point between two is a corner from the moment that it is pulled; the step is the whole pull.
    if (isDragging || !feature) return;
    const before = shown;
    shown = cornersOf(feature);
    const work = read().corners;
    if (work) cornerChange(before, shown, work);
  });
  draw.start();
  draw.addFeatures([
    { id, type: 'Feature', geometry: geometryOf(shown), properties: { mode: MODE } },
  ]);
  draw.selectFeature(id);
  return {
    update() {
      if (!draw.enabled) return;
      const next = corners();
      if (!isSame(next, shown)) {
        shown = next;
        draw.updateFeatureGeometry(id, geometryOf(next));
      }
      mode.styles = dress();
    },
    end() {
      stop(map, draw);
      held.release();
    },
  };
}
