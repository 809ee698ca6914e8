import { use } from 'react'
import { useStore } from 'zustand'
import { spoken } from '#app/language/spoken.ts'
import type { embeddedInEnglish } from '#words/en/app/embedded.ts'
import { embeddedPack } from './embeddedPack.ts'

/** What is said of the page within another page, in the language that it speaks. */
export function useEmbeddedWords(): typeof embeddedInEnglish {
  return use(embeddedPack.in(useStore(spoken, ({ language }) => language)))
}
