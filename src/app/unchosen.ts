import { createStore } from 'zustand/vanilla'
import type { Lab } from '#store/lab.ts'
import type { RoomscopeState } from '#store/state.ts'

/** The lab as it is now, with nothing chosen in it: for pictures that are of something else. */
export function unchosen(lab: Lab): Lab {
  const state: RoomscopeState = { ...lab.store.getState(), selection: null }
  return { ...lab, store: createStore(() => state) }
}
