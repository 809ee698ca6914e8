import { createContext, useContext } from 'react'

/** Whether it stands beside each verb what it does. */
export const Explained = createContext(false)

/** Whether the reader has asked what the verbs do. */
export function useExplained(): boolean {
  return useContext(Explained)
}
