import { useEffect, useRef, useState } from 'react';
import { hasFiles } from './has-files.ts';

/**
 * The whole page takes files that are dropped on it.
 * @returns whether some are held over it now
 */
export function useDrop(enabled: boolean, onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  // Entering a child comes before leaving its parent, so that a count tells when all are left.
  const depth = useRef(0);
  useEffect(() => {
    if (!enabled) return;
    const set = (next: number) => {
      depth.current = Math.max(0, next);
      setIsOver(depth.current > 0);
    };
    const enter = (event: DragEvent) => hasFiles(event) && set(depth.current + 1);
    const leave = (event: DragEvent) => hasFiles(event) && set(depth.current - 1);
    // Without this the browser opens the file in place of the page.
    const over = (event: DragEvent) => hasFiles(event) && event.preventDefault();
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      set(0);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) onFiles(files);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [enabled, onFiles]);
  return isOver;
}
