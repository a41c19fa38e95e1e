import type { Map as LiveMap } from 'maplibre-gl';
import { cornerTool } from './corner-tool.ts';
import { sketchTool } from './sketch-tool.ts';
import type { DrawOrder, DrawTool } from './terra.ts';

/** Takes the map's canvas for what there is to draw or to edit. The map must have its style. */
export function startTool(map: LiveMap, read: () => DrawOrder): DrawTool {
  return read().sketch ? sketchTool(map, read) : cornerTool(map, read);
}
