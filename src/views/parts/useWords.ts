import { createContext, useContext } from 'react'
import { en } from '#words/en/en.ts'
import type { Words } from '#words/words.ts'

/** The language that the page speaks. */
export const WordsContext = createContext<Words>(en)

/** The words of the page's language. */
export function useWords(): Words {
  return useContext(WordsContext)
}
