import { Pack } from '#app/language/pack.ts'
import type { embeddedInEnglish } from '#words/en/app/embedded.ts'

/** What is said of the page within another page. */
export const embeddedPack = new Pack<typeof embeddedInEnglish>({
  en: async () => (await import('#words/en/app/embedded.ts')).embeddedInEnglish,
  zh: async () => (await import('#words/zh/app/embedded.ts')).embeddedInChinese,
})
