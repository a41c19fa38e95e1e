import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { decodeAddress } from '../url/address.ts';
import { FIRST_VIEW, type ViewState } from '../view/state.ts';
import { remembered } from './preferences.ts';

export type ViewStore = StoreApi<ViewState>;

/** The one store of the view, begun from an address and, where that is silent, the reader's own choices. */
export function createViewStore(search: string): { store: ViewStore; mangled: readonly string[] } {
  const { addressed, mangled } = decodeAddress(search);
  const { place, passage, ...rest } = addressed;
  const chosen = remembered();
  const view: ViewState = {
    ...FIRST_VIEW,
    ...rest,
    selection: { place, passage },
    language: rest.language ?? chosen.language,
    theme: rest.theme === 'auto' ? chosen.theme : rest.theme,
  };
  return { store: createStore<ViewState>(() => view), mangled };
}

export function useView(store: ViewStore): ViewState {
  return useStore(store);
}
