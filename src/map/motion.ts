/** Whether the reader's system asks for no motion, at this moment. */
export function prefersStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
