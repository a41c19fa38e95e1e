import type { Map as LiveMap } from 'maplibre-gl';
import {
  type GeoJSONStoreFeatures,
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPolygonMode,
} from 'terra-draw';
import type { Position } from '../story/model.ts';
import { isAtEnd, isWhole, reach } from './sketch.ts';
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

/** Above all that is on the canvas: on no corner. */
const NOWHERE = { containerX: Number.POSITIVE_INFINITY, containerY: Number.POSITIVE_INFINITY };

/** Draws a line or an area, corner by corner. */
export function sketchTool(map: LiveMap, read: () => DrawOrder): DrawTool {
  const closed = read().sketch?.closed ?? false;
  const held = holdCanvas(map.getCanvas());
  /** The corners as both sides know them. */
  let told: readonly Position[] = [];
  let isPlaying = false;
  const isCorner = ({ properties }: GeoJSONStoreFeatures) =>
    Number(properties['index']) < told.length ? 1 : 0;
  const dress = () => {
    const { text, paper, area } = colours(read().theme);
    return {
      fillColor: area,
      fillOpacity: 0.16,
      outlineColor: text,
      outlineWidth: 2,
      lineStringColor: text,
      lineStringWidth: 2,
      coordinatePointColor: paper,
      coordinatePointWidth: 4.5,
      coordinatePointOpacity: isCorner,
      coordinatePointOutlineColor: text,
      coordinatePointOutlineWidth: 2,
      coordinatePointOutlineOpacity: isCorner,
      closingPointColor: text,
      closingPointWidth: 5.5,
      closingPointOutlineColor: paper,
      closingPointOutlineWidth: 2,
    };
  };
  const options = {
    ...NO_KEYS,
    modeName: MODE,
    styles: dress(),
    pointerDistance: reach(),
    showCoordinatePoints: true,
    cursors: { start: 'crosshair', close: 'pointer' },
    pointerEvents: {
      ...UNUSED,
      onDragStart: true,
      leftClick: ({ containerX: x, containerY: y }: { containerX: number; containerY: number }) => {
        if (isPlaying) return true;
        if (held.isPinched()) return false;
        const drawn = { corners: told, closed };
        return isWhole(drawn) || !isAtEnd(map, drawn, { x, y });
      },
    },
  } as const;
  const mode = closed ? new TerraDrawPolygonMode(options) : new TerraDrawLineStringMode(options);
  const draw = new TerraDraw({
    adapter: new PatientAdapter(map),
    modes: [mode],
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
  });
  draw.on('history', () => {
    const drawn = draw.getSnapshot().find(({ geometry }) => geometry.type !== 'Point');
    const corners = drawn ? cornersOf(drawn) : [];
    if (isPlaying || isSame(corners, told)) return;
    told = corners;
    read().sketch?.onCorners(told);
  });
  draw.on('finish', () => read().sketch?.onFinish(told));
  draw.start();
  draw.setMode(MODE);
  return {
    update() {
      if (!draw.enabled) return;
      const { sketch } = read();
      if (sketch && !isSame(sketch.corners, told)) {
        told = sketch.corners;
        isPlaying = true;
        draw.setMode(MODE);
        for (const [lng, lat] of told) {
          mode.onClick({
            lng,
            lat,
            ...NOWHERE,
            button: 'left',
            heldKeys: [],
            isContextMenu: false,
          });
        }
        isPlaying = false;
      }
      mode.styles = dress();
    },
    end() {
      stop(map, draw);
      held.release();
    },
  };
}
