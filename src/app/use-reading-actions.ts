import { useMemo } from 'react';
import type { Actions } from '../passages/actions.ts';
import type { Reading } from '../story/read-story.ts';
import type { Detent } from '../ui/detent.ts';
import { addressedOf, encodeAddress } from '../url/address.ts';
import type { Selection } from '../view/state.ts';
import * as transitions from '../view/transitions.ts';
import type { StoryView } from './use-story-view.ts';
import type { ViewStore } from './view-store.ts';

/** What the reading column can ask for, as transitions of the view. */
export function useReadingActions(
  store: ViewStore,
  reading: Reading,
  change: StoryView['change'],
  onDetent: (change: (now: Detent) => Detent) => void,
): Actions {
  return useMemo(() => {
    // On a phone the full sheet hides the map that the choice is about.
    const lower = () => onDetent((now) => (now === 'full' ? 'half' : now));
    return {
      choosePlace: (place: string, passage: string | null) => {
        lower();
        change((now) => transitions.choosePlace(now, place, passage));
      },
      choosePassage: (passage: string) => {
        lower();
        change((now) => transitions.choosePassage(now, reading, passage));
      },
      clear: () => change(transitions.clearSelection),
      hover: (place: string | null) => change((now) => transitions.hover(now, place)),
      showWhole: (next: boolean) => change((now) => transitions.showWhole(now, next)),
      step: (by: 1 | -1) => {
        lower();
        change((now) => transitions.tour(now, reading, by));
      },
      href: (next: Selection) =>
        encodeAddress(
          { ...addressedOf(store.getState()), ...next, camera: null },
          window.location.search,
        ) || '?',
    };
  }, [store, reading, change, onDetent]);
}
