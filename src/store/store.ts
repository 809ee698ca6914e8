import { createStore } from 'zustand/vanilla'
import { initialState } from './initialState.ts'
import type { RoomscopeState } from './state.ts'

/** The one store. `commands/` write to it; everyone else reads. */
export const store = createStore<RoomscopeState>(() => initialState())
