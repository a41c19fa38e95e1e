import type { Map as LiveMap } from 'maplibre-gl';

/** Frames that take longer on average, in milliseconds, are no motion that an eye can follow. */
const SLOWEST = 60;
/** A journey that was cut off sooner tells nothing. Milliseconds. */
const LEAST = 250;

/** How fast a map is drawn, learnt from its journeys. */
export interface FramePace {
  /** Whether the last whole journey was too slow to be followed. */
  readonly isSlow: boolean;
  start(): void;
  stop(): void;
}

export function framePace(map: Pick<LiveMap, 'on' | 'off'>): FramePace {
  let isSlow = false;
  let since: number | null = null;
  let frames = 0;
  const count = () => {
    frames += 1;
  };
  const stop = () => {
    if (since === null) return;
    map.off('render', count);
    const took = performance.now() - since;
    since = null;
    if (took >= LEAST) isSlow = took > SLOWEST * frames;
  };
  return {
    get isSlow() {
      return isSlow;
    },
    start() {
      stop();
      since = performance.now();
      frames = 0;
      map.on('render', count);
    },
    stop,
  };
}
