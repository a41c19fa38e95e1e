import { useEffect } from 'react';
import { addressedOf, decodeAddress, encodeAddress } from '../url/address.ts';
import type { ViewStore } from './view-store.ts';

/** Address and view in step while no story is shown: leaving is pushed, Back and Forward are followed. */
export function useDeskAddress(store: ViewStore): void {
  useEffect(() => {
    const onPopState = (): void => {
      const {
        place,
        passage,
        language: _,
        theme: __,
        ...rest
      } = decodeAddress(window.location.search).addressed;
      store.setState({ ...rest, selection: { place, passage } });
    };
    const unsubscribe = store.subscribe((view, before) => {
      const next = encodeAddress(addressedOf(view), window.location.search);
      const address = `${window.location.pathname}${next}`;
      if (next === window.location.search) return;
      const isHere = view.bring === before.bring && view.library === before.library;
      if (isHere) window.history.replaceState(null, '', address);
      else window.history.pushState(null, '', address);
    });
    window.addEventListener('popstate', onPopState);
    return () => {
      unsubscribe();
      window.removeEventListener('popstate', onPopState);
    };
  }, [store]);
}
