const load = () => import('../map/story-map.tsx');

let ahead: ReturnType<typeof load> | null = null;

/** Has the map's code made ready before it is used. */
export function readyMapCode(): void {
  ahead = load();
  // Whether it could be is told where it is used.
  ahead.catch(() => undefined);
}

/**
 * The map's code: the largest part of the page's, and of no use to its text. What came of making it ready is told
 * once: a further `import()` passes over a style that did not come.
 */
export function mapCode(): ReturnType<typeof load> {
  const coming = ahead ?? load();
  ahead = null;
  return coming;
}
