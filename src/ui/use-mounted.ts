import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether the page is live: `false` in the build, and while a page that it wrote is taken over. */
export function useMounted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
