import { createContext, useContext } from 'react'
import type { Lab } from '#store/lab.ts'

/** The lab that a part of the page belongs to. */
export const LabContext = createContext<Lab | null>(null)

/** The lab that this component stands in: what it shows, and what its buttons act on. */
export function useLab(): Lab {
  const lab = useContext(LabContext)
  if (!lab) throw new Error('This component stands in no LabContext.')
  return lab
}
