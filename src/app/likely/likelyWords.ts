import { use } from 'react'
import { useStore } from 'zustand'
import { Pack } from '#app/language/pack.ts'
import { spoken } from '#app/language/spoken.ts'
import type { likelyInEnglish } from '#words/en/app/likely.ts'

/** What is said of when it became likely. */
export const likelyPack = new Pack<typeof likelyInEnglish>({
  en: async () => (await import('#words/en/app/likely.ts')).likelyInEnglish,
  zh: async () => (await import('#words/zh/app/likely.ts')).likelyInChinese,
})

/** The same in the language that the page speaks. */
export function useLikelyWords(): typeof likelyInEnglish {
  return use(likelyPack.in(useStore(spoken, ({ language }) => language)))
}
