import { useEffect } from 'react';
import { addressedOf, decodeAddress, encodeAddress } from '../url/address.ts';
import type { ViewStore } from './view-store.ts';

/** Address and view in step while no story is shown: leaving is pushed, Back and Forward are followed. */
export function useDeskAddress(store: ViewStore): void {
  useEffect(() => {
    const onPopState = (): void => {
      const { place, passage, story, bring, whole, camera } = decodeAddress(
        window.location.search,
      ).addressed;
      const selection = { place, passage };
      store.setState({ story, bring, whole, camera, selection });
    };
    const unsubscribe = store.subscribe((view, before) => {
      const next = encodeAddress(addressedOf(view), window.location.search);
      const address = `${window.location.pathname}${next}`;
      if (next === window.location.search) return;
      if (view.bring === before.bring) window.history.replaceState(null, '', address);
      else window.history.pushState(null, '', address);
    });
    window.addEventListener('popstate', onPopState);
    return () => {
      unsubscribe();
      window.removeEventListener('popstate', onPopState);
    };
  }, [store]);
}
