import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Insets } from '../story/plan/framing.ts';

/** The scale with its air, which stands on the foot; on a map lower than this there is none. Pixels. */
const SCALE = 28;
const BARE = 280;
const AIR = 8;

/**
 * How much of the map its own furniture covers, in pixels: the foot below with the scale on it, and
 * the controls above where they lie in a row or to the right where they stand in a column.
 */
export function measureChrome(controls: HTMLElement | null, foot: HTMLElement | null): Insets {
  const [width, height] = [controls?.offsetWidth ?? 0, controls?.offsetHeight ?? 0];
  const isRow = width > height;
  const scale = (foot?.parentElement?.clientHeight ?? 0) < BARE ? 0 : SCALE;
  return {
    top: isRow ? height + AIR : 0,
    right: isRow || width === 0 ? 0 : width + AIR,
    bottom: (foot?.offsetHeight ?? 0) + scale,
    left: 0,
  };
}

/** A key that changes whenever the map's own furniture covers more or less of it. */
export function useChrome(
  controls: RefObject<HTMLElement | null>,
  foot: RefObject<HTMLElement | null>,
): string {
  const [key, setKey] = useState('');
  useLayoutEffect(() => {
    const measure = () =>
      setKey(Object.values(measureChrome(controls.current, foot.current)).join(' '));
    measure();
    const observer = new ResizeObserver(measure);
    for (const { current } of [controls, foot]) if (current) observer.observe(current);
    return () => observer.disconnect();
  }, [controls, foot]);
  return key;
}
