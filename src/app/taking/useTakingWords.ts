import { use } from 'react'
import { useStore } from 'zustand'
import { spoken } from '#app/language/spoken.ts'
import type { takingInEnglish } from '#words/en/app/taking.ts'
import { takingPack } from './takingPack.ts'

/** What is said where a run is shown to others, in the language that the page speaks. */
export function useTakingWords(): typeof takingInEnglish {
  return use(takingPack.in(useStore(spoken, ({ language }) => language)))
}
