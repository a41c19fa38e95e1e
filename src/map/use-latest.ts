import { type RefObject, useInsertionEffect, useRef } from 'react';

/** The newest value, for handlers of a map that outlives a render. Read it in events only. */
export function useLatest<T>(value: T): RefObject<T> {
  const ref = useRef(value);
  useInsertionEffect(() => {
    ref.current = value;
  });
  return ref;
}
