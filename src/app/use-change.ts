import { useCallback } from 'react';
import type { ViewState } from '../view/state.ts';
import type { ViewStore } from './view-store.ts';

/** Applies a transition to the view as it is then. */
export type Change = (transition: (now: ViewState) => ViewState) => void;

/** The one way in which screens change the view; the same function as long as the store is. */
export function useChange(store: ViewStore): Change {
  return useCallback((transition) => store.setState(transition(store.getState()), true), [store]);
}
