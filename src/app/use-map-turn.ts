import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type MapTurns, openMapTurns } from '../embed/map-turns.ts';

/** How far below the window's edge a map begins to load. */
const NEAR = '200px';

/**
 * Whether the map in an element may draw: once it comes into sight or is asked for, and until other
 * maps of the page need its turn.
 */
export function useMapTurn(element: RefObject<HTMLElement | null>): {
  readonly awake: boolean;
  wake(): void;
} {
  const [awake, setAwake] = useState(false);
  const turns = useRef<MapTurns | null>(null);
  const wake = useCallback(() => {
    turns.current?.wake();
    setAwake(true);
  }, []);
  useEffect(() => {
    const room = element.current;
    if (!room) return;
    const own = openMapTurns(window, () => setAwake(false));
    turns.current = own;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) wake();
        else if (!own.isShared()) {
          own.rest();
          setAwake(false);
        }
      },
      { rootMargin: NEAR },
    );
    observer.observe(room);
    return () => {
      observer.disconnect();
      own.close();
      turns.current = null;
    };
  }, [element, wake]);
  return { awake, wake };
}
