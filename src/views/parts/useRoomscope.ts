import { useStore } from 'zustand'
import type { RoomscopeState } from '#store/state.ts'
import { useLab } from './useLab.ts'

/** Reads from the store of the lab around it, and draws again when what was read has changed. */
export function useRoomscope<T>(select: (state: RoomscopeState) => T): T {
  return useStore(useLab().store, select)
}
