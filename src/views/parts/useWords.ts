import { createContext, useContext } from 'react'
import { en } from '#words/en/en.ts'
import type { Words } from '#words/words.ts'

/** Who gives the words; English where nobody does. */
export const WordsContext = createContext<Words>(en)

/** The words of the language that the page speaks. */
export function useWords(): Words {
  return useContext(WordsContext)
}
