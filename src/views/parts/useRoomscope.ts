import { useStore } from 'zustand'
import type { RoomscopeState } from '#store/state.ts'
import { store } from '#store/store.ts'

/** Reads from the store, and draws again when what was read has changed. */
export function useRoomscope<T>(select: (state: RoomscopeState) => T): T {
  return useStore(store, select)
}
