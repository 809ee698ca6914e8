import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { hasOwnWork } from '#app/keeping/lastSession.ts'
import type { Lab } from '#store/lab.ts'

/** One's own lab, which waits while somebody learns. */
export const OwnLabContext = createContext<Lab | null>(null)

/** Whether there is own work that learning leads back to. */
export function useHasOwnWork(): boolean {
  const own = useContext(OwnLabContext)
  if (!own) throw new Error('This component stands in no OwnLabContext.')
  return useStore(own.store, () => hasOwnWork(own))
}
