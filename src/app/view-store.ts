import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { decodeAddress } from '../url/address.ts';
import { FIRST_VIEW, type ViewState } from '../view/state.ts';
import { NO_CHOICE, remembered } from './preferences.ts';

export type ViewStore = StoreApi<ViewState>;

interface Silence {
  /** The language where neither address nor reader names one. */
  readonly language: string | null;
  /** Whether the page stands in another, whose author dresses it: the reader's choices here do not count. */
  readonly embedded: boolean;
}

/** The one store of the view, begun from an address and, where that is silent, the reader's own choices. */
export function createViewStore(
  search: string,
  { language, embedded }: Silence,
): { store: ViewStore; mangled: readonly string[] } {
  const { addressed, mangled } = decodeAddress(search);
  const { place, passage, ...rest } = addressed;
  const chosen = embedded ? NO_CHOICE : remembered();
  const view: ViewState = {
    ...FIRST_VIEW,
    ...rest,
    selection: { place, passage },
    language: rest.language ?? chosen.language ?? language,
    theme: rest.theme === 'auto' ? chosen.theme : rest.theme,
  };
  // A written page is taken over as it stands, in the first view; what the address says follows at once.
  const store = createStore<ViewState>(() => FIRST_VIEW);
  store.setState(view, true);
  return { store, mangled };
}

export function useView(store: ViewStore): ViewState {
  return useStore(store);
}
