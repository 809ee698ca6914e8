import { use } from 'react'
import { useStore } from 'zustand'
import { Pack } from '#app/language/pack.ts'
import { spoken } from '#app/language/spoken.ts'
import type { proofInEnglish } from '#words/en/app/proof.ts'

/** What is said of a server law by law. */
export const proofPack = new Pack<typeof proofInEnglish>({
  en: async () => (await import('#words/en/app/proof.ts')).proofInEnglish,
  zh: async () => (await import('#words/zh/app/proof.ts')).proofInChinese,
})

/** The same in the language that the page speaks. */
export function useProofWords(): typeof proofInEnglish {
  return use(proofPack.in(useStore(spoken, ({ language }) => language)))
}
