import { useCallback, useEffect, useRef, useState } from 'react';
import type { StillMap } from './still-map.tsx';

interface StillCode {
  /** The component once its code is there: rendered at once then, as paper needs it. */
  readonly Still: typeof StillMap | null;
  readonly failed: boolean;
  load(): Promise<void>;
}

/** Where a browser tells of no idle time, this long after the page is there. Milliseconds. */
const LATER = 4000;

function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const handle = requestIdleCallback(work);
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(work, LATER);
  return () => clearTimeout(timer);
}

/**
 * The still's code, loaded when it is needed, and else once the live map stands and the browser has
 * nothing to do: the print menu gives no notice.
 */
export function useStillCode(needed: boolean, settled: boolean): StillCode {
  const [Still, setStill] = useState<typeof StillMap | null>(null);
  const [failed, setFailed] = useState(false);
  const asked = useRef(false);
  const load = useCallback(async () => {
    asked.current = true;
    setFailed(false);
    try {
      const module = await import('./still-map.tsx');
      setStill(() => module.StillMap);
    } catch (error) {
      asked.current = false;
      setFailed(true);
      console.error(error);
    }
  }, []);
  useEffect(() => {
    if (asked.current) return;
    if (needed) void load();
    else if (settled) return whenIdle(() => void load());
  }, [needed, settled, load]);
  return { Still, failed, load };
}
