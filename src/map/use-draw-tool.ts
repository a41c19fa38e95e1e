import type { Map as LiveMap } from 'maplibre-gl';
import { useLayoutEffect, useState } from 'react';
import { SOURCES } from './layers/sources.ts';
import type { DrawOrder, DrawTool } from './terra.ts';
import { useLatest } from './use-latest.ts';

/** Resolves once a map has its style. */
async function styled(map: LiveMap): Promise<void> {
  if (!map.getSource(SOURCES.points)) await map.once('style.load');
}

/**
 * Gives the pointer on a live map to the drawing tool while there is something to draw or to edit.
 * @returns whether the tool stands: before, and where its code does not come, plain clicks draw
 */
export function useDrawTool(map: LiveMap | null, order: DrawOrder): boolean {
  const [tool, setTool] = useState<DrawTool | null>(null);
  const latest = useLatest(order);
  const { sketch, corners, theme } = order;
  const work = sketch ?? corners;
  const kind = work && `${sketch ? 'draw' : 'edit'} ${work.closed ? 'area' : 'line'}`;
  // Layout effects end before the map itself is taken away.
  useLayoutEffect(() => {
    if (!map || !kind) return;
    let isLeft = false;
    let made: DrawTool | null = null;
    const begin = async (): Promise<void> => {
      const [{ startTool }] = await Promise.all([import('./draw-tool.ts'), styled(map)]);
      if (isLeft) return;
      made = startTool(map, () => latest.current);
      setTool(made);
    };
    begin().catch(console.warn);
    return () => {
      isLeft = true;
      made?.end();
      setTool(null);
    };
  }, [map, latest, kind]);
  const shown = work?.corners;
  useLayoutEffect(() => tool?.update(), [tool, shown, theme]);
  useLayoutEffect(() => {
    if (!map || !tool) return;
    const restored = () => tool.update();
    map.on('style.load', restored);
    return () => {
      map.off('style.load', restored);
    };
  }, [map, tool]);
  return tool !== null;
}
