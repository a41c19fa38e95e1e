import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Reading } from '../story/read-story.ts';
import { Finder, type Findings } from './finder.ts';

/** For each slice of preparing, in ms: what is typed meanwhile waits no longer. */
const SLICE = 8;

export interface FinderState {
  readonly query: string;
  /** `null` while nothing is sought. */
  readonly findings: Findings | null;
  /** Whether passages can be found yet. */
  readonly isReady: boolean;
  setQuery(query: string): void;
  /** To be called when the reader turns to the search: until then nothing is prepared. */
  start(): void;
}

/** The search of a story. Its index is made once it is wanted, a little at a time. */
export function useFinder(reading: Reading): FinderState {
  const [query, setQuery] = useState('');
  const [isStarted, setStarted] = useState(false);
  const [ready, setReady] = useState<Finder | null>(null);
  const finder = useMemo(() => (isStarted ? new Finder(reading) : null), [reading, isStarted]);
  useEffect(() => {
    if (!finder) return;
    let timer = 0;
    const slice = () => {
      finder.prepare(SLICE);
      if (finder.isReady) setReady(finder);
      else timer = window.setTimeout(slice);
    };
    slice();
    return () => window.clearTimeout(timer);
  }, [finder]);
  const isReady = finder !== null && ready === finder;
  const findings = useMemo(
    () => (finder && query.trim() !== '' ? finder.find(query, isReady) : null),
    [finder, query, isReady],
  );
  const start = useCallback(() => setStarted(true), []);
  return { query, findings, isReady, setQuery, start };
}
