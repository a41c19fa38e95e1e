import type { Map as LiveMap } from 'maplibre-gl';
import type { GeoJSONStoreFeatures, HexColor, TerraDraw } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import { INKS } from '../basemap/ink.ts';
import type { Position } from '../story/model.ts';
import type { CornerWork } from './corner-handles.tsx';
import { DRAWING, DRAWING_SOURCE } from './layers/drawing-layers.ts';
import { toMetre } from './position-at.ts';
import type { SketchWork } from './sketch.ts';

export type Theme = 'light' | 'dark';

/** What a pointer does on the live map while a shape is drawn or edited. */
export interface DrawTool {
  /** Shows the corners as they are now, in the theme's colours. */
  update(): void;
  end(): void;
}

/** What there is to do at this moment. */
export interface DrawOrder {
  readonly sketch: SketchWork | null;
  readonly corners: CornerWork | null;
  readonly theme: Theme;
}

/** The mode of the shape itself, whatever its kind. */
export const MODE = 'shape';
/** To about a metre. */
const DECIMALS = 5;
/** A finger that rests still moves by so much. Pixels. */
const TREMBLE = 4;
/** Without a style for a moment, as after the loss of its graphics context, a map takes no drawing. */
export class PatientAdapter extends TerraDrawMapLibreGLAdapter<LiveMap> {
  private readonly live: LiveMap;

  constructor(map: LiveMap) {
    super({
      map,
      prefixId: DRAWING,
      coordinatePrecision: DECIMALS,
      minPixelDragDistance: TREMBLE,
      minPixelDragDistanceSelecting: TREMBLE,
    });
    this.live = map;
  }

  override render(...given: Parameters<TerraDrawMapLibreGLAdapter<LiveMap>['render']>): void {
    if (this.live.getSource(DRAWING_SOURCE)) super.render(...given);
  }
}

export function colours(theme: Theme) {
  const { text, paper, quiet, status } = INKS[theme];
  return {
    text: text as HexColor,
    paper: paper as HexColor,
    quiet: quiet as HexColor,
    area: status.area as HexColor,
  };
}

export function isSame(a: readonly Position[], b: readonly Position[]): boolean {
  return (
    a === b ||
    (a.length === b.length && a.every(([x, y], nr) => x === b[nr]?.[0] && y === b[nr][1]))
  );
}

export function cornersOf({ geometry, properties }: GeoJSONStoreFeatures): readonly Position[] {
  const all =
    geometry.type === 'Polygon'
      ? (geometry.coordinates[0] ?? []).slice(0, -1)
      : geometry.type === 'LineString'
        ? geometry.coordinates
        : [];
  // While it is drawn, the pointer has a corner too.
  const count = properties['currentlyDrawing']
    ? (properties['committedCoordinateCount'] ?? all.length - 1)
    : all.length;
  return all.slice(0, Number(count)).map(([x = 0, y = 0]) => toMetre([x, y]));
}

/**
 * Holds the canvas for a tool: a click there is the tool's alone, also the one that ends it, whose last
 * events come after; what is pressed there stays its until it is let go.
 */
export function holdCanvas(canvas: HTMLCanvasElement) {
  let several = false;
  let pressed = { containerX: 0, containerY: 0 };
  const down = (event: PointerEvent) => {
    several = !event.isPrimary;
    const { left, top } = canvas.getBoundingClientRect();
    pressed = { containerX: event.clientX - left, containerY: event.clientY - top };
    canvas.setPointerCapture(event.pointerId);
  };
  const keep = (event: Event) => event.stopPropagation();
  canvas.addEventListener('pointerdown', down);
  for (const kind of ['click', 'dblclick']) canvas.addEventListener(kind, keep);
  return {
    /** Whether fingers move the map. */
    isPinched: () => several,
    /** Where the pointer went down. */
    pressed: () => pressed,
    release() {
      canvas.style.cursor = '';
      canvas.removeEventListener('pointerdown', down);
      const free = () => {
        for (const kind of ['click', 'dblclick']) canvas.removeEventListener(kind, keep);
      };
      canvas.addEventListener('pointerdown', free, { once: true });
    },
  };
}

/** Off the map, at once or as soon as it has a style again. */
export function stop(map: LiveMap, draw: TerraDraw): void {
  const end = () => {
    // Only a mode that is left lets a double click zoom again.
    draw.setMode('static');
    draw.stop();
  };
  if (map.getSource(DRAWING_SOURCE)) end();
  else map.once('style.load', end);
}

export const NO_KEYS = { keyEvents: null } as const;
export const UNUSED = {
  rightClick: false,
  contextMenu: false,
  onDrag: true,
  onDragEnd: true,
} as const;
