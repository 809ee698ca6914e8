import { Pack } from '#app/language/pack.ts'
import type { takingInEnglish } from '#words/en/app/taking.ts'

/** What is said where a run is shown to others, or taken along. */
export const takingPack = new Pack<typeof takingInEnglish>({
  en: async () => (await import('#words/en/app/taking.ts')).takingInEnglish,
  zh: async () => (await import('#words/zh/app/taking.ts')).takingInChinese,
})
