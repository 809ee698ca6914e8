import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { WordsContext } from '#views/parts/useWords.ts'
import { spoken } from './spoken.ts'

/** All that stands in it is said in the language that the page speaks. */
export function Speaking({ children }: { readonly children: ReactNode }) {
  const words = useStore(spoken, (state) => state.words)
  return <WordsContext value={words}>{children}</WordsContext>
}
