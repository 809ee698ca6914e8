import { Pack } from '#app/language/pack.ts'
import type { ownInEnglish } from '#words/en/app/ownEditor.ts'

/** What is said where one's own code is written. */
export type OwnWords = typeof ownInEnglish

/** The words of the editor, fetched with it. */
export const ownPack = new Pack<OwnWords>({
  en: async () => (await import('#words/en/app/ownEditor.ts')).ownInEnglish,
  zh: async () => (await import('#words/zh/app/ownEditor.ts')).ownInChinese,
})
