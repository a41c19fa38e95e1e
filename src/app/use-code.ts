import { useEffect, useState } from 'react';
import { fetchedCode, isLost } from './fetched-code.ts';
import { reloadFresh } from './reload-fresh.ts';

export interface Code<T> {
  /** `null` until it is there. */
  readonly loaded: T | null;
  /** Why it did not come, or what it broke on; `null` while it may come. */
  readonly error: unknown;
  /** How often it was asked for again. */
  readonly tries: number;
  /** It came, and broke. */
  fail(error: unknown): void;
  again(): void;
}

/**
 * Code that is loaded when it is wanted, and again when the reader says so. Not by `Suspense`, which keeps what
 * has come from the screen for 0.3 s, lest several parts come one by one.
 * @param load the same function each time
 */
export function useCode<T>(load: () => Promise<T>, isWanted = true): Code<T> {
  const [tries, setTries] = useState(0);
  const [loaded, setLoaded] = useState<T | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isAwaited = true;
    const wait = async (): Promise<void> => {
      try {
        const code = await fetchedCode(load, tries);
        if (isAwaited) setLoaded(() => code);
      } catch (reason) {
        console.error(reason);
        if (isAwaited) setError(reason);
      }
    };
    void wait();
    return () => {
      isAwaited = false;
    };
  }, [load, isWanted, tries]);
  const again = (): void => {
    if (isLost(error)) {
      void reloadFresh();
      return;
    }
    setError(null);
    setTries(tries + 1);
  };
  return { loaded, error, tries, fail: setError, again };
}
