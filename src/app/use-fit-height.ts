import { type RefObject, useEffect } from 'react';
import type { Host } from './use-host.ts';

/**
 * Tells the page above how high the content of an element is, whenever that changes. Only for a layout
 * whose height follows its content: one that fills its frame would chase its own tail.
 */
export function useFitHeight(
  element: RefObject<HTMLElement | null>,
  enabled: boolean,
  host: Host | null,
): void {
  useEffect(() => {
    const box = element.current;
    if (!enabled || !host || !box) return;
    let told = 0;
    const observer = new ResizeObserver(() => {
      const height = Math.ceil(box.getBoundingClientRect().height);
      if (height === told || height === 0) return;
      told = height;
      host.ask(height);
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [element, enabled, host]);
}
