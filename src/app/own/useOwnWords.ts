import { use } from 'react'
import { useStore } from 'zustand'
import { spoken } from '#app/language/spoken.ts'
import { type OwnWords, ownPack } from './ownPack.ts'

/** What is said where one's own code is written, in the language that the page speaks. */
export function useOwnWords(): OwnWords {
  return use(ownPack.in(useStore(spoken, ({ language }) => language)))
}
