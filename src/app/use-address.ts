import { useEffect } from 'react';
import type { Reading } from '../story/read-story.ts';
import { addressedOf, decodeAddress, encodeAddress } from '../url/address.ts';
import { settle } from '../view/transitions.ts';
import type { Host } from './use-host.ts';
import type { ViewStore } from './view-store.ts';

const PASSAGE = /^#p\d+$/;

/**
 * Keeps address and view in step, and tells the page above: a new selection is pushed, anything else
 * replaced; Back and Forward restore what was chosen and the camera, and leave language and theme as
 * the reader has them now. In a frame all is replaced, for Back belongs to the page above.
 */
export function useAddress(store: ViewStore, reading: Reading, host: Host | null): void {
  useEffect(() => {
    const write = (push: boolean): void => {
      const { pathname, search, hash } = window.location;
      const next = encodeAddress(addressedOf(store.getState()), search);
      // Links name their passage after the hash, for pages without script; here the view says it.
      const kept = PASSAGE.test(hash) ? '' : hash;
      if (next === search && kept === hash) return;
      const address = `${pathname}${next}${kept}`;
      try {
        if (push && window.parent === window) window.history.pushState(null, '', address);
        else window.history.replaceState(null, '', address);
      } catch {
        // Refused in some sandboxed frames, and when called too often: the view goes on without it.
        return;
      }
    };
    const onPopState = (): void => {
      const { story, bring, library, find, place, passage, whole, camera } = decodeAddress(
        window.location.search,
      ).addressed;
      const now = store.getState();
      const selection = { place, passage };
      const next = { ...now, story, bring, library, find, whole, camera, selection };
      const isHere = story === now.story && bring === now.bring && library === now.library;
      store.setState(isHere ? settle(next, reading, false).view : next, true);
      write(false);
    };
    write(false);
    const unsubscribe = store.subscribe((view, before) => {
      const same =
        view.bring === before.bring &&
        view.library === before.library &&
        view.selection.place === before.selection.place &&
        view.selection.passage === before.selection.passage;
      write(!same);
      host?.tell(view, before);
    });
    window.addEventListener('popstate', onPopState);
    return () => {
      unsubscribe();
      window.removeEventListener('popstate', onPopState);
    };
  }, [store, reading, host]);
}
